#include "models/consent/identifier.h"

#include "models/consent/consenttext.h"
#include "models/core/emailaddress.h"
#include "models/core/phonenumber.h"

using namespace Qt::StringLiterals;

namespace rondom::consent {

Result<Identifier> Identifier::parse(const QString& type, const QString& text,
                                     const QString& country)
{
    if (type == u"email"_s) {
        const auto email = EmailAddress::parse(text);
        return email ? Result<Identifier>(Identifier{type, email->toString()})
                     : Result<Identifier>(email.error());
    }
    if (type == u"phone"_s) {
        const auto phone = PhoneNumber::parse(text, country);
        return phone ? Result<Identifier>(Identifier{type, phone->toString()})
                     : Result<Identifier>(phone.error());
    }
    const QString value = text.trimmed().normalized(QString::NormalizationForm_C);
    if (type.isEmpty() || value.isEmpty()) {
        return identifierIsMalformed();
    }
    return Identifier{type, value};
}

Result<Identifier> Identifier::parse(const QString& typeAndText, const QString& country)
{
    const qsizetype colon = typeAndText.indexOf(u':');
    if (colon <= 0) {
        return identifierIsMalformed();
    }
    return parse(typeAndText.left(colon).trimmed(), typeAndText.mid(colon + 1), country);
}

} // namespace rondom::consent
