#include "models/ingest/inspection.h"

#include "models/ingest/columnprofiler.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/headerword.h"
#include "models/ingest/mappingfit.h"
#include "models/ingest/opentable.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr int kSampledRows = 1000;
constexpr int kPreviewRows = 50;
/// Fewer rows of very wide tables: a look must not take long.
constexpr qsizetype kSampledCells = 500'000;

/// Says for every column what \a mapping makes of it.
void setTargets(Inspection& inspection, const Mapping& mapping)
{
    // By name: a table may have twenty thousand columns.
    QHash<QString, QStringList> targets;
    for (const ColumnRule& rule : mapping.columns) {
        if (rule.target != ColumnRule::Target::Ignore || rule.isSecret) {
            targets[rule.column].append(targetText(rule));
        }
    }
    const auto add = [&targets](const ValueSource& source, const QString& target) {
        for (const QString& column : source.columns) {
            targets[column].append(target);
        }
    };
    add(mapping.orderId, u"order_id"_s);
    add(mapping.at, u"at"_s);
    add(mapping.event, u"event"_s);
    add(mapping.currency, u"currency"_s);
    if (!mapping.recordId.isEmpty()) {
        targets[mapping.recordId].append(u"record_id"_s);
    }
    for (ColumnProfile& column : inspection.columns) {
        const QStringList found = targets.value(column.name);
        column.target = found.isEmpty() ? u"ignore"_s : found.join(u", "_s);
    }
}

/// True when a cell holds a letter that was written as UTF-8, read as Western and written as UTF-8
/// again: Ã and Â before a sign that follows no letter otherwise, â€ before the rest of a quotation
/// mark or dash.
bool hasDoubleEncodedLetter(const CsvRecord& record)
{
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = record.bytes(i);
        for (qsizetype at = cell.indexOf('\xC3'); at >= 0; at = cell.indexOf('\xC3', at + 1)) {
            const QByteArrayView rest = cell.sliced(at);
            const bool isQuote = rest.startsWith("\xC3\xA2\xE2\x82\xAC");
            const bool isLetter = rest.size() >= 4 && (rest[1] == '\x83' || rest[1] == '\x82') &&
                                  ((rest[2] == '\xC2' && (rest[3] & 0x80) != 0) ||
                                   (rest[2] == '\xE2' || rest[2] == '\xC5'));
            if (isQuote || isLetter) {
                return true;
            }
        }
    }
    return false;
}

Result<Inspection> inspectTable(const QString& path, const RecipeLibrary& recipes,
                                const TableOptions& options)
{
    const auto paths = tablePaths(path);
    if (!paths) {
        return paths.error();
    }
    Inspection inspection;
    if (paths->first() != path) {
        for (const QString& member : *paths) {
            inspection.members.append(member.sliced(path.size() + 1));
        }
    }
    auto table = openTable(paths->first(), options);
    if (!table) {
        return table.error();
    }
    TableReader& reader = *table->reader;
    inspection.fileName = contentName(paths->first());
    inspection.format = table->format;
    inspection.isJsonLines = table->isJsonLines;
    inspection.dialect = table->dialect;
    inspection.sheet = table->sheet;
    inspection.sheets = table->sheets;
    const QStringList header = reader.header();
    std::vector<ColumnProfiler> profilers(header.begin(), header.end());
    const auto mostRows =
        std::min<qsizetype>(kSampledRows, 1 + kSampledCells / (1 + header.size()));
    CsvRecord record;
    while (inspection.rowsSampled < mostRows) {
        auto isThere = reader.next(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        if (record.isBlank() || record.damage() != CsvRecord::Damage::None) {
            continue;
        }
        ++inspection.rowsSampled;
        inspection.looksDoubleEncoded =
            inspection.looksDoubleEncoded || hasDoubleEncodedLetter(record);
        for (size_t i = 0; i < profilers.size(); ++i) {
            profilers[i].add(record.bytes(qsizetype(i)));
        }
        if (inspection.preview.size() < kPreviewRows) {
            inspection.preview.append(record.texts());
        }
    }
    for (const ColumnProfiler& profiler : profilers) {
        inspection.columns.append(profiler.profile());
        ColumnProfile& column = inspection.columns.last();
        if (isSecretHeader(column.name)) {
            column.examples.clear();
        }
    }
    if (const auto match = recipes.recognise(inspection.fileName, header)) {
        inspection.recipe = match->recipe->id;
        inspection.confidence = match->confidence;
        Mapping mapping = match->recipe->mappingFor(inspection.fileName, header);
        if (auto fitted = MappingFit(header).fit(mapping)) {
            mapping = *std::move(fitted);
        }
        setTargets(inspection, mapping);
    } else {
        setTargets(inspection, guessMapping(inspection));
    }
    return inspection;
}

/// "jsonl" for one record in each line.
QString formatName(const Inspection& inspection)
{
    return inspection.isJsonLines ? u"jsonl"_s : fileFormatName(inspection.format);
}

} // namespace

