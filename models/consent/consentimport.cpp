#include "models/consent/consentimport.h"

#include "models/consent/eventparser.h"
#include "models/consent/noticelibrary.h"
#include "models/consent/policy.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

/// What has been said about an identifier, and about a person as a whole.
constexpr auto kSaidOfIdentifier = R"sql(
    SELECT e.purpose, e.channel, e.decision, e.recorded_at, e.latest_at, e.confirmed_at,
           e.is_person_wide
      FROM consent_personal p
      JOIN consent_event e ON e.id = p.event_id
     WHERE p.identifier_value = ? AND p.identifier_type = ?
)sql";
constexpr auto kSaidOfRecord = R"sql(
    SELECT e.purpose, e.channel, e.decision, e.recorded_at, e.latest_at, e.confirmed_at,
           e.is_person_wide
      FROM consent_event e
     WHERE e.record_id = ?
)sql";
constexpr auto kRetracted = "SELECT 1 FROM consent_event WHERE retracts = ? LIMIT 1";
constexpr auto kGrantsOfImport = R"sql(
    SELECT e.id, e.record_id, e.purpose, e.channel, e.brand, p.identifier_type, p.identifier_value
      FROM consent_event e
      LEFT JOIN consent_personal p ON p.event_id = e.id
     WHERE e.import_id = ? AND e.decision = 'granted'
       AND NOT EXISTS (SELECT 1 FROM consent_event r WHERE r.retracts = e.id)
     ORDER BY e.id
)sql";

ConsentEvent importedEvent(const ImportOrigin& origin, const QString& purpose,
                           const QString& channel, Decision decision)
{
    ConsentEvent event;
    event.record = origin.record;
    event.purpose = purpose.isEmpty() ? kAll : purpose;
    event.channel = channel.isEmpty() ? kAll : channel;
    event.decision = decision;
    event.method = Method::Import;
    event.actor = Actor::System;
    event.import = origin.import;
    event.importRow = origin.row;
    if (!origin.source.isEmpty()) {
        event.details.insert(u"source"_s, origin.source);
    }
    return event;
}

/// The row's identifiers a channel reaches people by, in the channel's order; all for all channels.
QList<Identifier> identifiersFor(const QString& channel, const QList<Identifier>& identifiers)
{
    const auto known = channelFromKey(channel);
    if (!known) {
        QList<Identifier> contactable;
        for (const Identifier& identifier : identifiers) {
            if (identifier.type == u"email"_s || identifier.type == u"phone"_s) {
                contactable.append(identifier);
            }
        }
        return contactable;
    }
    QList<Identifier> fitting;
    for (const QString& type : identifierTypes(*known)) {
        for (const Identifier& identifier : identifiers) {
            if (identifier.type == type) {
                fitting.append(identifier);
            }
        }
    }
    return fitting;
}

} // namespace

struct ConsentImport::Statements
{
    Statement saidOfIdentifier;
    Statement saidOfRecord;
    Statement retracted;
};

ConsentImport::ConsentImport(const Connection& connection, Ledger ledger,
                             SuppressionList suppressions, std::shared_ptr<Statements> statements,
                             qint64 now)
    : m_connection(&connection)
    , m_ledger(std::move(ledger))
    , m_suppressions(std::move(suppressions))
    , m_statements(std::move(statements))
    , m_now(now)
{
}

