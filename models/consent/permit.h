#pragma once

#include "models/consent/identifier.h"
#include "models/consent/question.h"
#include "models/core/id.h"

#include <QList>

#include <memory>
#include <optional>

namespace rondom::consent {

/// Leave to hand one person to one destination, for one purpose by one channel.
///
/// Only the gate makes these, and whatever writes people into a file takes nothing else: that is
/// how nobody leaves without consent.
class Permit
{
public:
    /// An identifier that may be handed over, and the event that allows it; a contract that rests
    /// on an order has no event.
    struct Allowed
    {
        Identifier identifier;
        std::optional<ConsentEventId> event;
    };

    ProfileId profile() const { return m_profile; }
    /// The identifier to contact the person by.
    const Identifier& identifier() const { return m_chosen.identifier; }
    std::optional<ConsentEventId> event() const { return m_chosen.event; }
    /// Every identifier of the channel's types that may be handed over, the chosen one first.
    QList<Allowed> identifiers() const { return QList<Allowed>{m_chosen} + m_others; }
    const QString& purpose() const { return m_question->purpose; }
    Channel channel() const { return m_question->channel; }
    const QString& destination() const { return m_question->destination; }

private:
    friend class Gate;
    Permit(ProfileId profile, Allowed chosen, QList<Allowed> others,
           std::shared_ptr<const Question> question)
        : m_profile(profile)
        , m_chosen(std::move(chosen))
        , m_others(std::move(others))
        , m_question(std::move(question))
    {
    }

    ProfileId m_profile;
    Allowed m_chosen;
    QList<Allowed> m_others;
    std::shared_ptr<const Question> m_question;
};

} // namespace rondom::consent
