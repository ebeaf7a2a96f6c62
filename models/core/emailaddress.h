#pragma once

#include "models/core/result.h"

#include <QHashFunctions>

#include <compare>

namespace rondom {

/// An e-mail address in the one spelling used for matching.
///
/// Two customers are compared by this type, never by the text they typed, so every instance is
/// valid and normalized: NFC, trimmed, lower-cased without a locale, the domain as IDNA (UTS 46)
/// writes it in ASCII. The only way in is parse().
class EmailAddress
{
public:
    /// Trims, checks and normalizes \a text. Fails with InvalidInput.
    static Result<EmailAddress> parse(const QString& text);

    const QString& toString() const { return m_text; }
    QString domain() const;

    friend bool operator==(const EmailAddress&, const EmailAddress&) = default;
    friend std::strong_ordering operator<=>(const EmailAddress& a, const EmailAddress& b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const EmailAddress& email, size_t seed = 0)
    {
        return ::qHash(email.m_text, seed);
    }

private:
    explicit EmailAddress(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace rondom
