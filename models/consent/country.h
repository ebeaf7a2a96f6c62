#pragma once

#include <QHashFunctions>
#include <QString>

namespace rondom::consent {

/// A country as its ISO 3166 two-letter code, small enough to keep one for everybody.
class Country
{
public:
    /// Unknown.
    Country() = default;
    /// Unknown for anything but two letters. UK is read as GB, EL as GR.
    static Country fromText(const QString& text);

    bool isKnown() const { return m_code != 0; }
    /// Two capitals; empty when unknown.
    QString toString() const;
    /// Where Europe's data protection law, or a copy of it, asks Google for consent signals: the
    /// EEA, the United Kingdom and Switzerland. An unknown country counts as one of them.
    bool needsAdSignals() const;

    friend bool operator==(Country, Country) = default;
    friend size_t qHash(Country country, size_t seed = 0) { return ::qHash(country.m_code, seed); }

private:
    char16_t m_code = 0;
};

} // namespace rondom::consent
