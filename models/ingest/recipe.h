#pragma once

#include "models/core/result.h"
#include "models/ingest/mapping.h"

#include <QMap>
#include <QStringList>

namespace rondom::ingest {

/// A mapping that knows the files it is for.
struct Recipe
{
    /// Which status a file has, by its name or its columns.
    struct StatusRule
    {
        QString status;
        QStringList files;   ///< wildcards on the file name
        QStringList columns; ///< columns that only files of this status have
    };

    QString id;
    Mapping mapping;
    QStringList filePatterns;
    /// The columns alone are too ordinary to tell: the name has to fit too.
    bool needsFileName = false;
    /// Columns (as the mapping names them) a file must have to be recognised.
    QStringList requiredColumns;
    /// At least \a leastOfSome of these have to be there too.
    QStringList someColumns;
    int leastOfSome = 1;
    /// Columns that only files of another kind have.
    QStringList absentColumns;
    /// A regular expression for the file's name; its named groups are the parts that a ValueSource
    /// or a constant may use.
    QString nameParts;
    /// Other spellings of a column, by the name the mapping uses.
    QMap<QString, QStringList> synonyms;
    QList<StatusRule> statusRules;

    /// How well this recipe fits, 0 (not at all) to 1.
    double confidence(const QString& fileName, const QStringList& headers) const;
    /// The first required column that a file with \a headers lacks; empty when it lacks none.
    QString missingColumn(const QStringList& headers) const;
    /// True when a file with \a headers has a column that only files of another kind have.
    bool hasForeignColumn(const QStringList& headers) const;
    /// The status the file's name or columns give away; empty when nothing does.
    QString statusOf(const QString& fileName, const QStringList& headers) const;
    /// The mapping with the file's own spelling of every column, without the columns it does not
    /// have and without the rules for other statuses.
    Mapping mappingFor(const QString& fileName, const QStringList& headers) const;
};

/// Reads a recipe file. \a fallbackId is its id when it names none.
Result<Recipe> parseRecipe(const QByteArray& json, const QString& fallbackId);

} // namespace rondom::ingest
