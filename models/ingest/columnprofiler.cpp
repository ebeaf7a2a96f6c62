#include "models/ingest/columnprofiler.h"

#include "models/core/emailaddress.h"
#include "models/ingest/cellreader.h"
#include "models/ingest/numberreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr int kExamples = 5;
/// Columns with more different values than this are as good as all different.
constexpr int kMostDistinct = 2000;

/// ISO 8601 first; of two that fit equally well the earlier is taken, unless they disagree.
const QStringList kDateFormats{
    u""_s,
    u"d-M-yyyy"_s,
    u"M-d-yyyy"_s,
    u"d/M/yyyy"_s,
    u"M/d/yyyy"_s,
    u"d.M.yyyy"_s,
    u"yyyy/M/d"_s,
    u"d-M-yyyy H:mm"_s,
    u"M-d-yyyy H:mm"_s,
    u"d/M/yyyy H:mm"_s,
    u"M/d/yyyy H:mm"_s,
    u"d.M.yyyy H:mm"_s,
    u"d-M-yyyy H:mm:ss"_s,
    u"M-d-yyyy H:mm:ss"_s,
    u"d/M/yyyy H:mm:ss"_s,
    u"M/d/yyyy H:mm:ss"_s,
    u"d.M.yyyy H:mm:ss"_s,
    u"M/d/yyyy h:mm AP"_s,
    u"M/d/yyyy h:mm:ss AP"_s,
    u"yyyy/M/d H:mm"_s,
    u"yyyy/M/d H:mm:ss"_s,
    u"d MMM yyyy"_s,
    u"d-MMM-yyyy"_s,
    u"MMM d, yyyy"_s,
    u"d/M/yy"_s,
    u"M/d/yy"_s,
    u"d-M-yy"_s,
    u"d.M.yy"_s,
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool looksLikePhone(QByteArrayView cell)
{
    const auto digits = std::count_if(cell.begin(), cell.end(), isDigit);
    const bool isSpelledSo = std::all_of(cell.begin(), cell.end(), [](char c) {
        return isDigit(c) || QByteArrayView("+-() ./").contains(c);
    });
    return isSpelledSo && digits >= 8 && digits <= 15 &&
           (cell.front() == '+' || cell.front() == '0' || cell.front() == '(');
}

/// Digits that would lose something as a number: 02138, 0612345678.
bool isCode(QByteArrayView cell)
{
    return cell.size() > 1 && cell.front() == '0' && isDigit(cell[1]);
}

/// "M/d/yyyy H:mm" for "d/M/yyyy H:mm".
QString withDayAndMonthSwapped(const QString& format)
{
    QString swapped = format;
    for (QChar& letter : swapped) {
        letter = letter == u'd' ? u'M' : letter == u'M' ? u'd' : letter;
    }
    return swapped;
}

} // namespace

std::vector<ColumnProfiler::DateFormat> ColumnProfiler::dateFormats()
{
    std::vector<DateFormat> formats;
    for (const QString& format : kDateFormats) {
        if (auto pattern = TimePattern::compile(format)) {
            formats.push_back({format, *std::move(pattern), 0});
        }
    }
    return formats;
}

ColumnProfiler::ColumnProfiler(const QString& name) : m_name(name)
{
    // Compiled once: a table may have twenty thousand columns.
    static const std::vector<DateFormat> formats = dateFormats();
    m_dates = formats;
}

void ColumnProfiler::add(QByteArrayView raw)
{
    const QByteArrayView cell = cleanedCell(raw);
    if (cell.isEmpty()) {
        return;
    }
    ++m_filled;
    const QString text = QString::fromUtf8(cell);
    if (m_examples.size() < kExamples && !m_examples.contains(text)) {
        m_examples.append(text);
    }
    if (m_distinct.size() < kMostDistinct) {
        m_distinct.insert(text);
    }
    m_emails += cell.contains('@') && EmailAddress::parse(text).has_value() ? 1 : 0;
    m_phones += looksLikePhone(cell) ? 1 : 0;
    if (truthOfWord(text)) {
        ++m_truths;
        m_wordTruths += isDigit(cell.front()) ? 0 : 1;
    }
    m_pipes += cell.contains('|') ? 1 : 0;
    m_semicolons += cell.contains(';') ? 1 : 0;
    countNumber(cell);
    for (DateFormat& date : m_dates) {
        // A format that failed three times more often than it may is not worth trying.
        if (date.misses <= 3 + m_filled / 4) {
            date.misses += date.pattern.read(cell) ? 0 : 1;
        } else {
            ++date.misses;
        }
    }
}

