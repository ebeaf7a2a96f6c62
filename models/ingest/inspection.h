#pragma once

#include "models/core/result.h"
#include "models/core/value.h"
#include "models/ingest/csvdialect.h"
#include "models/ingest/fileformat.h"
#include "models/ingest/mapping.h"
#include "models/ingest/recipelibrary.h"

#include <QJsonObject>
#include <QStringList>

namespace rondom::ingest {

/// What the sampled cells of one column look like.
struct ColumnProfile
{
    QString name;
    ValueType type = ValueType::Text;
    QStringList examples; ///< the first different values, at most five
    QString format;       ///< of dates, when it is certain and not ISO 8601
    QString decimal;      ///< "," when the numbers have a decimal comma
    QString separator;    ///< of lists
    /// Day and month, or decimal and thousands, cannot be told apart: a person has to say.
    bool isAmbiguous = false;
    QStringList possibleFormats; ///< of ambiguous dates: both spellings that fit
    bool looksLikeEmail = false;
    bool looksLikePhone = false;
    int filled = 0;   ///< sampled rows with a value
    int distinct = 0; ///< different values among them
    QString target;   ///< what the column is taken for, see targetText()
};

/// What a look at the beginning of a file tells.
struct Inspection
{
    QString fileName; ///< without folder and archive
    FileFormat format = FileFormat::Csv;
    bool isJsonLines = false;
    /// Delimiter and quote are 0 where the format has none.
    CsvDialect dialect;
    QString sheet;       ///< of a workbook, the one that was looked at
    QStringList sheets;  ///< all sheets of the workbook
    QStringList members; ///< all files of the archive; the first was looked at
    int rowsSampled = 0;
    /// Letters beyond ASCII were encoded twice before they came into the file: "Ã©" for "é".
    bool looksDoubleEncoded = false;
    QList<ColumnProfile> columns;
    /// The first records after the header as they stand, for a preview; at most 50.
    QList<QStringList> preview;
    QString recipe; ///< empty when no recipe fits
    double confidence = 0;

    QStringList headers() const;
};

/// Looks at \a path; of an archive, at its first file.
Result<Inspection> inspect(const QString& path, const RecipeLibrary& recipes = {},
                           const QString& sheet = {});
/// The same with a dialect the person chose.
Result<Inspection> inspect(const QString& path, const CsvDialect& dialect,
                           const RecipeLibrary& recipes = {});

/// The mapping that fits the headers (English, Dutch, German, French) and the content best. Columns
/// nobody knows become traits or properties of their own name; secrets such as password columns are
/// ignored; a consent is never guessed. `doubts` says what a person has to decide.
Mapping guessMapping(const Inspection& inspection);

/// The document `rondom-cli inspect --json` prints.
QJsonObject toJson(const Inspection& inspection);

} // namespace rondom::ingest
