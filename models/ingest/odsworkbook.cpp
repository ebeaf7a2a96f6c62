#include "models/ingest/odsworkbook.h"

#include "models/ingest/containertext.h"
#include "models/ingest/odsrows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qsizetype kMostSheets = 10'000;

} // namespace

OdsWorkbook::OdsWorkbook(std::shared_ptr<ZipArchive> archive, const QString& path)
    : m_archive(std::move(archive)), m_path(path)
{
}

Result<std::unique_ptr<XmlPart>> OdsWorkbook::content() const
{
    const ZipArchive::Member* const member = m_archive->find(u"content.xml"_s);
    if (!member) {
        return sheetDamaged(m_path);
    }
    auto content = m_archive->openMember(*member);
    if (!content) {
        return content.error();
    }
    return std::make_unique<XmlPart>(*std::move(content), m_path);
}

Result<bool> OdsWorkbook::isEncrypted() const
{
    const ZipArchive::Member* const member = m_archive->find(u"META-INF/manifest.xml"_s);
    if (!member) {
        return false;
    }
    auto content = m_archive->openMember(*member);
    if (!content) {
        return content.error();
    }
    XmlPart xml(*std::move(content), m_path);
    while (xml.next()) {
        if (xml.isStart() && xml.name() == u"encryption-data") {
            return true;
        }
    }
    return false;
}

Result<std::shared_ptr<OdsWorkbook>> OdsWorkbook::open(std::shared_ptr<ZipArchive> archive,
                                                       const QString& path)
{
    std::shared_ptr<OdsWorkbook> workbook(new OdsWorkbook(std::move(archive), path));
    const auto encrypted = workbook->isEncrypted();
    if (!encrypted) {
        return encrypted.error();
    }
    if (*encrypted) {
        return archiveEncrypted(path);
    }
    const auto part = workbook->content();
    if (!part) {
        return part.error();
    }
    XmlPart& xml = **part;
    QSet<QString> hiddenStyles;
    QString style;
    while (xml.next()) {
        if (!xml.isStart()) {
            continue;
        }
        if (xml.name() == u"style") {
            style = xml.attribute("family"_L1) == u"table" ? xml.attribute("name"_L1).toString()
                                                           : QString();
        } else if (xml.name() == u"table-properties" && xml.attribute("display"_L1) == u"false") {
            hiddenStyles.insert(style);
        } else if (xml.name() == u"table") {
            workbook->m_sheets.append(
                {xml.attribute("name"_L1).toString(),
                 hiddenStyles.contains(xml.attribute("style-name"_L1).toString()),
                 {}});
            if (workbook->m_sheets.size() > kMostSheets) {
                return sheetDamaged(path);
            }
            // A table inside a table is part of a cell.
            if (!xml.skipElement()) {
                break;
            }
        }
    }
    if (const auto error = xml.error()) {
        return *error;
    }
    return workbook;
}

Result<std::unique_ptr<SheetRows>> OdsWorkbook::rows(qsizetype sheet) const
{
    auto part = content();
    if (!part) {
        return part.error();
    }
    return std::unique_ptr<SheetRows>(std::make_unique<OdsRows>(*std::move(part), m_path, sheet));
}

} // namespace rondom::ingest