void ColumnProfiler::countNumber(QByteArrayView cell)
{
    if (isCode(cell)) {
        ++m_codes;
        return;
    }
    const auto withPoint = readNumber(cell, u"."_s);
    const auto withComma = readNumber(cell, u","_s);
    if (withPoint || withComma) {
        ++m_numbers;
        m_pointNumbers += withPoint ? 1 : 0;
        m_commaNumbers += withComma ? 1 : 0;
        m_unclearNumbers += withPoint && withComma && *withPoint != *withComma ? 1 : 0;
        return;
    }
    const CellReader reader(ValueType::Money, {}, nullptr);
    m_amounts += reader.money(cell).has_value() ? 1 : 0;
}

ColumnProfile ColumnProfiler::profile() const
{
    ColumnProfile profile;
    profile.name = m_name;
    profile.examples = m_examples;
    profile.filled = m_filled;
    profile.distinct = int(m_distinct.size());
    if (m_filled == 0) {
        return profile;
    }
    profile.looksLikeEmail = m_emails * 10 >= m_filled * 8;
    profile.looksLikePhone = m_phones * 10 >= m_filled * 8;
    if (profile.looksLikeEmail) {
        return profile;
    }
    const bool isBothDigits = m_distinct.size() == 2;
    if (m_truths == m_filled && (m_wordTruths == m_filled || isBothDigits)) {
        profile.type = ValueType::Boolean;
        return profile;
    }
    if (setNumber(profile) || setDate(profile)) {
        profile.looksLikePhone = profile.looksLikePhone && profile.type == ValueType::Text;
        return profile;
    }
    const int listed = std::max(m_pipes, m_semicolons);
    if (listed * 2 > m_filled && !profile.looksLikePhone) {
        profile.type = ValueType::List;
        profile.separator = m_pipes >= m_semicolons ? u"|"_s : u";"_s;
    }
    return profile;
}

bool ColumnProfiler::setNumber(ColumnProfile& profile) const
{
    if (m_numbers + m_amounts < m_filled || m_codes > 0 || profile.looksLikePhone) {
        return false;
    }
    // Eight digits that are nearly all real days are dates.
    if (m_dates.front().misses * 10 <= m_filled) {
        return false;
    }
    profile.type = m_amounts > 0 ? ValueType::Money : ValueType::Number;
    if (m_pointNumbers < m_numbers && m_commaNumbers == m_numbers) {
        profile.decimal = u","_s;
    } else if (m_unclearNumbers > 0 && m_pointNumbers == m_numbers && m_commaNumbers == m_numbers) {
        profile.isAmbiguous = true;
    } else if (m_unclearNumbers > 0) {
        profile.decimal = u"."_s;
    }
    return true;
}

bool ColumnProfiler::setDate(ColumnProfile& profile) const
{
    const auto fits = [this](const DateFormat& date) { return date.misses * 10 <= m_filled; };
    const auto best = std::min_element(
        m_dates.begin(), m_dates.end(),
        [](const DateFormat& a, const DateFormat& b) { return a.misses < b.misses; });
    if (!fits(*best)) {
        return false;
    }
    // "3/4/2026" is a day in March or in April.
    const QString mirrored = withDayAndMonthSwapped(best->format);
    const auto swapped = std::find_if(m_dates.begin(), m_dates.end(), [&](const DateFormat& other) {
        return other.format == mirrored && other.format != best->format;
    });
    profile.isAmbiguous = swapped != m_dates.end() && swapped->misses == best->misses;
    profile.format = profile.isAmbiguous ? QString() : best->format;
    if (profile.isAmbiguous) {
        profile.possibleFormats = {best->format, swapped->format};
    }
    const bool hasTime = best->format.isEmpty()
                             ? std::any_of(m_examples.begin(), m_examples.end(),
                                           [](const QString& text) { return text.contains(u':'); })
                             : best->pattern.hasTime();
    profile.type = hasTime ? ValueType::DateTime : ValueType::Date;
    return true;
}

} // namespace rondom::ingest
