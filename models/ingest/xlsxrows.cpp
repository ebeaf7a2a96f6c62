#include "models/ingest/xlsxrows.h"

#include "models/ingest/containertext.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// 0-based column of a reference such as "BC12"; -1 when it has none, kMostColumns beyond the last.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z') {
            break;
        }
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > SheetRows::kMostColumns) {
            return SheetRows::kMostColumns;
        }
    }
    return column - 1;
}

/// The row of a reference such as "BC12"; 0 when it has none.
qint64 rowOf(QStringView reference)
{
    while (!reference.isEmpty() && !reference.front().isDigit()) {
        reference = reference.sliced(1);
    }
    return reference.toLongLong();
}

} // namespace

XlsxRows::XlsxRows(std::shared_ptr<const XlsxWorkbook> workbook, std::unique_ptr<XmlPart> part)
    : m_workbook(std::move(workbook)), m_part(std::move(part))
{
}

Error XlsxRows::failure() const
{
    if (m_isBeyondSheet) {
        return sheetTooLarge(m_workbook->path());
    }
    return m_part->error().value_or(sheetDamaged(m_workbook->path()));
}

Result<bool> XlsxRows::next(SheetRow& row)
{
    while (!m_isAtEnd && m_part->next()) {
        if (m_part->isEnd() && m_part->name() == u"sheetData") {
            m_isAtEnd = true;
            if (auto rest = m_part->readToEnd(); !rest) {
                return rest.error();
            }
            break;
        }
        if (!m_part->isStart() || m_part->name() != u"row") {
            continue;
        }
        const auto number = m_part->attribute("r"_L1);
        m_rowNumber = number.isEmpty() ? m_rowNumber + 1 : number.toLongLong();
        if (m_rowNumber < 1 || m_rowNumber > kMostRows) {
            m_isBeyondSheet = true;
            return failure();
        }
        row.begin(m_rowNumber);
        m_column = -1;
        bool isRowOpen = true;
        while (isRowOpen) {
            if (!m_part->next()) {
                return failure();
            }
            if (m_part->isStart()) {
                const bool isRead = m_part->name() == u"c" ? readCell(row) : m_part->skipElement();
                if (!isRead) {
                    return failure();
                }
            } else {
                isRowOpen = !m_part->isEnd();
            }
        }
        if (row.hasContent()) {
            return true;
        }
    }
    // A sheet that ends without saying so was cut off.
    if (!m_isAtEnd && m_part->error()) {
        return failure();
    }
    return false;
}

bool XlsxRows::readCell(SheetRow& row)
{
    const auto reference = m_part->attribute("r"_L1);
    m_column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
    if (m_column < 0 || m_column >= kMostColumns || rowOf(reference) > kMostRows) {
        m_isBeyondSheet = true;
        return false;
    }
    const QString type = m_part->attribute("t"_L1).toString();
    const int style = m_part->attribute("s"_L1).toInt();
    m_value.clear();
    bool isInValue = false;
    for (int depth = 1; depth > 0;) {
        if (!m_part->next()) {
            return false;
        }
        if (m_part->isText()) {
            if (isInValue) {
                m_value += m_part->text();
            }
            continue;
        }
        const QStringView name = m_part->name();
        if (m_part->isStart() && (name == u"f" || name == u"rPh" || name == u"extLst")) {
            if (!m_part->skipElement()) {
                return false;
            }
            continue;
        }
        if (name == u"v" || name == u"t") {
            isInValue = m_part->isStart();
        }
        depth += m_part->isStart() ? 1 : -1;
    }
    keep(row, type, style);
    return true;
}

void XlsxRows::keep(SheetRow& row, QStringView type, int style)
{
    if (m_value.isEmpty()) {
        return;
    }
    if (type == u"s") {
        row.set(m_column, m_workbook->texts().at(m_value.toLongLong()));
    } else if (type == u"inlineStr" || type == u"str") {
        row.set(m_column, unescapedText(m_value).toUtf8());
    } else if (type == u"b") {
        row.set(m_column, m_value == u"1" || m_value == u"true" ? "true" : "false");
    } else if (type == u"e") {
        row.addErrorColumn(m_column);
    } else if (type == u"d") {
        row.set(m_column, m_value.toUtf8());
    } else {
        row.set(m_column, cellText(m_value.toUtf8(), m_workbook->formatOfStyle(style),
                                   m_workbook->isFrom1904()));
    }
}

} // namespace rondom::ingest
