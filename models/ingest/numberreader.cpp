#include "models/ingest/numberreader.h"

#include "models/ingest/csvrecord.h"

#include <QVarLengthArray>

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr qsizetype kLongestNumber = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Bytes of the character between thousands \a text starts with, a space or apostrophe of some
/// kind.
qsizetype groupSpace(QByteArrayView text)
{
    if (text.front() == ' ' || text.front() == '\'') {
        return 1;
    }
    for (const QByteArrayView space : {QByteArrayView("\xC2\xA0"), QByteArrayView("\xE2\x80\xAF"),
                                       QByteArrayView("\xE2\x80\x99")}) {
        if (text.startsWith(space)) {
            return space.size();
        }
    }
    return 0;
}

/// True when every \a mark in \a digits has three digits behind it and one to three before.
bool marksThousands(QByteArrayView digits, char mark)
{
    qsizetype group = 0;
    bool isFirst = true;
    for (const char c : digits) {
        if (c != mark) {
            ++group;
            continue;
        }
        if (isFirst ? group < 1 || group > 3 : group != 3) {
            return false;
        }
        isFirst = false;
        group = 0;
    }
    return group == 3 && !isFirst;
}

std::optional<Decimal> plainNumber(QByteArrayView text)
{
    return Decimal::fromText(text);
}

/// Digits with at most one kind each of thousands and decimal marks, as \a decimal says.
std::optional<Decimal> groupedNumber(QByteArrayView text, const QString& decimal)
{
    const qsizetype lastPoint = text.lastIndexOf('.');
    const qsizetype lastComma = text.lastIndexOf(',');
    char mark = decimal.isEmpty() ? '\0' : decimal.front().toLatin1();
    if (mark == '\0') {
        const char last = lastPoint > lastComma ? '.' : ',';
        const bool hasBoth = lastPoint >= 0 && lastComma >= 0;
        const bool isRepeated = text.indexOf(last) != std::max(lastPoint, lastComma);
        const bool mayBeThousands = marksThousands(text, last);
        if (!hasBoth && last == ',' && !isRepeated && mayBeThousands) {
            return std::nullopt;
        }
        mark = isRepeated ? (last == '.' ? ',' : '.') : last;
    }
    const char thousands = mark == '.' ? ',' : '.';
    const qsizetype at = text.lastIndexOf(mark);
    const QByteArrayView whole = at < 0 ? text : text.first(at);
    if (whole.contains(mark) || (at >= 0 && text.sliced(at).contains(thousands)) ||
        (whole.contains(thousands) && !marksThousands(whole, thousands))) {
        return std::nullopt;
    }
    QVarLengthArray<char, kLongestNumber> plain;
    for (const char c : whole) {
        if (c != thousands) {
            plain.append(c);
        }
    }
    if (at >= 0) {
        plain.append('.');
        const QByteArrayView decimals = text.sliced(at + 1);
        plain.append(decimals.begin(), decimals.size());
    }
    return plainNumber(QByteArrayView(plain.constData(), plain.size()));
}

} // namespace

std::optional<Decimal> readNumber(QByteArrayView text, const QString& decimal)
{
    if (text.isEmpty() || text.size() > kLongestNumber) {
        return std::nullopt;
    }
    const bool isInBrackets = text.front() == '(' && text.back() == ')';
    if (isInBrackets) {
        text = trimmedCell(text.sliced(1).chopped(1));
    }
    if (text.endsWith('%')) {
        text = trimmedCell(text.chopped(1));
    }
    bool isNegative = isInBrackets;
    if (text.startsWith("\xE2\x88\x92")) {
        isNegative = true;
        text = trimmedCell(text.sliced(3));
    } else if (text.startsWith('-') ||
               (text.size() > 1 && text.endsWith('-') && isDigit(text[text.size() - 2]))) {
        isNegative = true;
        text = trimmedCell(text.startsWith('-') ? text.sliced(1) : text.chopped(1));
    } else if (text.startsWith('+')) {
        text = trimmedCell(text.sliced(1));
    }
    QVarLengthArray<char, kLongestNumber> digits;
    bool hasMark = false;
    bool hasComma = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const qsizetype space = groupSpace(text.sliced(i));
        if (space > 0) {
            // Between thousands only.
            const QByteArrayView rest = text.sliced(i + space);
            const bool isGroup = !digits.isEmpty() && !hasMark && rest.size() >= 3 &&
                                 std::all_of(rest.begin(), rest.begin() + 3, isDigit) &&
                                 (rest.size() == 3 || !isDigit(rest[3]));
            if (!isGroup) {
                return std::nullopt;
            }
            i += space - 1;
            continue;
        }
        const bool isExponent = (c == 'e' || c == 'E') && !digits.isEmpty() && !hasComma;
        if (isExponent) {
            // Only as programs write it, with a point: 1.5e3.
            const auto value = plainNumber(text);
            return value && isNegative ? std::optional(-*value) : value;
        }
        if (!isDigit(c) && c != '.' && c != ',') {
            return std::nullopt;
        }
        hasMark = hasMark || c == '.' || c == ',';
        hasComma = hasComma || c == ',';
        digits.append(c);
    }
    if (digits.isEmpty()) {
        return std::nullopt;
    }
    const QByteArrayView plain(digits.constData(), digits.size());
    const bool isPlain = !hasComma && (decimal.isEmpty() || decimal == u"." || !hasMark) &&
                         plain.indexOf('.') == plain.lastIndexOf('.');
    const auto value = isPlain ? plainNumber(plain) : groupedNumber(plain, decimal);
    return value && isNegative ? std::optional(-*value) : value;
}

} // namespace rondom::ingest
