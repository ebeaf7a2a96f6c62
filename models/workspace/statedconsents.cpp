#include "models/workspace/statedconsents.h"

#include "models/workspace/rowsampler.h"

namespace rondom::workspace {

namespace {

std::optional<consent::EventTime> eventTime(const std::optional<ingest::FactTime>& at)
{
    if (!at) {
        return std::nullopt;
    }
    return consent::EventTime{at->instant, at->instant, at->instant + at->uncertaintyMs, {}};
}

consent::ImportedConsent importedConsent(const ingest::ConsentFact& fact)
{
    return {fact.purpose,       fact.channel,    fact.decision == ingest::ConsentDecision::Granted,
            eventTime(fact.at), fact.noticeText, fact.noticeLanguage,
            fact.proof};
}

/// The number an outcome is counted in; none when the ledger stays as it is.
std::optional<RowOutcome> countedAs(consent::ImportOutcome outcome)
{
    switch (outcome) {
    case consent::ImportOutcome::Granted:
        return RowOutcome::ConsentGranted;
    case consent::ImportOutcome::Withdrawn:
        return RowOutcome::ConsentWithdrawn;
    case consent::ImportOutcome::Claim:
        return RowOutcome::ConsentClaimed;
    case consent::ImportOutcome::Unchanged:
    case consent::ImportOutcome::Refused:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void count(RowOutcome outcome, ImportReport& report)
{
    switch (outcome) {
    case RowOutcome::ConsentGranted:
        ++report.consentsGranted;
        return;
    case RowOutcome::ConsentWithdrawn:
        ++report.consentsWithdrawn;
        return;
    default:
        ++report.consentClaims;
        return;
    }
}

SampleRow sampleOf(const QString& purpose, const QString& channel)
{
    SampleRow sample;
    sample.purpose = purpose;
    sample.channel = channel;
    return sample;
}

} // namespace

StatedConsents::StatedConsents(const storage::Connection& connection, qint64 now,
                               ImportReport& report, RowSampler& sampler)
    : m_connection(connection), m_now(now), m_report(report), m_sampler(sampler)
{
}

Result<void> StatedConsents::take(const ingest::Entry& entry, RecordId record,
                                  const QString& source, qint64 row)
{
    if (entry.consents.isEmpty() && entry.suppressions.isEmpty()) {
        return {};
    }
    if (!m_ledger) {
        auto ledger = consent::ConsentImport::open(m_connection, m_now);
        if (!ledger) {
            return ledger.error();
        }
        m_ledger.emplace(std::move(*ledger));
    }
    m_records.insert(record);
    return apply(entry, {m_report.import, row, record, source});
}

Result<void> StatedConsents::apply(const ingest::Entry& entry, const consent::ImportOrigin& origin)
{
    QList<consent::Identifier> identifiers;
    identifiers.reserve(entry.identifiers.size());
    for (const ingest::IdentifierFact& fact : entry.identifiers) {
        identifiers.append({fact.type, fact.value});
    }
    for (const ingest::ConsentFact& fact : entry.consents) {
        const auto outcome = m_ledger->apply(origin, identifiers, importedConsent(fact));
        if (!outcome) {
            return outcome.error();
        }
        if (const auto counted = countedAs(*outcome)) {
            count(*counted, m_report);
            m_sampler.add(*counted, origin.row, origin.record,
                          sampleOf(fact.purpose, fact.channel));
        }
        const bool isDatedGrant =
            fact.decision == ingest::ConsentDecision::Granted && fact.at.has_value();
        m_report.wantsNotice = m_report.wantsNotice || (isDatedGrant && fact.noticeText.isEmpty());
    }
    for (const ingest::SuppressionFact& fact : entry.suppressions) {
        const consent::ImportedSuppression suppression{
            fact.identifierType, {}, fact.channel, fact.reason, eventTime(fact.at)};
        const auto outcome = m_ledger->apply(origin, identifiers, suppression);
        if (!outcome) {
            return outcome.error();
        }
        if (*outcome == consent::ImportOutcome::Withdrawn) {
            ++m_report.suppressions;
            m_sampler.add(RowOutcome::Suppressed, origin.row, origin.record,
                          sampleOf({}, fact.channel));
        }
    }
    return {};
}

Result<void> StatedConsents::finish()
{
    return m_ledger ? m_ledger->finish() : Result<void>();
}

} // namespace rondom::workspace
