#include "models/core/emailaddress.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom {

namespace {

constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestLocalPart = 64;

Error notAnAddress()
{
    return Error{Error::Code::InvalidInput, {}, u"not an e-mail address"_s};
}

bool hasForbiddenCharacter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control ||
               u"<>()[],;:\\\""_s.contains(c);
    });
}

bool isPlausibleDomain(const QString& domain)
{
    return domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.') &&
           !domain.contains(u".."_s) && !domain.startsWith(u'-');
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString& text)
{
    const QString trimmed = text.trimmed().normalized(QString::NormalizationForm_C);
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at <= 0 || trimmed.indexOf(u'@') != at || hasForbiddenCharacter(trimmed)) {
        return notAnAddress();
    }
    const QString typedDomain = trimmed.mid(at + 1).toLower();
    if (!isPlausibleDomain(typedDomain)) {
        return notAnAddress();
    }
    const QString domain = QString::fromLatin1(QUrl::toAce(typedDomain));
    // The standard lets the part before the @ be case-sensitive. No mail
    // provider in use treats it so, and matching on it would split customers.
    const QString local = trimmed.left(at).toLower();
    if (domain.isEmpty() || local.size() > kLongestLocalPart || local.startsWith(u'.') ||
        local.endsWith(u'.') || at + 1 + domain.size() > kLongestAddress) {
        return notAnAddress();
    }
    return EmailAddress(local + u'@' + domain);
}

QString EmailAddress::domain() const
{
    return m_text.mid(m_text.lastIndexOf(u'@') + 1);
}

} // namespace rondom
