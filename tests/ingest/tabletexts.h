#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

/// A table as people know it and the text file somebody made of it, with what is true about the
/// file. The same seed gives the same file.
struct GeneratedTable
{
    QString shape;
    QString language;
    QString text;     ///< the file, before it is encoded
    QByteArray bytes; ///< the file
    QString encoding; ///< in which it was written
    char delimiter = ',';
    char quote = '"';
    bool hasQuotes = false; ///< some cell is quoted
    bool hasBackslashes = false;
    qint64 headerRow = 0;
    QStringList names; ///< empty without a header

    /// A few words for a report about it.
    QString description() const;
};

GeneratedTable generateTable(QRandomGenerator& random);

/// \a bytes read as \a encoding; what cannot be read is U+FFFD.
QString readAsEncoding(const QByteArray& bytes, const QString& encoding);
