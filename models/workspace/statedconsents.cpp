#include "models/workspace/statedconsents.h"

#include "models/workspace/rowsampler.h"

namespace rondom::workspace {

namespace {

constexpr std::size_t kCheckEvery = 1024;

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

void StatedConsents::take(const ingest::Entry& entry, RecordId record, const QString& source,
                          qint64 row)
{
    if (entry.consents.isEmpty() && entry.suppressions.isEmpty()) {
        return;
    }
    QList<consent::Identifier> identifiers;
    for (const ingest::IdentifierFact& fact : entry.identifiers) {
        identifiers.append({fact.type, fact.value});
    }
    m_stated.push_back({record, source, row, identifiers, entry.consents, entry.suppressions});
}

Result<QSet<RecordId>> StatedConsents::apply(const storage::Connection& connection, qint64 now,
                                             ImportReport& report, RowSampler& sampler,
                                             JobContext& context) const
{
    auto ledger = consent::ConsentImport::open(connection, now);
    if (!ledger) {
        return ledger.error();
    }
    QSet<RecordId> records;
    for (std::size_t i = 0; i < m_stated.size(); ++i) {
        if (i % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        if (const auto applied = apply(m_stated[i], *ledger, report, sampler); !applied) {
            return applied.error();
        }
        records.insert(m_stated[i].record);
    }
    if (const auto finished = ledger->finish(); !finished) {
        return finished.error();
    }
    return records;
}

Result<void> StatedConsents::apply(const Stated& stated, consent::ConsentImport& ledger,
                                   ImportReport& report, RowSampler& sampler)
{
    const consent::ImportOrigin origin{report.import, stated.row, stated.record, stated.source};
    for (const ingest::ConsentFact& fact : stated.consents) {
        const auto outcome = ledger.apply(origin, stated.identifiers, importedConsent(fact));
        if (!outcome) {
            return outcome.error();
        }
        if (const auto counted = countedAs(*outcome)) {
            count(*counted, report);
            sampler.add(*counted, stated.row, stated.record, sampleOf(fact.purpose, fact.channel));
        }
        const bool isDatedGrant =
            fact.decision == ingest::ConsentDecision::Granted && fact.at.has_value();
        report.wantsNotice = report.wantsNotice || (isDatedGrant && fact.noticeText.isEmpty());
    }
    for (const ingest::SuppressionFact& fact : stated.suppressions) {
        const consent::ImportedSuppression suppression{
            fact.identifierType, {}, fact.channel, fact.reason, eventTime(fact.at)};
        const auto outcome = ledger.apply(origin, stated.identifiers, suppression);
        if (!outcome) {
            return outcome.error();
        }
        if (*outcome == consent::ImportOutcome::Withdrawn) {
            ++report.suppressions;
            sampler.add(RowOutcome::Suppressed, stated.row, stated.record,
                        sampleOf({}, fact.channel));
        }
    }
    return {};
}

} // namespace rondom::workspace
