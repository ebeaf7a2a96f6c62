#pragma once

#include "models/segments/pickervalues.h"
#include "models/workspace/session.h"
#include "ui/segments/builderpart.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace rondom::ui {

/// What the workspace offers to choose from: read once, and per event when first asked for. Asks
/// the session and never waits; changed() says that more is known.
class BuilderOffer : public QObject
{
    Q_OBJECT

public:
    explicit BuilderOffer(QObject* parent = nullptr);

    void setSession(workspace::Session* session);
    workspace::Session* session() const { return m_session; }

    const segments::PickerValues& values() const { return m_values; }
    /// The type of a trait; text while nothing is known of it.
    ValueType traitType(const QString& key) const;
    /// What is known of the properties of an event; asks for them when they are not known yet.
    QList<segments::OfferedProperty> properties(const QString& event);
    ValueType propertyType(const QString& event, const QString& property);

    /// The traits, events and so on as choices of a picker.
    QList<PartChoice> traitChoices() const;
    QList<PartChoice> eventChoices() const;
    QList<PartChoice> propertyChoices(const QString& event);
    QList<PartChoice> segmentChoices() const;

    using TakeChoices = std::function<void(const QList<PartChoice>&)>;
    /// Values that occur in the data and contain \a search, with how often. \a done may be called
    /// at once; it is not called any more when \a receiver is gone.
    void lookUp(QObject* receiver, const PartLookup& lookup, const QString& search,
                const TakeChoices& done);

    // For tests and for showing a rule without a workspace.
    void setValues(const segments::PickerValues& values);
    void setProperties(const QString& event, const QList<segments::OfferedProperty>& properties);

Q_SIGNALS:
    void changed();

private:
    void load();

    QPointer<workspace::Session> m_session;
    segments::PickerValues m_values;
    QHash<QString, QList<segments::OfferedProperty>> m_properties;
    QSet<QString> m_asked;
    workspace::Question m_question;
};

} // namespace rondom::ui