QStringList Inspection::headers() const
{
    QStringList names;
    for (const ColumnProfile& column : columns) {
        names.append(column.name);
    }
    return names;
}

Result<Inspection> inspect(const QString& path, const RecipeLibrary& recipes, const QString& sheet)
{
    return inspectTable(path, recipes, {std::nullopt, sheet});
}

Result<Inspection> inspect(const QString& path, const CsvDialect& dialect,
                           const RecipeLibrary& recipes)
{
    return inspectTable(path, recipes, {dialect, {}});
}

QJsonObject toJson(const Inspection& inspection)
{
    const CsvDialect& dialect = inspection.dialect;
    QJsonArray columns;
    for (const ColumnProfile& column : inspection.columns) {
        QJsonObject object{{u"name"_s, column.name},
                           {u"type"_s, valueTypeName(column.type)},
                           {u"examples"_s, QJsonArray::fromStringList(column.examples)},
                           {u"target"_s, column.target},
                           {u"ambiguous"_s, column.isAmbiguous}};
        if (!column.format.isEmpty()) {
            object.insert(u"format"_s, column.format);
        }
        if (!column.decimal.isEmpty()) {
            object.insert(u"decimal"_s, column.decimal);
        }
        columns.append(object);
    }
    const auto character = [](char c) {
        return c == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(QString(QLatin1Char(c)));
    };
    QJsonArray doubts;
    if (inspection.looksDoubleEncoded) {
        doubts.append(u"double_encoded"_s);
    }
    const bool isBackslash = dialect.escape == CsvDialect::Escape::Backslash;
    const bool isText = inspection.format == FileFormat::Csv;
    return {{u"format"_s, formatName(inspection)},
            {u"sheet"_s, inspection.sheet.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                    : QJsonValue(inspection.sheet)},
            {u"sheets"_s, QJsonArray::fromStringList(inspection.sheets)},
            {u"members"_s, QJsonArray::fromStringList(inspection.members)},
            {u"encoding"_s, dialect.encoding},
            {u"bom"_s, dialect.bom},
            {u"delimiter"_s, character(dialect.delimiter)},
            {u"quote"_s, character(dialect.quote)},
            {u"escape"_s, character(isBackslash ? '\\' : dialect.quote)},
            {u"line_ending"_s, isText ? QJsonValue(lineEndingName(dialect.lineEnding))
                                      : QJsonValue(QJsonValue::Null)},
            {u"header_row"_s,
             dialect.headerRow < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(dialect.headerRow)},
            {u"unit_rows"_s, dialect.unitRows},
            {u"rows_sampled"_s, inspection.rowsSampled},
            {u"doubts"_s, doubts},
            {u"columns"_s, columns},
            {u"recipe"_s, inspection.recipe.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(inspection.recipe)},
            {u"confidence"_s, inspection.confidence}};
}

} // namespace rondom::ingest
