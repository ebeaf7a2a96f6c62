#include "models/consent/eventrecorder.h"

#include "models/consent/consentstates.h"
#include "models/consent/consenttext.h"
#include "models/consent/eventparser.h"
#include "models/consent/ledger.h"
#include "models/consent/noticelibrary.h"
#include "models/consent/personfinder.h"
#include "models/consent/policy.h"
#include "models/consent/suppressionlist.h"
#include "models/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

/// Whether anything after event ?1 may have opened what it closed, for its person or identifier.
constexpr auto kOpenedAfter = R"sql(
    SELECT 1
      FROM (SELECT e.id FROM consent_event e WHERE e.record_id = ?2
            UNION ALL
            SELECT p.event_id
              FROM consent_personal p
             WHERE p.identifier_value = ?3 AND p.identifier_type = ?4) near
      JOIN consent_event e ON e.id = near.id
      JOIN consent_event closed ON closed.id = ?1
     WHERE e.decision IN ('granted', 'doi_confirmed', 'objection_withdrawn', 'restriction_lifted')
       AND (e.id > closed.id OR e.latest_at > closed.recorded_at)
     LIMIT 1
)sql";
constexpr auto kRetracted = "SELECT 1 FROM consent_event WHERE retracts = ? LIMIT 1";

/// Records one file. Who an event is about, whether it is there already, and the line itself.
class Recording
{
public:
    static Result<Recording> open(const Connection& connection, const NewPerson& newPerson,
                                  qint64 now)
    {
        auto policy = Policy::load(connection);
        if (!policy) {
            return policy.error();
        }
        auto ledger = Ledger::open(connection);
        if (!ledger) {
            return ledger.error();
        }
        auto suppressions = SuppressionList::open(connection);
        if (!suppressions) {
            return suppressions.error();
        }
        auto finder = PersonFinder::open(connection);
        if (!finder) {
            return finder.error();
        }
        return Recording(connection, newPerson, now, std::move(*policy), std::move(*ledger),
                         std::move(*suppressions), std::move(*finder));
    }

    Result<RecordingReport> record(const QJsonArray& events)
    {
        const EventParser parser(m_policy);
        for (qsizetype i = 0; i < events.size(); ++i) {
            auto parsed = parser.parse(events.at(i));
            if (const auto* refusal = std::get_if<QString>(&parsed)) {
                m_report.refused.append({i, *refusal});
                continue;
            }
            const auto refusal = recordOne(std::get<ParsedEvent>(std::move(parsed)));
            if (!refusal) {
                return refusal.error();
            }
            if (*refusal) {
                m_report.refused.append({i, **refusal});
            } else {
                ++m_report.recorded;
            }
        }
        return std::move(m_report);
    }

private:
    Recording(const Connection& connection, const NewPerson& newPerson, qint64 now, Policy policy,
              Ledger ledger, SuppressionList suppressions, PersonFinder finder)
        : m_connection(connection)
        , m_newPerson(newPerson)
        , m_now(now)
        , m_policy(std::move(policy))
        , m_ledger(std::move(ledger))
        , m_suppressions(std::move(suppressions))
        , m_finder(std::move(finder))
    {
    }

    /// Whose an event is: the records to write it for, none for whoever carries the identifier.
    struct Subjects
    {
        QList<RecordId> records;
        std::optional<QString> refusal;
    };

    /// The code of why the event is refused; nothing when it is in the ledger now.
    Result<std::optional<QString>> recordOne(ParsedEvent parsed)
    {
        ConsentEvent& event = parsed.event;
        if (parsed.notice) {
            const auto notice = findNotice(*parsed.notice);
            if (!notice) {
                return notice.error();
            }
            event.notice = *notice;
        }
        const auto subjects = findSubjects(parsed);
        if (!subjects) {
            return subjects.error();
        }
        if (subjects->refusal) {
            return subjects->refusal;
        }
        if (subjects->records.isEmpty()) {
            const auto written = write(event);
            return written ? Result<std::optional<QString>>(std::nullopt) : written.error();
        }
        for (const RecordId record : subjects->records) {
            event.record = record;
            if (const auto written = write(event); !written) {
                return written.error();
            }
        }
        return std::optional<QString>();
    }

    Result<std::optional<NoticeId>> findNotice(const Notice& notice) const
    {
        const NoticeLibrary library(m_connection);
        if (notice.text.isEmpty()) {
            return library.find(notice.version, notice.language);
        }
        const auto stored = library.store(notice, m_now);
        return stored ? Result<std::optional<NoticeId>>(std::optional(*stored)) : stored.error();
    }

    Result<Subjects> findSubjects(const ParsedEvent& parsed)
    {
        const ConsentEvent& event = parsed.event;
        if (parsed.person) {
            const auto record = m_finder.record(parsed.person->source, parsed.person->recordId);
            if (!record) {
                return record.error();
            }
            return *record ? Subjects{{(*record)->record}, {}} : unknownPerson(event);
        }
        const auto carriers = event.identifier ? m_finder.carriers(*event.identifier)
                                               : Result<QList<Carrier>>(QList<Carrier>());
        if (!carriers) {
            return carriers.error();
        }
        if (parsed.profile) {
            return recordOf(*parsed.profile, *carriers, event);
        }
        // The first record of each profile that carries the identifier.
        QList<Carrier> people;
        for (const Carrier& carrier : *carriers) {
            const bool isKnown =
                std::any_of(people.begin(), people.end(),
                            [&](const Carrier& other) { return other.profile == carrier.profile; });
            if (!isKnown) {
                people.append(carrier);
            }
        }
        if (people.isEmpty()) {
            return canSignUp(event) ? signUp(*event.identifier)
                                    : Result<Subjects>(unknownPerson(event));
        }
        if (people.size() == 1) {
            return Subjects{{people.first().record}, {}};
        }
        if (!holdsForEverybody(event)) {
            return Subjects{{}, u"ambiguous_person"_s};
        }
        Subjects subjects;
        if (event.isPersonWide) {
            for (const Carrier& person : people) {
                subjects.records.append(person.record);
            }
        }
        return subjects; // what names the identifier holds for all who carry it
    }

