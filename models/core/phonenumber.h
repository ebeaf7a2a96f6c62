#pragma once

#include "models/core/result.h"

#include <compare>

namespace rondom {

/// A phone number in E.164, the one spelling used for matching: "+31612345678".
class PhoneNumber
{
public:
    /// Understands \a text as somebody in \a country (ISO 3166 two letters) would write it; a
    /// number with + or 00 needs no country. Fails with InvalidInput when it is no possible number,
    /// or when it is national and no country is given.
    static Result<PhoneNumber> parse(const QString& text, const QString& country);

    const QString& toString() const { return m_text; }

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    static Result<PhoneNumber> parseAny(const QString& text, const QString& region);
    explicit PhoneNumber(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace rondom
