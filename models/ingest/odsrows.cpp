#include "models/ingest/odsrows.h"

#include "models/ingest/containertext.h"
#include "models/ingest/growthlimit.h"
#include "models/ingest/numberformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qsizetype kLongestText = 4 * 1024 * 1024;

qint64 atLeastOne(QStringView count)
{
    return count.isEmpty() ? 1 : std::max<qint64>(count.toLongLong(), 1);
}

/// "12:30:00" for "PT12H30M00S".
QString clockOf(const QString& duration)
{
    qint64 parts[3] = {0, 0, 0};
    qint64 number = 0;
    for (const QChar c : duration) {
        if (c.isDigit()) {
            number = std::min<qint64>(number * 10 + c.digitValue(), 1'000'000);
        } else if (c == u'H' || c == u'M' || c == u'S') {
            parts[c == u'H' ? 0 : c == u'M' ? 1 : 2] = number;
            number = 0;
        } else if (c == u'.' || c == u',') {
            parts[2] = number;
            break;
        } else {
            number = 0;
        }
    }
    const auto two = [](qint64 part) { return QString::number(part).rightJustified(2, u'0'); };
    return two(parts[0]) + u':' + two(parts[1]) + u':' + two(parts[2]);
}

} // namespace

OdsRows::OdsRows(std::unique_ptr<XmlPart> part, const QString& path, qsizetype sheet)
    : m_part(std::move(part)), m_path(path), m_sheet(sheet)
{
}

Error OdsRows::failure() const
{
    if (m_growsTooMuch) {
        return contentGrowsTooMuch(m_path);
    }
    if (m_isBeyondSheet) {
        return sheetTooLarge(m_path);
    }
    return m_part->error().value_or(sheetDamaged(m_path));
}

bool OdsRows::findSheet()
{
    for (qsizetype i = 0; m_part->next();) {
        if (!m_part->isStart() || m_part->name() != u"table") {
            continue;
        }
        if (i++ == m_sheet) {
            m_hasFoundSheet = true;
            return true;
        }
        if (!m_part->skipElement()) {
            return false;
        }
    }
    return false;
}

Result<bool> OdsRows::next(SheetRow& row)
{
    if (!m_hasFoundSheet && !findSheet()) {
        return failure();
    }
    while (m_repeatsLeft == 0) {
        if (m_isAtEnd) {
            return false;
        }
        if (!m_part->next()) {
            return failure();
        }
        if (m_part->isEnd() && m_part->name() == u"table") {
            m_isAtEnd = true;
            if (auto rest = m_part->readToEnd(); !rest) {
                return rest.error();
            }
        } else if (m_part->isStart() && m_part->name() == u"table-row") {
            const qint64 repeats = atLeastOne(m_part->attribute("number-rows-repeated"_L1));
            m_row.begin(m_rowNumber + 1);
            if (!readRow()) {
                return failure();
            }
            if (m_row.hasContent()) {
                m_repeatsLeft = repeats;
            } else {
                m_rowNumber = std::min(m_rowNumber + repeats, kMostRows + 1);
            }
        } else if (m_part->isStart() &&
                   (m_part->name() == u"shapes" || m_part->name() == u"forms")) {
            if (!m_part->skipElement()) {
                return failure();
            }
        }
    }
    if (++m_rowNumber > kMostRows) {
        m_isBeyondSheet = true;
        return failure();
    }
    row.begin(m_rowNumber);
    qint64 bytes = m_row.size();
    for (qsizetype i = 0; i < m_row.size(); ++i) {
        row.set(i, m_row.cell(i));
        bytes += m_row.cell(i).size();
    }
    for (const qsizetype column : m_row.errorColumns()) {
        row.addErrorColumn(column);
    }
    if (--m_repeatsLeft > 0) {
        m_repeated += bytes;
        m_growsTooMuch = isBeyondMeasure(m_repeated, m_part->position());
        if (m_growsTooMuch) {
            return failure();
        }
    }
    return true;
}

bool OdsRows::readRow()
{
    m_column = 0;
    while (m_part->next()) {
        if (m_part->isEnd()) {
            return true;
        }
        if (!m_part->isStart()) {
            continue;
        }
        const bool isCell =
            m_part->name() == u"table-cell" || m_part->name() == u"covered-table-cell";
        if (!(isCell ? readCell() : m_part->skipElement())) {
            return false;
        }
    }
    return false;
}

