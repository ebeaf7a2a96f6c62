#include "models/ingest/inspection.h"

#include "models/ingest/columnprofiler.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/headerword.h"
#include "models/ingest/mappingfit.h"
#include "models/ingest/opentable.h"

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
    for (ColumnProfile& column : inspection.columns) {
        QStringList targets;
        for (const ColumnRule& rule : mapping.columns) {
            const bool isKept = rule.target != ColumnRule::Target::Ignore || rule.isSecret;
            if (rule.column == column.name && isKept) {
                targets.append(targetText(rule));
            }
        }
        const auto add = [&](const ValueSource& source, const QString& target) {
            if (source.columns.contains(column.name)) {
                targets.append(target);
            }
        };
        add(mapping.orderId, u"order_id"_s);
        add(mapping.at, u"at"_s);
        add(mapping.event, u"event"_s);
        add(mapping.currency, u"currency"_s);
        if (mapping.recordId == column.name) {
            targets.append(u"record_id"_s);
        }
        column.target = targets.isEmpty() ? u"ignore"_s : targets.join(u", "_s);
    }
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
            {u"rows_sampled"_s, inspection.rowsSampled},
            {u"columns"_s, columns},
            {u"recipe"_s, inspection.recipe.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(inspection.recipe)},
            {u"confidence"_s, inspection.confidence}};
}

} // namespace rondom::ingest
