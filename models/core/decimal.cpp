#include "models/core/decimal.h"

#include <QLocale>

#include <cmath>

namespace rondom {

namespace {

constexpr int kDecimals = 9;
constexpr Int128 kLargestUnits = (Int128(1) << 126);

Int128 divideRounded(Int128 value, Int128 divisor)
{
    const Int128 half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : (value - half) / divisor;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    qsizetype i = 0;
    bool negative = false;
    if (i < text.size() && (text[i] == u'-' || text[i] == u'+')) {
        negative = text[i] == u'-';
        ++i;
    }
    Int128 mantissa = 0;
    int exponent = 0;
    bool anyDigit = false;
    bool afterPoint = false;
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'.' && !afterPoint) {
            afterPoint = true;
            continue;
        }
        if (!isDigit(c)) {
            break;
        }
        anyDigit = true;
        if (mantissa > kLargestUnits / 10 - 10) {
            // More digits than fit: after the point they are beyond our precision.
            if (!afterPoint) {
                return std::nullopt;
            }
            continue;
        }
        mantissa = mantissa * 10 + (c.unicode() - u'0');
        exponent -= afterPoint ? 1 : 0;
    }
    if (!anyDigit) {
        return std::nullopt;
    }
    if (i < text.size() && (text[i] == u'e' || text[i] == u'E')) {
        bool ok = false;
        const int power = text.mid(i + 1).toInt(&ok);
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
    // Through the text, so that a number goes to the double its spelling stands for.
    return toString().toDouble();
}

QString Decimal::toString() const
{
    const bool negative = m_units < 0;
    const Int128 magnitude = negative ? -m_units : m_units;
    Int128 whole = magnitude / kScale;
    auto fraction = qint64(magnitude % kScale);

    QString text;
    do {
        text.prepend(QChar(u'0' + int(whole % 10)));
        whole /= 10;
    } while (whole > 0);
    if (fraction != 0) {
        QString decimals = QString::number(fraction).rightJustified(kDecimals, u'0');
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        text += u'.' + decimals;
    }
    return negative ? QString(u'-' + text) : text;
}

Decimal operator*(Decimal a, Decimal b)
{
    // Whole and fraction apart: the plain product of two large numbers does not fit.
    const Int128 whole = a.m_units / Decimal::kScale;
    const Int128 fraction = a.m_units % Decimal::kScale;
    return Decimal(whole * b.m_units + divideRounded(fraction * b.m_units, Decimal::kScale));
}

} // namespace rondom
