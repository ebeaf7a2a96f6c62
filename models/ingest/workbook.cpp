#include "models/ingest/workbook.h"

#include "models/ingest/containertext.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/odsworkbook.h"
#include "models/ingest/xlsxworkbook.h"
#include "models/ingest/ziparchive.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using OpenRows = std::function<Result<std::unique_ptr<SheetRows>>(qsizetype)>;

/// True for a file whose own bytes are the archive.
bool isPlainFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.peek(2) == "PK";
}

Result<std::shared_ptr<ZipArchive>> openArchive(const QString& path)
{
    if (isPlainFile(path)) {
        return ZipArchive::open(path);
    }
    const auto content = openContent(path);
    return content ? ZipArchive::open(**content, path)
                   : Result<std::shared_ptr<ZipArchive>>(content.error());
}

QString mimeTypeOf(const ZipArchive& archive)
{
    const ZipArchive::Member* const member = archive.find(u"mimetype"_s);
    if (!member) {
        return {};
    }
    const auto content = archive.openMember(*member);
    return content ? QString::fromLatin1((*content)->read(128)).trimmed() : QString();
}

Result<OpenedSheet> choose(const QList<WorkbookSheet>& sheets, const OpenRows& rows,
                           const QString& path, const QString& wanted)
{
    OpenedSheet opened;
    for (const WorkbookSheet& sheet : sheets) {
        opened.sheets.append(sheet.name);
    }
    if (!wanted.isEmpty() && !opened.sheets.contains(wanted)) {
        return sheetUnknown(path, wanted, opened.sheets);
    }
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (wanted.isEmpty() ? sheets[i].isHidden : sheets[i].name != wanted) {
            continue;
        }
        auto opening = rows(i);
        if (!opening) {
            return opening.error();
        }
        auto reader = SheetReader::open(*std::move(opening), contentSize(path));
        if (!reader) {
            return reader.error();
        }
        if (!(*reader)->isEmpty()) {
            opened.reader = *std::move(reader);
            opened.sheet = sheets[i].name;
            return opened;
        }
    }
    return sheetsAllEmpty(path);
}

} // namespace

Result<FileFormat> formatOfArchive(const QString& path)
{
    const auto archive = openArchive(path);
    if (!archive) {
        return archive.error();
    }
    const auto& members = (*archive)->members();
    const auto hasMember = [&members](QLatin1StringView name) {
        return std::any_of(
            members.begin(), members.end(),
            [name](const ZipArchive::Member& member) { return member.name == name; });
    };
    if (hasMember("xl/workbook.bin"_L1)) {
        return workbookIsBinary(path);
    }
    if (hasMember("xl/workbook.xml"_L1)) {
        return FileFormat::Xlsx;
    }
    const QString mimeType = mimeTypeOf(**archive);
    if (mimeType.startsWith(u"application/vnd.oasis.opendocument.spreadsheet")) {
        return FileFormat::Ods;
    }
    if (!mimeType.isEmpty() || hasMember("word/document.xml"_L1) ||
        hasMember("ppt/presentation.xml"_L1) || hasMember("Index/Document.iwa"_L1)) {
        return fileIsDocument(path);
    }
    if (hasMember("[Content_Types].xml"_L1) && hasMember("_rels/.rels"_L1)) {
        return FileFormat::Xlsx;
    }
    return isPlainFile(path) ? Result<FileFormat>(FileFormat::Zip) : archiveNested(path);
}

Result<OpenedSheet> openSheet(const QString& path, FileFormat format, const QString& sheet)
{
    auto archive = openArchive(path);
    if (!archive) {
        return archive.error();
    }
    if (format == FileFormat::Ods) {
        const auto workbook = OdsWorkbook::open(*std::move(archive), path);
        if (!workbook) {
            return workbook.error();
        }
        return choose((*workbook)->sheets(),
                      [&workbook](qsizetype i) { return (*workbook)->rows(i); }, path, sheet);
    }
    const auto workbook = XlsxWorkbook::open(*std::move(archive), path);
    if (!workbook) {
        return workbook.error();
    }
    return choose((*workbook)->sheets(),
                  [&workbook](qsizetype i) { return (*workbook)->rows((*workbook)->sheets()[i]); },
                  path, sheet);
}

} // namespace rondom::ingest