    Result<Subjects> recordOf(ProfileId profile, const QList<Carrier>& carriers,
                              const ConsentEvent& event)
    {
        const auto current = m_finder.current(profile);
        if (!current) {
            return current.error();
        }
        if (!*current) {
            return unknownPerson(event);
        }
        for (const Carrier& carrier : carriers) {
            if (carrier.profile == **current) {
                return Subjects{{carrier.record}, {}};
            }
        }
        const auto first = m_finder.firstRecord(**current);
        if (!first) {
            return first.error();
        }
        return *first ? Subjects{{**first}, {}} : unknownPerson(event);
    }

    /// A no is kept for whoever turns out to carry the identifier; a yes has to be somebody's.
    static Subjects unknownPerson(const ConsentEvent& event)
    {
        if (holdsForEverybody(event) && event.identifier) {
            return {};
        }
        return Subjects{{}, u"unknown_person"_s};
    }

    static bool holdsForEverybody(const ConsentEvent& event)
    {
        return isDenial(event.decision) || event.decision == Decision::Suppressed ||
               event.decision == Decision::Objected || event.decision == Decision::Restricted;
    }

    /// Somebody nobody knew filled in a form and confirmed it.
    bool canSignUp(const ConsentEvent& event) const
    {
        return m_newPerson && event.decision == Decision::Granted && event.identifier &&
               event.actor == Actor::DataSubject && event.method == Method::WebForm && event.at &&
               event.notice && event.isProven && event.confirmedAt &&
               *event.confirmedAt >= event.at->earliest;
    }

    Result<Subjects> signUp(const Identifier& identifier) const
    {
        const auto record = m_newPerson(identifier);
        if (!record) {
            return record.error();
        }
        return Subjects{{*record}, {}};
    }

    Result<void> write(const ConsentEvent& event)
    {
        const auto known = isKnown(event);
        if (!known) {
            return known.error();
        }
        if (*known) {
            return {};
        }
        const auto id = m_ledger.append(event, m_now);
        if (!id) {
            return id.error();
        }
        if (event.suppression) {
            const qint64 since = event.at ? event.at->stated : m_now;
            const auto added = m_suppressions.add(*event.identifier, event.purpose, event.channel,
                                                  *event.suppression, since, *id);
            if (!added) {
                return added;
            }
        }
        return noteAffected(event);
    }

    /// Whether the ledger says so already. A no without a date counts from when it is said, so it
    /// has to be said again once something may have opened what it closed.
    Result<bool> isKnown(const ConsentEvent& event)
    {
        const auto equal = m_ledger.findEqual(LedgerDraft::of(event));
        if (!equal) {
            return equal.error();
        }
        if (!*equal) {
            return false;
        }
        if (event.decision == Decision::Granted) {
            auto retracted = m_connection.prepare(kRetracted);
            if (!retracted) {
                return retracted.error();
            }
            const auto row = retracted->bind(**equal).next();
            return row ? Result<bool>(!*row) : row.error();
        }
        if (event.at || !holdsForEverybody(event)) {
            return true;
        }
        auto opened = m_connection.prepare(kOpenedAfter);
        if (!opened) {
            return opened.error();
        }
        const Identifier identifier = event.identifier.value_or(Identifier());
        opened->bind(**equal).bind(event.record).bind(identifier.value).bind(identifier.type);
        const auto row = opened->next();
        return row ? Result<bool>(!*row) : row.error();
    }

    Result<void> noteAffected(const ConsentEvent& event)
    {
        if (event.record) {
            const auto profile = m_finder.current(ProfileId(event.record->value()));
            if (!profile) {
                return profile.error();
            }
            if (*profile) {
                m_report.profiles.insert(**profile);
            }
        }
        if (event.identifier) {
            const auto carriers = m_finder.carriers(*event.identifier);
            if (!carriers) {
                return carriers.error();
            }
            for (const Carrier& carrier : *carriers) {
                m_report.profiles.insert(carrier.profile);
            }
        }
        return {};
    }

    const Connection& m_connection;
    const NewPerson& m_newPerson;
    qint64 m_now;
    Policy m_policy;
    Ledger m_ledger;
    SuppressionList m_suppressions;
    PersonFinder m_finder;
    RecordingReport m_report;
};

} // namespace

Result<RecordingReport> recordEvents(const Connection& connection, const QJsonValue& file,
                                     const NewPerson& newPerson, qint64 now)
{
    if (!file.isArray() && !file.isObject()) {
        return fileIsNoConsentFile();
    }
    const QJsonArray events = file.isArray() ? file.toArray() : QJsonArray{file};
    auto recording = Recording::open(connection, newPerson, now);
    if (!recording) {
        return recording.error();
    }
    auto report = recording->record(events);
    if (!report) {
        return report;
    }
    JobContext context;
    if (const auto done = refreshStates(connection, report->profiles, now, context); !done) {
        return done.error();
    }
    return report;
}

Result<RecordingReport> recordEvents(const Connection& connection, const QByteArray& json,
                                     const NewPerson& newPerson, qint64 now)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray()) {
        return recordEvents(connection, QJsonValue(document.array()), newPerson, now);
    }
    if (document.isObject()) {
        return recordEvents(connection, QJsonValue(document.object()), newPerson, now);
    }
    return fileIsNoConsentFile();
}

} // namespace rondom::consent
