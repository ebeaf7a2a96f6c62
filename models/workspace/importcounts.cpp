#include "models/workspace/importcounts.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

QJsonObject toJson(const ImportReport& report)
{
    const RowBalance& rows = report.rows;
    return {
        {u"rows"_s, QJsonObject{{u"read"_s, rows.read},
                                {u"created"_s, rows.created},
                                {u"updated"_s, rows.updated},
                                {u"unchanged"_s, rows.unchanged},
                                {u"merged"_s, rows.merged},
                                {u"rejected"_s, rows.rejected},
                                {u"skipped"_s, rows.skipped},
                                {u"anonymous"_s, rows.anonymous}}},
        {u"events"_s, QJsonObject{{u"created"_s, report.eventsCreated},
                                  {u"updated"_s, report.eventsUpdated},
                                  {u"duplicates"_s, report.eventDuplicates},
                                  {u"without_rate"_s, report.amountsWithoutRate}}},
        {u"consents"_s, QJsonObject{{u"granted"_s, report.consentsGranted},
                                    {u"withdrawn"_s, report.consentsWithdrawn},
                                    {u"claims"_s, report.consentClaims},
                                    {u"suppressed"_s, report.suppressions}}},
        {u"fields_overwritten"_s, report.fieldsOverwritten},
        {u"warnings"_s, report.warningCount},
    };
}

qint64 numberOf(const ImportReport& report, RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Read:
        return report.rows.read;
    case RowOutcome::Created:
        return report.rows.created;
    case RowOutcome::Updated:
        return report.rows.updated;
    case RowOutcome::Unchanged:
        return report.rows.unchanged;
    case RowOutcome::Rejected:
        return report.rows.rejected;
    case RowOutcome::Skipped:
        return report.rows.skipped;
    case RowOutcome::Merged:
        return report.rows.merged;
    case RowOutcome::Anonymous:
        return report.rows.anonymous;
    case RowOutcome::ConsentGranted:
        return report.consentsGranted;
    case RowOutcome::ConsentWithdrawn:
        return report.consentsWithdrawn;
    case RowOutcome::ConsentClaimed:
        return report.consentClaims;
    case RowOutcome::Suppressed:
        return report.suppressions;
    case RowOutcome::Warned:
        return report.warningCount;
    }
    Q_UNREACHABLE();
}

} // namespace rondom::workspace