Result<ConsentImport> ConsentImport::open(const Connection& connection, qint64 now)
{
    auto ledger = Ledger::open(connection);
    if (!ledger) {
        return ledger.error();
    }
    auto suppressions = SuppressionList::open(connection);
    if (!suppressions) {
        return suppressions.error();
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    auto saidOfIdentifier = connection.prepare(kSaidOfIdentifier);
    if (!saidOfIdentifier) {
        return saidOfIdentifier.error();
    }
    auto saidOfRecord = connection.prepare(kSaidOfRecord);
    if (!saidOfRecord) {
        return saidOfRecord.error();
    }
    auto retracted = connection.prepare(kRetracted);
    if (!retracted) {
        return retracted.error();
    }
    auto statements = std::make_shared<Statements>(
        Statements{std::move(*saidOfIdentifier), std::move(*saidOfRecord), std::move(*retracted)});
    ConsentImport import(connection, std::move(*ledger), std::move(*suppressions),
                         std::move(statements), now);
    import.m_purposes = QSet<QString>(policy->purposes().begin(), policy->purposes().end());
    import.m_calendar = policy->calendar();
    return import;
}

Result<ImportOutcome> ConsentImport::apply(const ImportOrigin& origin,
                                           const QList<Identifier>& identifiers,
                                           const ImportedConsent& fact)
{
    const Decision decision = fact.isGrant ? Decision::Granted : Decision::Withdrawn;
    ConsentEvent event = importedEvent(origin, fact.purpose, fact.channel, decision);
    if (!isKnownCell(event)) {
        return ImportOutcome::Refused;
    }
    event.at = fact.at;
    if (isProof(fact.proof)) {
        event.details.insert(u"proof"_s, fact.proof);
    }
    const QList<Identifier> fitting = identifiersFor(event.channel, identifiers);
    return fact.isGrant ? grant(std::move(event), fitting, fact)
                        : withdraw(std::move(event), fitting);
}

Result<ImportOutcome> ConsentImport::grant(ConsentEvent event, const QList<Identifier>& identifiers,
                                           const ImportedConsent& fact)
{
    // The file and the row are the proof.
    event.isProven = true;
    if (const auto confirmed =
            EventTime::parse(fact.proof.value(u"double_opt_in_at"_s).toString(), *m_calendar)) {
        event.confirmedAt = confirmed->stated;
    }
    const auto text = notice(fact.noticeText, fact.noticeLanguage);
    if (!text) {
        return text.error();
    }
    event.notice = *text;

    // One grant for each type of identifier: the row's first.
    QList<std::optional<Identifier>> granted;
    for (const Identifier& identifier : identifiers) {
        const bool isFirst = std::none_of(granted.begin(), granted.end(), [&](const auto& other) {
            return other->type == identifier.type;
        });
        if (isFirst) {
            granted.append(identifier);
        }
    }
    const bool isClaim = granted.isEmpty() || event.purpose == kAll || event.channel == kAll ||
                         !event.at || !event.notice;
    if (granted.isEmpty()) {
        granted.append(std::nullopt);
    }
    ImportOutcome outcome = ImportOutcome::Unchanged;
    for (const auto& identifier : std::as_const(granted)) {
        event.identifier = identifier;
        const auto recorded = isRecorded(event);
        if (!recorded) {
            return recorded.error();
        }
        if (*recorded) {
            continue;
        }
        if (const auto appended = m_ledger.append(event, m_now); !appended) {
            return appended.error();
        }
        outcome = isClaim ? ImportOutcome::Claim : ImportOutcome::Granted;
    }
    return outcome;
}

Result<ImportOutcome> ConsentImport::withdraw(ConsentEvent event,
                                              const QList<Identifier>& identifiers)
{
    QList<std::optional<Identifier>> closed(identifiers.begin(), identifiers.end());
    if (closed.isEmpty()) {
        // Without an identifier the person is all there is to go by.
        event.isPersonWide = true;
        closed.append(std::nullopt);
    }
    ImportOutcome outcome = ImportOutcome::Unchanged;
    for (const auto& identifier : std::as_const(closed)) {
        event.identifier = identifier;
        const auto known = event.at ? isRecorded(event) : isClosed(event);
        if (!known) {
            return known.error();
        }
        if (*known) {
            continue;
        }
        if (const auto appended = m_ledger.append(event, m_now); !appended) {
            return appended.error();
        }
        outcome = ImportOutcome::Withdrawn;
    }
    return outcome;
}

Result<ImportOutcome> ConsentImport::apply(const ImportOrigin& origin,
                                           const QList<Identifier>& identifiers,
                                           const ImportedSuppression& fact)
{
    ConsentEvent event = importedEvent(origin, fact.purpose, fact.channel, Decision::Suppressed);
    event.suppression = suppressionReasonFromKey(fact.reason);
    if (!isKnownCell(event) || !event.suppression) {
        return ImportOutcome::Refused;
    }
    event.at = fact.at;
    ImportOutcome outcome = ImportOutcome::Unchanged;
    for (const Identifier& identifier : identifiers) {
        if (identifier.type != fact.identifierType) {
            continue;
        }
        event.identifier = identifier;
        const auto known = event.at ? isRecorded(event) : isClosed(event);
        if (!known) {
            return known.error();
        }
        if (*known) {
            continue;
        }
        const auto appended = m_ledger.append(event, m_now);
        if (!appended) {
            return appended.error();
        }
        const qint64 since = event.at ? event.at->stated : m_now;
        if (const auto added = m_suppressions.add(identifier, event.purpose, event.channel,
                                                  *event.suppression, since, *appended);
            !added) {
            return added.error();
        }
        outcome = ImportOutcome::Withdrawn;
    }
    return outcome;
}

Result<bool> ConsentImport::isRecorded(const ConsentEvent& event)
{
    const auto equal = m_ledger.findEqual(event);
    if (!equal) {
        return equal.error();
    }
    if (!*equal) {
        return false;
    }
    Statement& retracted = m_statements->retracted;
    const auto row = retracted.bind(**equal).next();
    if (!row) {
        return row.error();
    }
    const bool isTakenBack = *row;
    if (isTakenBack) {
        retracted.reset();
    }
    return !isTakenBack;
}

Result<bool> ConsentImport::isClosed(const ConsentEvent& event)
{
    Statement& rows =
        event.identifier ? m_statements->saidOfIdentifier : m_statements->saidOfRecord;
    if (event.identifier) {
        rows.bind(event.identifier->value).bind(event.identifier->type);
    } else {
        rows.bind(event.record);
    }
    // Closed by a line that covers what this one would close, unless something as late as it may
    // have opened it again.
    std::optional<qint64> closedAt;
    std::optional<qint64> openedAt;
    for (;;) {
        const auto row = rows.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return closedAt && openedAt.value_or(*closedAt - 1) < *closedAt;
        }
        const auto decision = decisionFromKey(rows.text(2)).value_or(Decision::Denied);
        const bool isSameKind = event.decision == Decision::Suppressed
                                    ? decision == Decision::Suppressed
                                    : isDenial(decision);
        const bool isAsWide = event.identifier || rows.integer(6) != 0;
        const QString purpose = rows.text(0);
        const QString channel = rows.text(1);
        const bool covers = (purpose == kAll || purpose == event.purpose) &&
                            (channel == kAll || channel == event.channel);
        // A confirmation of any cell shows that an address is read again.
        const bool isOfCell = event.decision == Decision::Suppressed ||
                              ((event.purpose == kAll || purpose == event.purpose) &&
                               (event.channel == kAll || channel == event.channel));
        const auto latest = rows.optionalInteger(4);
        if (isSameKind && isAsWide && covers) {
            const qint64 at = latest.value_or(rows.integer(3));
            closedAt = std::max(closedAt.value_or(at), at);
        } else if (decision == Decision::Granted || decision == Decision::DoubleOptInConfirmed) {
            const auto at = std::max(latest, rows.optionalInteger(5));
            if (isOfCell && at) {
                openedAt = std::max(openedAt.value_or(*at), *at);
            }
        }
    }
}

