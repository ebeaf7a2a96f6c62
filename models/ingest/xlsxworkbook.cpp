#include "models/ingest/xlsxworkbook.h"

#include "models/ingest/containertext.h"
#include "models/ingest/xlsxrows.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr size_t kMostStyles = 100'000;
constexpr qsizetype kMostSheets = 10'000;

/// "xl/worksheets/sheet1.xml" for the target "worksheets/sheet1.xml" of "xl/workbook.xml".
QString memberOf(const QString& part, const QString& target)
{
    if (target.startsWith(u'/')) {
        return target.sliced(1);
    }
    QStringList steps = part.section(u'/', 0, -2).split(u'/', Qt::SkipEmptyParts);
    for (const QString& step : target.split(u'/')) {
        if (step == u"..") {
            if (!steps.isEmpty()) {
                steps.removeLast();
            }
        } else if (step != u".") {
            steps.append(step);
        }
    }
    return steps.join(u'/');
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

} // namespace

QString unescapedText(QStringView text)
{
    QString plain = text.toString();
    for (qsizetype at = plain.indexOf(u"_x"); at >= 0; at = plain.indexOf(u"_x", at + 1)) {
        if (at + 6 >= plain.size() || plain[at + 6] != u'_') {
            continue;
        }
        bool isCode = false;
        const ushort code = QStringView(plain).sliced(at + 2, 4).toUShort(&isCode, 16);
        if (isCode) {
            plain.replace(at, 7, QChar(code));
        }
    }
    return plain;
}

XlsxWorkbook::XlsxWorkbook(std::shared_ptr<ZipArchive> archive, const QString& path)
    : m_archive(std::move(archive)), m_path(path)
{
}

Result<std::shared_ptr<XlsxWorkbook>> XlsxWorkbook::open(std::shared_ptr<ZipArchive> archive,
                                                         const QString& path)
{
    std::shared_ptr<XlsxWorkbook> workbook(new XlsxWorkbook(std::move(archive), path));
    auto root = workbook->relations({}, true);
    if (!root) {
        return root.error();
    }
    const QString main = root->value(u"officeDocument"_s, u"xl/workbook.xml"_s);
    auto byId = workbook->relations(main, false);
    auto byType = workbook->relations(main, true);
    if (!byId || !byType) {
        return byId ? byType.error() : byId.error();
    }
    if (auto read = workbook->readSheets(main, *byId); !read) {
        return read.error();
    }
    if (auto read = workbook->readStyles(byType->value(u"styles"_s)); !read) {
        return read.error();
    }
    workbook->m_textsPart = byType->value(u"sharedStrings"_s);
    return workbook;
}

Result<std::unique_ptr<XmlPart>> XlsxWorkbook::part(const QString& name) const
{
    const ZipArchive::Member* const member = m_archive->find(name);
    if (!member) {
        return std::unique_ptr<XmlPart>();
    }
    auto content = m_archive->openMember(*member);
    if (!content) {
        return content.error();
    }
    return std::make_unique<XmlPart>(*std::move(content), m_path);
}

Result<QHash<QString, QString>> XlsxWorkbook::relations(const QString& ofPart, bool isByType) const
{
    const QString folder = ofPart.contains(u'/') ? ofPart.section(u'/', 0, -2) + u'/' : QString();
    const auto part = this->part(folder + u"_rels/"_s + ofPart.section(u'/', -1) + u".rels"_s);
    if (!part) {
        return part.error();
    }
    QHash<QString, QString> relations;
    while (*part && (*part)->next()) {
        if ((*part)->isStart() && (*part)->name() == u"Relationship") {
            const QString type = (*part)->attribute("Type"_L1).toString().section(u'/', -1);
            const QString key = isByType ? type : (*part)->attribute("Id"_L1).toString();
            // Sheets of charts and macros are no tables.
            if (isByType || type == u"worksheet") {
                relations.insert(key, memberOf(ofPart, (*part)->attribute("Target"_L1).toString()));
            }
            if (relations.size() > kMostSheets) {
                return sheetDamaged(m_path);
            }
        }
    }
    if (*part && (*part)->error()) {
        return *(*part)->error();
    }
    return relations;
}

