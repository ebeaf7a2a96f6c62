#include "models/ingest/opentable.h"

#include "models/ingest/containertext.h"
#include "models/ingest/csvreader.h"
#include "models/ingest/encoding.h"
#include "models/ingest/fieldreader.h"
#include "models/ingest/jsonrecords.h"
#include "models/ingest/vcardrecords.h"
#include "models/ingest/workbook.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// What a format has that needs no delimiter.
CsvDialect plainDialect(const QString& encoding, bool hasMark)
{
    CsvDialect dialect;
    dialect.encoding = encoding;
    dialect.bom = hasMark;
    dialect.delimiter = 0;
    dialect.quote = 0;
    return dialect;
}

Result<OpenedTable> openCsv(const QString& path, const TableOptions& options)
{
    OpenedTable table;
    if (options.dialect && options.dialect->delimiter != 0) {
        table.dialect = *options.dialect;
    } else if (auto detected = detectDialect(path)) {
        table.dialect = *detected;
    } else {
        return detected.error();
    }
    auto reader = CsvReader::open(path, table.dialect);
    if (!reader) {
        return reader.error();
    }
    table.reader = *std::move(reader);
    return table;
}

Result<OpenedTable> openWorkbook(const QString& path, FileFormat format, const QString& sheet)
{
    auto opened = openSheet(path, format, sheet);
    if (!opened) {
        return opened.error();
    }
    OpenedTable table;
    table.format = format;
    table.dialect = plainDialect(u"UTF-8"_s, false);
    table.dialect.headerRow = opened->reader->headerRow();
    table.sheet = opened->sheet;
    table.sheets = opened->sheets;
    table.reader = std::move(opened->reader);
    return table;
}

Result<OpenedTable> openFields(const QString& path, FileFormat format)
{
    const auto encoding = detectEncoding(path);
    if (!encoding) {
        return encoding.error();
    }
    auto reader = FieldReader::open([&] {
        return format == FileFormat::Json ? JsonRecords::open(path, encoding->name)
                                          : VCardRecords::open(path, encoding->name);
    });
    if (!reader) {
        return reader.error();
    }
    if ((*reader)->isEmpty()) {
        return jsonHasNoRecords(path);
    }
    OpenedTable table;
    table.format = format;
    table.dialect = plainDialect(encoding->name, encoding->hasMark);
    table.reader = *std::move(reader);
    if (format == FileFormat::Json) {
        const auto inLines = isJsonLines(path, encoding->name);
        if (!inLines) {
            return inLines.error();
        }
        table.isJsonLines = *inLines;
    }
    return table;
}

} // namespace

Result<OpenedTable> openTable(const QString& path, const TableOptions& options)
{
    const auto format = detectFormat(path);
    if (!format) {
        return format.error();
    }
    switch (*format) {
    case FileFormat::Csv:
        return openCsv(path, options);
    case FileFormat::Xlsx:
    case FileFormat::Ods:
        return openWorkbook(path, *format, options.sheet);
    case FileFormat::Json:
    case FileFormat::VCard:
        return openFields(path, *format);
    case FileFormat::Zip:
        break;
    }
    const auto paths = tablePaths(path);
    return paths ? openTable(paths->first(), options) : paths.error();
}

} // namespace rondom::ingest
