#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace rondom::segments {

/// The first thing found wrong while reading; later ones are only its consequences.
class Problem
{
public:
    void raise(const Error& error);
    bool isRaised() const { return m_error.has_value(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

/// One JSON object being read. Hands out its members, raises a problem with the member's path for
/// one of the wrong kind, and knows in the end which members nobody asked for.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue& value, QString path, Problem& problem);

    bool has(const QString& key) const { return m_object.contains(key); }
    const QString& path() const { return m_path; }
    QString pathOf(const QString& key) const;
    Problem& problem() const { return m_problem; }

    /// The member, which must be there.
    QJsonValue value(const QString& key);
    /// A text that is not empty.
    QString text(const QString& key);
    /// A whole number within the borders.
    int number(const QString& key, int low, int high);
    /// False when the member is missing, unless told otherwise.
    bool flag(const QString& key, bool otherwise = false);
    /// One of \a words.
    QString word(const QString& key, const QStringList& words);

    /// Raises a problem when a member was never asked for.
    void refuseOthers();

private:
    QJsonObject m_object;
    QString m_path;
    Problem& m_problem;
    QSet<QString> m_asked;
};

/// \a path followed by one more step, escaped as JSON Pointer asks.
QString pathBelow(const QString& path, const QString& key);
QString pathBelow(const QString& path, qsizetype index);

/// A whole number within the borders, wherever it stands.
int wholeNumber(const QJsonValue& value, const QString& path, int low, int high, Problem& problem);

} // namespace rondom::segments
