#include "models/profiles/profileheadline.h"

#include "models/core/fold.h"
#include "models/core/identifiertype.h"
#include "models/profiles/personname.h"

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

/// People look for a last name, so the list is ordered by it.
QString sortedBy(const NameTraits& traits, const QString& name)
{
    return traits.last.isEmpty() ? fold(name)
                                 : fold(traits.last + u' ' + traits.first + u' ' + traits.middle);
}

} // namespace

void NameTraits::take(QStringView key, const QString& text)
{
    if (key == u"first_name") {
        first = text;
    } else if (key == u"last_name") {
        last = text;
    } else if (key == u"middle_name") {
        middle = text;
    } else if (key == u"name_prefix") {
        prefix = text;
    } else if (key == u"full_name") {
        full = text;
    }
}

void HeadlineMaker::takeIdentifier(const QString& type, const QString& value)
{
    if (type == u"email" && !m_headline.email) {
        m_headline.email = value;
    } else if (type == u"phone" && !m_headline.phone) {
        m_headline.phone = value;
    }
    m_headline.isKnown = m_headline.isKnown || !isDeviceIdentifier(type);
    if (m_firstIdentifier.isEmpty()) {
        m_firstIdentifier = value;
    }
    m_headline.search += u'\n' + fold(value);
}

ProfileHeadline HeadlineMaker::finish(const NameTraits& traits)
{
    QString name =
        displayName(traits.first, traits.middle, traits.prefix, traits.last, traits.full);
    m_headline.search.prepend(fold(name));
    // Visitors nobody knows come after everybody who has a name or an address.
    const bool isNobodyYet = name.isEmpty() && !m_headline.email && !m_headline.phone;
    if (name.isEmpty()) {
        name = m_headline.email.value_or(m_headline.phone.value_or(m_firstIdentifier));
    }
    m_headline.sortName = (isNobodyYet ? u"\uffff"_s : QString()) + sortedBy(traits, name);
    m_headline.name = name;
    return m_headline;
}

} // namespace rondom::profiles
