#include "models/consent/consentimport.h"

#include "models/consent/closing.h"
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
/// So many lines are written at once.
constexpr std::size_t kMostStaged = 4'096;

constexpr auto kRetracted = "SELECT 1 FROM consent_event WHERE retracts = ? LIMIT 1";
constexpr auto kGrantsOfImport = R"sql(
    SELECT e.id, e.record_id, e.purpose, e.channel, e.brand, p.identifier_type, p.identifier_value
      FROM consent_event e
      LEFT JOIN consent_personal p ON p.event_id = e.id
     WHERE e.import_id = ? AND e.decision = 'granted'
       AND NOT EXISTS (SELECT 1 FROM consent_event r WHERE r.retracts = e.id)
     ORDER BY e.id
)sql";

ConsentEvent importedEvent(const ImportOrigin& origin, const QJsonObject& details,
                           const QString& purpose, const QString& channel, Decision decision)
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
    event.details = details;
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
    ConsentEvent event =
        importedEvent(origin, detailsOf(origin.source), fact.purpose, fact.channel, decision);
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
        const auto appended = recordOnce(event);
        if (!appended) {
            return appended.error();
        }
        if (!appended->isValid()) {
            continue;
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
        const auto appended = recordOnce(event);
        if (!appended) {
            return appended.error();
        }
        if (appended->isValid()) {
            outcome = ImportOutcome::Withdrawn;
        }
    }
    return outcome;
}

Result<ImportOutcome> ConsentImport::apply(const ImportOrigin& origin,
                                           const QList<Identifier>& identifiers,
                                           const ImportedSuppression& fact)
{
    ConsentEvent event = importedEvent(origin, detailsOf(origin.source), fact.purpose, fact.channel,
                                       Decision::Suppressed);
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
        const auto appended = recordOnce(event);
        if (!appended) {
            return appended.error();
        }
        if (!appended->isValid()) {
            continue;
        }
        // The list points at the line.
        if (const auto flushed = finish(); !flushed) {
            return flushed.error();
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

Result<ConsentEventId> ConsentImport::recordOnce(const ConsentEvent& event)
{
    LedgerDraft draft = LedgerDraft::of(event);
    // A no without a date counts from when it is said: what matters is whether it changes anything.
    const bool isUndatedDenial = !event.at && event.decision != Decision::Granted;
    const auto isKnown = isUndatedDenial ? isClosed(event) : isRecorded(draft);
    if (!isKnown) {
        return isKnown.error();
    }
    if (*isKnown) {
        return ConsentEventId();
    }
    if (m_ledger.stagedCount() >= kMostStaged) {
        if (const auto finished = finish(); !finished) {
            return finished.error();
        }
    }
    const auto id = m_ledger.stage(std::move(draft), m_now);
    if (id) {
        m_lately.add(event, m_now);
    }
    return id;
}

Result<bool> ConsentImport::isRecorded(const LedgerDraft& draft)
{
    const auto equal = m_ledger.findEqual(draft);
    if (!equal) {
        return equal.error();
    }
    if (!*equal) {
        return false;
    }
    if (m_ledger.isEmpty()) {
        return true; // staged a moment ago
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
    Closing closing(event);
    m_lately.tell(event, closing);
    if (m_ledger.isEmpty()) {
        return closing.isClosed();
    }
    Statement& rows =
        event.identifier ? m_statements->saidOfIdentifier : m_statements->saidOfRecord;
    if (event.identifier) {
        rows.bind(event.identifier->value).bind(event.identifier->type);
    } else {
        rows.bind(event.record);
    }
    for (;;) {
        const auto row = rows.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return closing.isClosed();
        }
        closing.take({rows.text(0), rows.text(1),
                      decisionFromKey(rows.text(2)).value_or(Decision::Denied), rows.integer(3),
                      rows.optionalInteger(4), rows.optionalInteger(5), rows.integer(6) != 0});
    }
}

const QJsonObject& ConsentImport::detailsOf(const QString& source)
{
    if (source != m_source) {
        m_source = source;
        m_details = QJsonObject{{u"source"_s, source}};
    }
    return m_details;
}

Result<void> ConsentImport::finish()
{
    m_lately.clear();
    return m_ledger.flush();
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
        if (const auto staged = ledger->stage(LedgerDraft::of(event), now); !staged) {
            return staged.error();
        }
    }
    if (const auto flushed = ledger->flush(); !flushed) {
        return flushed.error();
    }
    return qint64(retractions.size());
}

} // namespace rondom::consent