Result<std::optional<NoticeId>> ConsentImport::notice(const QString& text, const QString& language)
{
    if (text.trimmed().isEmpty()) {
        return std::optional<NoticeId>();
    }
    const std::pair key(text, language);
    if (const auto known = m_notices.constFind(key); known != m_notices.constEnd()) {
        return std::optional(*known);
    }
    const auto stored =
        NoticeLibrary(*m_connection).store({{}, text, {}, language, {}, {}, 0, 0}, m_now);
    if (!stored) {
        return stored.error();
    }
    m_notices.insert(key, *stored);
    return std::optional(*stored);
}

bool ConsentImport::isKnownCell(const ConsentEvent& event) const
{
    return (event.purpose == kAll || m_purposes.contains(event.purpose)) &&
           (event.channel == kAll || channelFromKey(event.channel));
}

Result<qint64> ConsentImport::retract(const Connection& connection, ImportId import, qint64 now)
{
    auto ledger = Ledger::open(connection);
    if (!ledger) {
        return ledger.error();
    }
    auto rows = connection.prepare(kGrantsOfImport);
    if (!rows) {
        return rows.error();
    }
    rows->bind(import);
    // Read to the end first: the lines that take back go into the table being read.
    QList<ConsentEvent> retractions;
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        ConsentEvent event;
        event.decision = Decision::Retracted;
        event.method = Method::Import;
        event.actor = Actor::System;
        event.retracts = ConsentEventId(rows->integer(0));
        if (const auto record = rows->optionalInteger(1)) {
            event.record = RecordId(*record);
        }
        event.purpose = rows->text(2);
        event.channel = rows->text(3);
        event.brand = rows->text(4);
        if (const QString type = rows->text(5); !type.isEmpty()) {
            event.identifier = Identifier{type, rows->text(6)};
        }
        event.at = EventTime::exact(now);
        event.import = import;
        retractions.append(event);
    }
    for (const ConsentEvent& event : std::as_const(retractions)) {
        if (const auto appended = ledger->append(event, now); !appended) {
            return appended.error();
        }
    }
    return qint64(retractions.size());
}

} // namespace rondom::consent
