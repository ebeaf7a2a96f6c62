#include "models/ingest/csvscanner.h"

#include <algorithm>
#include <cstring>

namespace rondom::ingest {

namespace {

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// Line breaks between \a begin and \a end; CR LF is one.
qint64 countLineBreaks(const char* begin, const char* end)
{
    qint64 count = std::count(begin, end, '\n');
    for (const char* at = begin; at != end; ++at) {
        at = static_cast<const char*>(std::memchr(at, '\r', size_t(end - at)));
        if (at == nullptr) {
            break;
        }
        count += at + 1 != end && at[1] == '\n' ? 0 : 1;
    }
    return count;
}

} // namespace

CsvScanner::CsvScanner(const CsvDialect& dialect)
    : m_delimiter(dialect.delimiter)
    , m_quote(dialect.quote)
    , m_escape(dialect.escape)
    , m_skipsInitialSpaces(dialect.skipsInitialSpaces)
    , m_joinsSpaces(dialect.skipsInitialSpaces && dialect.delimiter == ' ')
{
    m_classes['\n'] = Break;
    m_classes['\r'] = Break;
    m_classes[static_cast<unsigned char>(m_delimiter)] = Delimiter;
}

char* CsvScanner::endOfPlainCell(char* at, char* end) const
{
    while (at != end && m_classes[static_cast<unsigned char>(*at)] == Ordinary) {
        ++at;
    }
    return at;
}

char* CsvScanner::endOfEscapedCell(char* begin, char* end, bool& hasEscape) const
{
    char* at = begin;
    while (at != end) {
        at = endOfPlainCell(at, end);
        qsizetype backslashes = 0;
        while (at - backslashes != begin && at[-backslashes - 1] == '\\') {
            ++backslashes;
        }
        hasEscape = hasEscape || backslashes > 0;
        if (at == end || *at != m_delimiter || backslashes % 2 == 0) {
            return at;
        }
        ++at;
    }
    return at;
}

char* CsvScanner::closingQuote(char* at, char* end, bool& hasEscape) const
{
    if (m_escape == CsvDialect::Escape::Doubled) {
        while (at != end) {
            at = static_cast<char*>(std::memchr(at, m_quote, size_t(end - at)));
            if (at == nullptr || at + 1 == end || at[1] != m_quote) {
                return at;
            }
            hasEscape = true;
            at += 2;
        }
        return nullptr;
    }
    while (at != end) {
        const bool isEscaped = *at == '\\' || (*at == m_quote && at + 1 != end && at[1] == m_quote);
        if (!isEscaped && *at == m_quote) {
            return at;
        }
        if (isEscaped) {
            hasEscape = true;
            if (++at == end) {
                return nullptr;
            }
        }
        ++at;
    }
    return nullptr;
}

std::optional<CsvScanner::Found> CsvScanner::scan(char* begin, char* end, bool isAtEnd,
                                                  CsvRecord& record)
{
    m_rawCells.clear();
    m_isInsideQuotes = false;
    record.m_damage = CsvRecord::Damage::None;
    record.m_hasStrayQuote = false;
    bool hasQuotes = false;
    char* at = begin;
    for (;;) {
        if (m_skipsInitialSpaces) {
            while (at != end && *at == ' ') {
                ++at;
            }
        }
        RawCell cell{at, at, false, true, false};
        if (m_quote != 0 && at != end && *at == m_quote) {
            hasQuotes = true;
            char* const close = closingQuote(at + 1, end, cell.needsUnescaping);
            if (close == nullptr || (close + 1 == end && !isAtEnd)) {
                m_isInsideQuotes = true;
                return std::nullopt;
            }
            char* const next = endOfPlainCell(close + 1, end);
            cell.begin = at + 1;
            cell.end = close;
            if (!trimmedCell(QByteArrayView(close + 1, next)).isEmpty()) {
                // Text behind the closing mark belongs to the cell, as spreadsheets have it.
                record.m_hasStrayQuote = true;
                cell = {at, next, true, false, false};
            }
            at = next;
        } else {
            if (m_escape == CsvDialect::Escape::Backslash) {
                at = endOfEscapedCell(at, end, cell.needsUnescaping);
            } else {
                at = endOfPlainCell(at, end);
            }
            cell.isPlain = true;
            cell.end = at;
        }
        if (at == end && !isAtEnd) {
            return std::nullopt;
        }
        const bool isLast = at == end || isLineBreak(*at);
        const bool isOnlySpace = m_joinsSpaces && isLast && cell.isPlain && cell.begin == cell.end;
        if (!isOnlySpace || m_rawCells.empty()) {
            m_rawCells.push_back(cell);
        }
        if (isLast) {
            break;
        }
        ++at;
    }
    Found found{size_t(at - begin), 1};
    if (at != end) {
        const bool isCr = *at == '\r';
        if (isCr && at + 1 == end && !isAtEnd) {
            return std::nullopt;
        }
        found.size += isCr && at + 1 != end && at[1] == '\n' ? 2 : 1;
    }
    if (hasQuotes) {
        found.lines += countLineBreaks(begin, at);
    }
    record.m_cells.clear();
    for (const RawCell& cell : m_rawCells) {
        record.m_cells.push_back(cell.needsUnescaping ? unescaped(cell)
                                                      : QByteArrayView(cell.begin, cell.end));
    }
    return found;
}

CsvScanner::Found CsvScanner::scanLine(char* begin, char* end, CsvRecord::Damage damage,
                                       CsvRecord& record)
{
    record.m_cells.clear();
    record.m_hasStrayQuote = false;
    record.m_damage = damage;
    char* at = begin;
    for (;;) {
        char* const cell = at;
        at = endOfPlainCell(at, end);
        record.m_cells.push_back(QByteArrayView(cell, at));
        if (at == end || isLineBreak(*at)) {
            break;
        }
        ++at;
    }
    Found found{size_t(at - begin), 1};
    if (at != end) {
        found.size += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
    }
    return found;
}

QByteArrayView CsvScanner::unescaped(const RawCell& cell) const
{
    const char* at = cell.begin + (cell.isBetweenQuotes ? 0 : 1);
    char* target = cell.begin;
    while (at != cell.end) {
        const bool hasNext = at + 1 != cell.end;
        const bool isDoubled = !cell.isPlain && *at == m_quote && hasNext && at[1] == m_quote;
        // Before any other letter a backslash is a backslash: C:\temp.
        const bool isBackslashed = m_escape == CsvDialect::Escape::Backslash && *at == '\\' &&
                                   hasNext &&
                                   (at[1] == m_quote || at[1] == '\\' || at[1] == m_delimiter);
        if (isDoubled || isBackslashed) {
            ++at;
        } else if (*at == m_quote && !cell.isPlain) {
            // The closing mark; what stands behind it is taken as it is.
            target = std::copy(at + 1, static_cast<const char*>(cell.end), target);
            break;
        }
        *target++ = *at++;
    }
    return {cell.begin, target};
}

} // namespace rondom::ingest
