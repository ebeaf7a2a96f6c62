#include "ui/ingest/columntarget.h"

#include "models/consent/consenttext.h"
#include "ui/common/fieldwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(TargetText)
};

const QStringList kIdentifiers{u"email"_s,      u"phone"_s,  u"customer_no"_s,
                               u"loyalty_no"_s, u"crm_id"_s, u"anonymous_id"_s};
const QStringList kTraits{u"first_name"_s,     u"middle_name"_s, u"last_name"_s, u"full_name"_s,
                          u"birthday"_s,       u"gender"_s,      u"street"_s,    u"house_number"_s,
                          u"house_addition"_s, u"postal_code"_s, u"city"_s,      u"country"_s,
                          u"company"_s,        u"language"_s,    u"tags"_s,      u"job_title"_s,
                          u"customer_since"_s};
const QStringList kLineFields{u"sku"_s,   u"name"_s,     u"quantity"_s,
                              u"price"_s, u"category"_s, u"total"_s};
const QStringList kConsents{u"newsletter/email"_s, u"offers_own/email"_s, u"newsletter/sms"_s};

/// A header as the key of a trait: "Shoe size (EU)" is "shoe_size_eu".
QString keyOf(const QString& column)
{
    QString key;
    for (const QChar c : column.toLower()) {
        if (c.isLetterOrNumber()) {
            key += c;
        } else if (!key.isEmpty() && !key.endsWith(u'_')) {
            key += u'_';
        }
    }
    while (key.endsWith(u'_')) {
        key.chop(1);
    }
    return key;
}

bool isAboutEvents(ingest::ImportKind kind)
{
    return kind == ingest::ImportKind::Events || kind == ingest::ImportKind::Orders ||
           kind == ingest::ImportKind::CampaignResults;
}

} // namespace

QList<ColumnTarget> targetsFor(ingest::ImportKind kind, const QString& column)
{
    QStringList keys{u"ignore"_s};
    const QString own = keyOf(column);
    if (isAboutEvents(kind)) {
        keys.append(u"property:"_s + own);
    }
    if (kind == ingest::ImportKind::Orders) {
        for (const QString& field : kLineFields) {
            keys.append(u"line:"_s + field);
        }
    }
    for (const QString& type : kIdentifiers) {
        keys.append(u"identifier:"_s + type);
    }
    for (const QString& trait : kTraits) {
        keys.append(u"trait:"_s + trait);
    }
    if (!kTraits.contains(own)) {
        keys.append(u"trait:"_s + own);
    }
    if (kind == ingest::ImportKind::People) {
        keys.append(kChangeTarget);
        for (const QString& cell : kConsents) {
            keys.append(u"consent:"_s + cell);
        }
    }
    QList<ColumnTarget> targets;
    for (const QString& key : keys) {
        targets.append({key, targetName(key)});
    }
    return targets;
}

QString targetName(const QString& key)
{
    const QString kind = key.section(u':', 0, 0);
    const QString name = key.section(u':', 1);
    if (kind == u"identifier"_s) {
        return TargetText::tr("Identifier: %1").arg(identifierName(name));
    }
    if (kind == u"trait"_s) {
        return TargetText::tr("Trait: %1").arg(traitName(name));
    }
    if (kind == u"property"_s) {
        return TargetText::tr("Property: %1").arg(wordsOf(name));
    }
    if (kind == u"line"_s) {
        return TargetText::tr("Order line: %1").arg(wordsOf(name));
    }
    if (kind == u"consent"_s) {
        const auto channel = consent::channelFromKey(name.section(u'/', 1));
        return TargetText::tr("Consent: %1, %2", "purpose, channel")
            .arg(consent::purposeName(name.section(u'/', 0, 0)),
                 channel ? consent::channelName(*channel) : name.section(u'/', 1));
    }
    if (key == kChangeTarget) {
        return TargetText::tr("When it was last changed");
    }
    if (kind == u"suppression"_s) {
        return TargetText::tr("Do not contact: %1").arg(identifierName(name));
    }
    return TargetText::tr("Leave out");
}

ingest::ColumnRule retargeted(ingest::ColumnRule rule, const QString& key)
{
    const QString kind = key.section(u':', 0, 0);
    const QString name = key.section(u':', 1);
    rule.name = name;
    if (kind != u"trait"_s) {
        rule.write = ingest::WriteMode::Usual;
    }
    if (kind == u"identifier"_s) {
        rule.target = ingest::ColumnRule::Target::Identifier;
        rule.type.reset();
    } else if (kind == u"trait"_s) {
        rule.target = ingest::ColumnRule::Target::Trait;
    } else if (kind == u"property"_s) {
        rule.target = ingest::ColumnRule::Target::Property;
    } else if (kind == u"line"_s) {
        rule.target = ingest::ColumnRule::Target::Line;
    } else if (kind == u"consent"_s) {
        rule.target = ingest::ColumnRule::Target::Consent;
        rule.name.clear();
        rule.consent.purpose = name.section(u'/', 0, 0);
        rule.consent.channel = name.section(u'/', 1);
        if (rule.consent.granted.isEmpty()) {
            rule.consent.granted = {u"yes"_s, u"ja"_s, u"true"_s, u"1"_s};
            rule.consent.withdrawn = {u"no"_s, u"nee"_s, u"nein"_s, u"non"_s, u"false"_s, u"0"_s};
        }
    } else {
        rule.target = ingest::ColumnRule::Target::Ignore;
        rule.name.clear();
    }
    return rule;
}

} // namespace rondom::ui
