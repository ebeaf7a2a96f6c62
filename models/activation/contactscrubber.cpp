#include "models/activation/contactscrubber.h"

#include "models/activation/normalisation.h"
#include "models/core/emailaddress.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

/// So many digits at the end of a number are its own; those before may be written as 0, 00 or +.
constexpr qsizetype kTellingDigits = 8;

bool revealsEmail(const QString& text, const QString& email)
{
    if (text.contains(email, Qt::CaseInsensitive)) {
        return true;
    }
    if (!text.contains(u'@')) {
        return false;
    }
    // Another spelling of the same address: a domain in its own script, composed letters.
    static const QRegularExpression around(u"[\\s,;<>()\\[\\]\"']+"_s);
    const QStringList words = text.split(around, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&email](const QString& word) {
        const auto address = EmailAddress::parse(word);
        return address && address->toString() == email;
    });
}

bool revealsNumber(const QString& text, const QString& number)
{
    const QString digits = digitsOf(number);
    return digits.size() >= 4 && digitsOf(text).contains(digits.right(kTellingDigits));
}

} // namespace

ContactScrubber::ContactScrubber(const consent::Permit& permit, const QStringList& contacts)
{
    const auto allowed = permit.identifiers();
    for (const QString& contact : contacts) {
        const bool isAllowed = std::any_of(allowed.begin(), allowed.end(),
                                           [&contact](const consent::Permit::Allowed& entry) {
                                               return entry.identifier.value == contact;
                                           });
        if (!isAllowed) {
            m_heldBack.append(contact);
        }
    }
}

bool ContactScrubber::reveals(const QString& text) const
{
    return std::any_of(m_heldBack.begin(), m_heldBack.end(), [&text](const QString& contact) {
        if (contact.contains(u'@')) {
            return revealsEmail(text, contact);
        }
        if (contact.startsWith(u'+')) {
            return revealsNumber(text, contact);
        }
        return text.contains(contact, Qt::CaseInsensitive);
    });
}

} // namespace rondom::activation
