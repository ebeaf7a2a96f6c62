#pragma once

#include "models/consent/consentevent.h"
#include "models/consent/noticelibrary.h"
#include "models/consent/policy.h"

#include <QJsonObject>

#include <optional>
#include <variant>

namespace rondom::consent {

/// An event of a consent file, understood but not yet matched to a person.
struct ParsedEvent
{
    /// Everything but record and notice.
    ConsentEvent event;
    /// The text people saw; without a text of its own it names one stored before.
    std::optional<Notice> notice;
    /// Whom the event names: a source and its own id, or a profile.
    struct Person
    {
        QString source;
        QString recordId;
    };
    std::optional<Person> person;
    std::optional<ProfileId> profile;
};

/// Reads consent events as the documented JSON tells them.
class EventParser
{
public:
    explicit EventParser(const Policy& policy) : m_policy(policy) {}

    /// The event, or the code of why it is refused: "unknown_purpose".
    std::variant<ParsedEvent, QString> parse(const QJsonValue& value) const;

private:
    std::optional<QString> readWords(const QJsonObject& json, ConsentEvent& event) const;
    std::optional<QString> readCell(const QJsonObject& json, ConsentEvent& event) const;
    std::optional<QString> readObjection(const QJsonObject& json, ConsentEvent& event) const;
    std::optional<QString> readTimes(const QJsonObject& json, ConsentEvent& event) const;
    std::optional<QString> readIdentifier(const QJsonObject& json, ParsedEvent& parsed) const;
    void readEvidence(const QJsonObject& json, ParsedEvent& parsed) const;
    void readPerson(const QJsonObject& json, ParsedEvent& parsed) const;

    const Policy& m_policy;
};

/// Whether a proof says anything: at least one key with a value.
bool isProof(const QJsonObject& proof);

} // namespace rondom::consent