bool OdsRows::readCell()
{
    const qint64 repeats = atLeastOne(m_part->attribute("number-columns-repeated"_L1));
    const bool isCovered = m_part->name() == u"covered-table-cell";
    const QString type = m_part->attribute("value-type"_L1).toString();
    const bool isError = m_part->attribute("value-type"_L1) == u"error";
    QString stored = m_part->attribute("value"_L1).toString();
    for (const auto name : {"date-value"_L1, "time-value"_L1, "boolean-value"_L1}) {
        if (stored.isEmpty()) {
            stored = m_part->attribute(name).toString();
        }
    }
    const QString statedText = m_part->attribute("string-value"_L1).toString();
    m_text.clear();
    m_hasParagraph = false;
    while (true) {
        if (!m_part->next()) {
            return false;
        }
        if (m_part->isEnd()) {
            break;
        }
        if (m_part->isStart() && !readInsideCell()) {
            return false;
        }
    }
    if (!statedText.isEmpty()) {
        m_text = statedText;
    }
    const QByteArray content = isCovered ? QByteArray() : value(type, stored);
    // LibreOffice writes the error of a formula as text.
    const bool isFormulaError = isError || m_text == u"#N/A" || m_text == u"#REF!" ||
                                m_text == u"#VALUE!" || m_text == u"#DIV/0!" ||
                                m_text == u"#NAME?" || m_text.startsWith(u"Err:5");
    if (content.isEmpty()) {
        m_column = qsizetype(std::min<qint64>(m_column + repeats, kMostColumns));
        return true;
    }
    for (qint64 i = 0; i < repeats; ++i) {
        if (m_column >= kMostColumns) {
            m_isBeyondSheet = true;
            return false;
        }
        if (isFormulaError) {
            m_row.addErrorColumn(m_column);
        } else {
            m_row.set(m_column, content);
        }
        m_repeated += i > 0 ? content.size() + 1 : 0;
        ++m_column;
    }
    m_growsTooMuch = isBeyondMeasure(m_repeated, m_part->position());
    return !m_growsTooMuch;
}

bool OdsRows::readInsideCell()
{
    if (m_part->name() != u"p") {
        // Comments, pictures and tables in a cell are not its text.
        return m_part->skipElement();
    }
    if (m_hasParagraph) {
        m_text += u'\n';
    }
    m_hasParagraph = true;
    for (int depth = 1; depth > 0;) {
        if (!m_part->next()) {
            return false;
        }
        if (m_part->isText()) {
            m_text += m_part->text();
        } else if (m_part->isStart()) {
            const QStringView name = m_part->name();
            if (name == u"annotation" || name == u"note" || name == u"ruby-text") {
                if (!m_part->skipElement()) {
                    return false;
                }
                continue;
            }
            if (name == u"s") {
                const qint64 spaces = atLeastOne(m_part->attribute("c"_L1));
                m_text += QString(qsizetype(std::min<qint64>(spaces, 1000)), u' ');
            } else if (name == u"tab") {
                m_text += u'\t';
            } else if (name == u"line-break") {
                m_text += u'\n';
            }
            ++depth;
        } else {
            --depth;
        }
        if (m_text.size() > kLongestText) {
            m_growsTooMuch = true;
            return false;
        }
    }
    return true;
}

QByteArray OdsRows::value(const QString& type, const QString& stored) const
{
    if (type == u"float" || type == u"percentage" || type == u"currency") {
        // A format of zeros alone shows a code: what stands in the cell is the value then.
        const bool isCode = m_text.size() > 1 && m_text.startsWith(u'0') &&
                            std::all_of(m_text.begin(), m_text.end(),
                                        [](QChar c) { return c >= u'0' && c <= u'9'; });
        return isCode ? m_text.toLatin1() : cellText(stored.toUtf8(), {}, false);
    }
    if (type == u"date" || type == u"boolean") {
        return stored.toUtf8();
    }
    if (type == u"time") {
        return clockOf(stored).toLatin1();
    }
    return m_text.toUtf8();
}

} // namespace rondom::ingest
