#include "ui/segments/builderoffer.h"

#include "models/core/fold.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/segments/builderwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostLookedUp = 100;

QList<PartChoice> choicesOf(const QList<segments::OfferedValue>& values, const QString& search,
                            int limit)
{
    QList<PartChoice> choices;
    const QString wanted = fold(search);
    for (const segments::OfferedValue& value : values) {
        if (choices.size() < limit && (wanted.isEmpty() || fold(value.text).contains(wanted))) {
            choices.append({value.text, value.text, tallyWords(value.times), {}, {}});
        }
    }
    return choices;
}

} // namespace

BuilderOffer::BuilderOffer(QObject* parent) : QObject(parent) {}

void BuilderOffer::setSession(workspace::Session* session)
{
    if (m_session) {
        m_session->disconnect(this);
    }
    m_session = session;
    m_values = {};
    if (session) {
        connect(session, &workspace::Session::changed, this, &BuilderOffer::load);
        load();
    }
}

void BuilderOffer::load()
{
    // What is known stays on offer until the newer answer arrives.
    m_asked.clear();
    m_question.cancel();
    m_question = m_session->ask<segments::PickerValues>(
        this,
        [](const storage::Connection& connection) { return segments::pickerValues(connection); },
        [this](const Result<segments::PickerValues>& answer) {
            // Without the lists the builder still works: names can be typed.
            if (answer) {
                setValues(*answer);
            }
        });
}

void BuilderOffer::setValues(const segments::PickerValues& values)
{
    m_values = values;
    Q_EMIT changed();
}

void BuilderOffer::setProperties(const QString& event,
                                 const QList<segments::OfferedProperty>& properties)
{
    m_asked.insert(event);
    m_properties.insert(event, properties);
    Q_EMIT changed();
}

ValueType BuilderOffer::traitType(const QString& key) const
{
    for (const segments::OfferedTrait& trait : m_values.traits) {
        if (trait.key == key) {
            return trait.type.value_or(ValueType::Text);
        }
    }
    const bool isDate = key == u"birthday" || key == u"customer_since";
    return key == u"tags" ? ValueType::List : isDate ? ValueType::Date : ValueType::Text;
}

QList<segments::OfferedProperty> BuilderOffer::properties(const QString& event)
{
    if (m_session && !event.isEmpty() && !m_asked.contains(event)) {
        m_asked.insert(event);
        using Properties = QList<segments::OfferedProperty>;
        m_session->ask<Properties>(
            this,
            [event](const storage::Connection& connection) {
                return segments::eventProperties(connection, event);
            },
            [this, event](const Result<Properties>& answer) {
                if (answer) {
                    setProperties(event, *answer);
                }
            });
    }
    return m_properties.value(event);
}

ValueType BuilderOffer::propertyType(const QString& event, const QString& property)
{
    for (const segments::OfferedProperty& offered : properties(event)) {
        if (offered.key == property) {
            return offered.type;
        }
    }
    return property == u"revenue" ? ValueType::Number : ValueType::Text;
}

QList<PartChoice> BuilderOffer::traitChoices() const
{
    QList<PartChoice> choices;
    for (const segments::OfferedTrait& trait : m_values.traits) {
        choices.append({trait.key, traitName(trait.key),
                        trait.isComputed ? tr("computed") : tallyWords(trait.people), tr("Traits"),
                        u"person"_s});
    }
    return choices;
}

QList<PartChoice> BuilderOffer::eventChoices() const
{
    QList<PartChoice> choices;
    for (const segments::OfferedEvent& event : m_values.events) {
        choices.append(
            {event.name, event.name, tallyWords(event.events), tr("Events"), u"activity"_s});
    }
    return choices;
}

QList<PartChoice> BuilderOffer::propertyChoices(const QString& event)
{
    QList<PartChoice> choices;
    bool hasRevenue = false;
    for (const segments::OfferedProperty& property : properties(event)) {
        const bool isLine = property.key.startsWith(u"products."_s);
        hasRevenue = hasRevenue || property.key == u"revenue";
        choices.append({property.key,
                        propertyWords(property.key),
                        valueTypeWords(property.type),
                        isLine ? tr("Of a product in it") : tr("Of the event"),
                        {}});
    }
    if (!hasRevenue) {
        choices.append({u"revenue"_s,
                        propertyWords(u"revenue"_s),
                        valueTypeWords(ValueType::Money),
                        tr("Of the event"),
                        {}});
    }
    std::stable_sort(choices.begin(), choices.end(), [](const PartChoice& a, const PartChoice& b) {
        return !a.key.startsWith(u"products."_s) && b.key.startsWith(u"products."_s);
    });
    return choices;
}

QList<PartChoice> BuilderOffer::segmentChoices() const
{
    QList<PartChoice> choices;
    for (const segments::OfferedSegment& segment : m_values.segments) {
        choices.append({segment.name, segment.name,
                        segment.size ? formatCount(*segment.size) : QString(), tr("Segments"),
                        u"segments"_s});
    }
    return choices;
}

void BuilderOffer::lookUp(QObject* receiver, const PartLookup& lookup, const QString& search,
                          const TakeChoices& done)
{
    if (!lookup.property.isEmpty()) {
        for (const segments::OfferedProperty& property : properties(lookup.event)) {
            if (property.key == lookup.property) {
                done(choicesOf(property.values, search, kMostLookedUp));
                return;
            }
        }
        done({});
        return;
    }
    if (!m_session || lookup.trait.isEmpty()) {
        done({});
        return;
    }
    using Values = QList<segments::OfferedValue>;
    m_session->ask<Values>(
        receiver,
        [trait = lookup.trait, search](const storage::Connection& connection) {
            return segments::traitValues(connection, trait, search, kMostLookedUp);
        },
        [done](const Result<Values>& answer) {
            if (answer) {
                done(choicesOf(*answer, {}, kMostLookedUp));
            }
        });
}

} // namespace rondom::ui
