#include "ui/identity/rulewords.h"

#include "ui/common/fieldwords.h"

#include <QCoreApplication>

namespace rondom::ui {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

} // namespace

QString RuleWords::joining(const identity::IdentifierRule& rule)
{
    if (!rule.isJoining) {
        return RuleText::tr("Joins nobody");
    }
    if (rule.onlyWith.isEmpty()) {
        return RuleText::tr("Joins");
    }
    QStringList conditions;
    for (const QStringList& parts : rule.onlyWith) {
        conditions.append(condition(parts));
    }
    return RuleText::tr("Joins only with the same %1", "traits")
        .arg(conditions.join(RuleText::tr(" or ", "between conditions")));
}

QString RuleWords::condition(const QStringList& parts)
{
    QStringList names;
    for (const QString& part : parts) {
        names.append(traitName(part).toLower());
    }
    return names.join(RuleText::tr(" and ", "between traits"));
}

QString RuleWords::silence(identity::Silence reason)
{
    using identity::Silence;
    switch (reason) {
    case Silence::None:
        return RuleText::tr("It joins, but is the address of an office");
    case Silence::NotUsed:
        return RuleText::tr("Identifiers of this type do not join");
    case Silence::Nobody:
        return RuleText::tr("It names nobody");
    case Silence::TooShort:
        return RuleText::tr("It is too short");
    case Silence::Role:
        return RuleText::tr("It is the address of an office");
    case Silence::Crowded:
        return RuleText::tr("More records state it than one customer can have");
    case Silence::Device:
        return RuleText::tr("More people use this device");
    case Silence::Condition:
        return RuleText::tr("The records differ in what has to be the same besides");
    case Silence::Limit:
        return RuleText::tr("A customer would have more identifiers than allowed");
    case Silence::Decision:
        return RuleText::tr("Somebody said that they are different people");
    }
    return {};
}

QString RuleWords::period(identity::LimitPeriod period)
{
    using identity::LimitPeriod;
    switch (period) {
    case LimitPeriod::Ever:
        return RuleText::tr("ever");
    case LimitPeriod::Year:
        return RuleText::tr("within a year");
    case LimitPeriod::Month:
        return RuleText::tr("within a month");
    case LimitPeriod::Week:
        return RuleText::tr("within a week");
    }
    return {};
}

} // namespace rondom::ui
