#pragma once

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace rondom {

__extension__ using Int128 = __int128;

/// A number with nine decimals, exact under addition: 0.1 + 0.2 is 0.3.
///
/// Money and every sum in a segment use it. Holds up to about 1.7e29; more decimals than nine are
/// rounded half away from zero.
class Decimal
{
public:
    static constexpr qint64 kScale = 1'000'000'000;

    Decimal() = default;
    static Decimal fromInteger(qint64 value) { return fromWhole(value); }
    /// A whole number up to about 1e20.
    static Decimal fromWhole(Int128 value) { return Decimal(value * kScale); }
    /// The decimal number people see for \a value, its shortest spelling, not its binary expansion.
    static Decimal fromDouble(double value);
    /// "12", "-0.5", "1e3"; nothing when \a text is anything else or out of range.
    static std::optional<Decimal> fromText(QStringView text);
    static std::optional<Decimal> fromText(QByteArrayView text);
    /// From the money amounts stored as millionths.
    static Decimal fromMicros(qint64 micros) { return Decimal(Int128(micros) * 1000); }

    /// Millionths, rounded half away from zero; the unit money is stored in.
    qint64 toMicros() const;
    double toDouble() const;
    /// Without trailing zeros and with a point: "12.5".
    QString toString() const { return QString::fromLatin1(toLatin1()); }
    QByteArray toLatin1() const;

    Decimal operator-() const { return Decimal(-m_units); }
    Decimal& operator+=(Decimal other)
    {
        m_units += other.m_units;
        return *this;
    }
    friend Decimal operator+(Decimal a, Decimal b) { return a += b; }
    friend Decimal operator-(Decimal a, Decimal b) { return a += -b; }
    /// Exact up to nine decimals, then rounded half away from zero.
    friend Decimal operator*(Decimal a, Decimal b);
    friend auto operator<=>(Decimal a, Decimal b) = default;
    /// How \a sum compares with \a value times \a count, so that an average needs no division.
    static std::strong_ordering compareScaled(Decimal sum, Decimal value, qint64 count);

    bool isZero() const { return m_units == 0; }
    bool isNegative() const { return m_units < 0; }

private:
    explicit Decimal(Int128 units) : m_units(units) {}

    Int128 m_units = 0;
};

} // namespace rondom