Result<void> XlsxWorkbook::readSheets(const QString& name, const QHash<QString, QString>& relations)
{
    const auto part = this->part(name);
    if (!part) {
        return part.error();
    }
    if (!*part) {
        return sheetDamaged(m_path);
    }
    XmlPart& xml = **part;
    while (xml.next()) {
        if (!xml.isStart()) {
            continue;
        }
        if (xml.name() == u"workbookPr") {
            m_isFrom1904 = isTrue(xml.attribute("date1904"_L1));
        } else if (xml.name() == u"sheet" && m_sheets.size() < kMostSheets) {
            const QString id = xml.attribute("id"_L1).toString();
            const auto state = xml.attribute("state"_L1);
            if (relations.contains(id)) {
                m_sheets.append({xml.attribute("name"_L1).toString(),
                                 !state.isEmpty() && state != u"visible", relations.value(id)});
            }
        }
    }
    if (const auto error = xml.error()) {
        return *error;
    }
    return {};
}

Result<void> XlsxWorkbook::readStyles(const QString& name)
{
    const auto part = this->part(name);
    if (!part) {
        return part.error();
    }
    if (!*part) {
        return {};
    }
    XmlPart& xml = **part;
    QHash<int, NumberFormat> formats;
    bool isInCells = false;
    while (xml.next()) {
        if (xml.name() == u"cellXfs") {
            isInCells = xml.isStart();
        } else if (xml.isStart() && xml.name() == u"numFmt") {
            formats.insert(xml.attribute("numFmtId"_L1).toInt(),
                           NumberFormat::ofCode(xml.attribute("formatCode"_L1)));
        } else if (xml.isStart() && isInCells && xml.name() == u"xf") {
            const int id = xml.attribute("numFmtId"_L1).toInt();
            m_styles.push_back(formats.contains(id) ? formats.value(id)
                                                    : NumberFormat::ofNumber(id));
        }
        if (m_styles.size() > kMostStyles || formats.size() > qsizetype(kMostStyles)) {
            return sheetDamaged(m_path);
        }
    }
    if (const auto error = xml.error()) {
        return *error;
    }
    return {};
}

Result<void> XlsxWorkbook::readTexts(const QString& name)
{
    const auto part = this->part(name);
    if (!part) {
        return part.error();
    }
    if (!*part) {
        return {};
    }
    XmlPart& xml = **part;
    QString text;
    bool isInText = false;
    while (xml.next()) {
        if (xml.isText()) {
            if (isInText) {
                text += xml.text();
            }
        } else if (xml.name() == u"t") {
            isInText = xml.isStart();
        } else if (xml.name() == u"rPh" && xml.isStart()) {
            // How to pronounce it, not what it says.
            xml.skipElement();
        } else if (xml.name() == u"si" && xml.isEnd()) {
            if (!m_texts.add(unescapedText(text).toUtf8())) {
                return workbookHasTooManyTexts(m_path);
            }
            text.clear();
        }
        if (text.size() > 1024 * 1024) {
            return sheetTextTooLong(m_path);
        }
    }
    if (const auto error = xml.error()) {
        return *error;
    }
    if (!m_texts.finish()) {
        return workbookHasTooManyTexts(m_path);
    }
    return {};
}

NumberFormat XlsxWorkbook::formatOfStyle(int style) const
{
    return style >= 0 && size_t(style) < m_styles.size() ? m_styles[size_t(style)] : NumberFormat();
}

Result<std::unique_ptr<SheetRows>> XlsxWorkbook::rows(const WorkbookSheet& sheet)
{
    if (!m_hasReadTexts) {
        if (auto read = readTexts(m_textsPart); !read) {
            return read.error();
        }
        m_hasReadTexts = true;
    }
    auto part = this->part(sheet.member);
    if (!part) {
        return part.error();
    }
    if (!*part) {
        return sheetDamaged(m_path);
    }
    return std::unique_ptr<SheetRows>(
        std::make_unique<XlsxRows>(shared_from_this(), *std::move(part)));
}

} // namespace rondom::ingest
