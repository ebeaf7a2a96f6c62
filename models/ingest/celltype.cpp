#include "models/ingest/celltype.h"

#include "models/ingest/csvrecord.h"

#include <algorithm>
#include <array>

namespace rondom::ingest {

namespace {

constexpr qsizetype kLongestLook = 400;
constexpr qsizetype kLongestNumber = 40;
constexpr qsizetype kLongestTime = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isMissing(QByteArrayView cell)
{
    static constexpr std::array<const char*, 13> kWords{
        "na", "n/a", "nan", "null", "none", "nil", "-", "--", "?", ".", "\\n", "#n/a", "(null)"};
    return std::any_of(kWords.begin(), kWords.end(), [cell](const char* word) {
        return cell.size() == qsizetype(qstrlen(word)) &&
               qstrnicmp(cell.data(), word, size_t(cell.size())) == 0;
    });
}

/// Takes currency signs and codes, percent signs and spaces off both ends.
QByteArrayView withoutUnits(QByteArrayView cell)
{
    static constexpr std::array<const char*, 9> kUnits{
        "\xE2\x82\xAC", "\xC2\xA3", "$", "EUR", "USD", "GBP", "%", "\xC2\xA5", "CHF"};
    for (bool hasTaken = true; hasTaken;) {
        hasTaken = false;
        cell = trimmedCell(cell);
        for (const char* unit : kUnits) {
            const QByteArrayView view(unit);
            if (cell.startsWith(view)) {
                cell = cell.sliced(view.size());
                hasTaken = true;
            } else if (cell.endsWith(view)) {
                cell.chop(view.size());
                hasTaken = true;
            }
        }
    }
    return cell;
}

bool isNumber(QByteArrayView cell)
{
    if (cell.size() > kLongestNumber) {
        return false;
    }
    cell = withoutUnits(cell);
    if (cell.size() > 2 && cell.front() == '(' && cell.back() == ')') {
        cell = cell.sliced(1).chopped(1);
    }
    if (!cell.isEmpty() && (cell.front() == '-' || cell.front() == '+')) {
        cell = withoutUnits(cell.sliced(1));
    } else if (!cell.isEmpty() && cell.back() == '-') {
        cell.chop(1);
    }
    if (cell.isEmpty()) {
        return false;
    }
    qsizetype i = 0;
    qsizetype digits = 0;
    qsizetype sinceSeparator = 0;
    qsizetype separators = 0;
    for (; i < cell.size(); ++i) {
        const char c = cell[i];
        if (isDigit(c)) {
            ++digits;
            ++sinceSeparator;
            continue;
        }
        const bool isSeparator = c == ',' || c == '.' || c == '\'' || c == ' ';
        if (!isSeparator) {
            break;
        }
        // Between the first separator and the next there are groups of two (India) or three.
        if (separators > 0 && sinceSeparator != 3 && sinceSeparator != 2) {
            return false;
        }
        // A space separates thousands only.
        if (c == ' ' && (digits == 0 || sinceSeparator > 3 || i + 3 >= cell.size() ||
                         !std::all_of(cell.begin() + i + 1, cell.begin() + i + 4, isDigit))) {
            return false;
        }
        ++separators;
        sinceSeparator = 0;
    }
    if (digits == 0) {
        return false;
    }
    if (i < cell.size() && (cell[i] == 'e' || cell[i] == 'E')) {
        ++i;
        if (i < cell.size() && (cell[i] == '-' || cell[i] == '+')) {
            ++i;
        }
        const qsizetype exponent = i;
        while (i < cell.size() && isDigit(cell[i])) {
            ++i;
        }
        return i == cell.size() && i > exponent;
    }
    return i == cell.size();
}

/// Digits in two or more groups between the separators of dates and times, perhaps the name of a
/// month or a zone among them.
bool isTime(QByteArrayView cell)
{
    if (cell.size() > kLongestTime || cell.size() < 4) {
        return false;
    }
    qsizetype groups = 0;
    qsizetype words = 0;
    qsizetype separators = 0;
    for (qsizetype i = 0; i < cell.size();) {
        const char c = cell[i];
        qsizetype end = i;
        if (isDigit(c)) {
            while (end < cell.size() && isDigit(cell[end])) {
                ++end;
            }
            if (end - i > 9 || (end - i > 4 && separators == 0)) {
                return false;
            }
            ++groups;
        } else if (isLetter(c)) {
            while (end < cell.size() && isLetter(cell[end])) {
                ++end;
            }
            static constexpr std::array<const char*, 34> kWords{
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
                "mrt", "maa", "mei", "okt", "mai", "dez", "mon", "tue", "wed", "thu", "fri", "sat",
                "sun", "am",  "pm",  "utc", "gmt", "t",   "z",   "st",  "th",  "cet"};
            const QByteArrayView word = cell.sliced(i, end - i);
            const bool isKnown =
                std::any_of(kWords.begin(), kWords.end(), [word](const char* known) {
                    const auto size = qsizetype(qstrlen(known));
                    return (size < 3 ? word.size() == size : word.size() >= size) &&
                           qstrnicmp(word.data(), known, size_t(size)) == 0;
                });
            if (!isKnown || word.size() > 10) {
                return false;
            }
            ++words;
        } else {
            end = i + 1;
            if (!QByteArrayView("-/.: ,+").contains(c)) {
                return false;
            }
            separators += c == ' ' || c == ',' ? 0 : 1;
        }
        i = end;
    }
    const auto isDivider = [](char c) { return c == '-' || c == '/' || c == ':'; };
    const auto dividers = std::count_if(cell.begin(), cell.end(), isDivider);
    const auto dots = std::count(cell.begin(), cell.end(), '.');
    if (words > 0) {
        return groups >= 1 && groups <= 8 && (groups >= 2 || separators > 0);
    }
    return isDigit(cell.front()) && groups >= 2 && groups <= 9 &&
           (dividers >= 2 || (dividers == 1 && cell.contains(':')) ||
            (dividers == 1 && groups == 2 && cell.size() == 7) || (dots == 2 && groups == 3) ||
            (dots >= 2 && dividers >= 1));
}

bool isAddress(QByteArrayView cell)
{
    if (cell.contains(' ')) {
        return false;
    }
    if (cell.startsWith("http://") || cell.startsWith("https://") || cell.startsWith("ftp://") ||
        cell.startsWith("www.")) {
        return true;
    }
    const qsizetype at = cell.indexOf('@');
    const QByteArrayView domain = at > 0 ? cell.sliced(at + 1) : QByteArrayView();
    const bool isDomain =
        domain.contains('.') && std::all_of(domain.begin(), domain.end(), [](char c) {
            return isLetter(c) || isDigit(c) || c == '.' || c == '-' || (c & 0x80) != 0;
        });
    return isDomain && std::none_of(cell.begin(), cell.begin() + at,
                                    [](char c) { return QByteArrayView(",;\t|^~:#").contains(c); });
}

} // namespace

CellType cellTypeOf(QByteArrayView cell)
{
    cell = trimmedCell(cell.first(std::min(cell.size(), kLongestLook)));
    if (cell.isEmpty()) {
        return CellType::Empty;
    }
    if (isMissing(cell)) {
        return CellType::Missing;
    }
    if (isNumber(cell)) {
        return CellType::Number;
    }
    if (isTime(cell)) {
        return CellType::Time;
    }
    if (isAddress(cell)) {
        return CellType::Address;
    }
    return cell.contains(' ') || cell.contains('\n') ? CellType::Text : CellType::Word;
}

bool isTypedValue(CellType type)
{
    return type == CellType::Number || type == CellType::Time || type == CellType::Address;
}

} // namespace rondom::ingest
