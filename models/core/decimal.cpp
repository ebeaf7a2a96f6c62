#include "models/core/decimal.h"

#include <QLocale>
#include <QVarLengthArray>

#include <array>
#include <cmath>
#include <limits>

namespace rondom {

namespace {

constexpr int kDecimals = 9;
constexpr Int128 kLargestUnits = (Int128(1) << 126);
/// Up to here every whole number is a double.
constexpr Int128 kExactUnits = Int128(1) << 53;
/// So many digits fit into 64 bits.
constexpr int kQuickDigits = 18;
/// Longer texts are no numbers anybody means.
constexpr qsizetype kLongestText = 4096;

Int128 divideRounded(Int128 value, Int128 divisor)
{
    const Int128 half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : (value - half) / divisor;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    if (text.size() > kLongestText) {
        return std::nullopt;
    }
    QVarLengthArray<char, 128> latin1;
    for (const QChar c : text) {
        if (c.unicode() > 0x7F) {
            return std::nullopt;
        }
        latin1.append(char(c.unicode()));
    }
    return fromText(QByteArrayView(latin1.constData(), latin1.size()));
}

std::optional<Decimal> Decimal::fromText(QByteArrayView text)
{
    qsizetype i = 0;
    bool negative = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
        negative = text[i] == '-';
        ++i;
    }
    Int128 mantissa = 0;
    int exponent = 0;
    bool anyDigit = false;
    bool afterPoint = false;
    // Amounts people write fit into 64 bits, which are much quicker.
    quint64 start = 0;
    int startDigits = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !afterPoint) {
            afterPoint = true;
            continue;
        }
        if (!isDigit(c)) {
            break;
        }
        anyDigit = true;
        if (startDigits < kQuickDigits) {
            start = start * 10 + quint64(c - '0');
            ++startDigits;
            mantissa = start;
            exponent -= afterPoint ? 1 : 0;
            continue;
        }
        if (mantissa > kLargestUnits / 10 - 10) {
            // More digits than fit: after the point they are beyond our precision.
            if (!afterPoint) {
                return std::nullopt;
            }
            continue;
        }
        mantissa = mantissa * 10 + (c - '0');
        exponent -= afterPoint ? 1 : 0;
    }
    if (!anyDigit) {
        return std::nullopt;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        bool ok = false;
        const int power = text.sliced(i + 1).toByteArray().toInt(&ok);
        if (!ok || power > 40 || power < -60) {
            return std::nullopt;
        }
        exponent += power;
        i = text.size();
    }
    if (i != text.size()) {
        return std::nullopt;
    }
    for (exponent += kDecimals; exponent > 0; --exponent) {
        if (mantissa > kLargestUnits / 10) {
            return std::nullopt;
        }
        mantissa *= 10;
    }
    if (exponent < 0) {
        Int128 divisor = 1;
        for (; exponent < 0 && divisor < kLargestUnits / 10; ++exponent) {
            divisor *= 10;
        }
        mantissa = divideRounded(mantissa, divisor);
    }
    return Decimal(negative ? -mantissa : mantissa);
}

Decimal Decimal::fromDouble(double value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    const QString shortest = QString::number(value, 'g', QLocale::FloatingPointShortest);
    return fromText(shortest).value_or(Decimal());
}

qint64 Decimal::toMicros() const
{
    return qint64(divideRounded(m_units, 1000));
}

double Decimal::toDouble() const
{
    const Int128 magnitude = m_units < 0 ? -m_units : m_units;
    if (magnitude <= kExactUnits) {
        // Both numbers are exact doubles, so that their quotient is the nearest double there is.
        return double(qint64(m_units)) / double(kScale);
    }
    // Through the text, so that a number goes to the double its spelling stands for.
    return toString().toDouble();
}

QByteArray Decimal::toLatin1() const
{
    const bool negative = m_units < 0;
    const Int128 magnitude = negative ? -m_units : m_units;
    Int128 whole = magnitude / kScale;
    auto fraction = qint64(magnitude % kScale);

    std::array<char, 64> text{};
    char* const end = text.data() + text.size();
    char* at = end;
    if (fraction != 0) {
        int digits = kDecimals;
        for (; fraction % 10 == 0; fraction /= 10) {
            --digits;
        }
        for (; digits > 0; --digits) {
            *--at = char('0' + fraction % 10);
            fraction /= 10;
        }
        *--at = '.';
    }
    for (; whole > std::numeric_limits<qint64>::max(); whole /= 10) {
        *--at = char('0' + int(whole % 10));
    }
    auto rest = qint64(whole);
    do {
        *--at = char('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (negative) {
        *--at = '-';
    }
    return {at, end - at};
}

Decimal operator*(Decimal a, Decimal b)
{
    // Whole and fraction apart: the plain product of two large numbers does not fit.
    const Int128 whole = a.m_units / Decimal::kScale;
    const Int128 fraction = a.m_units % Decimal::kScale;
    return Decimal(whole * b.m_units + divideRounded(fraction * b.m_units, Decimal::kScale));
}

std::strong_ordering Decimal::compareScaled(Decimal sum, Decimal value, qint64 count)
{
    // Beyond this a product no longer fits; nothing that is counted comes near.
    constexpr double kLargestProduct = 1e20;
    const double product = value.toDouble() * double(count);
    if (std::abs(product) > kLargestProduct) {
        return sum.toDouble() < product ? std::strong_ordering::less
                                        : std::strong_ordering::greater;
    }
    return sum <=> value * fromInteger(count);
}

} // namespace rondom
