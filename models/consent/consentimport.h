#pragma once

#include "models/consent/closing.h"
#include "models/consent/consentevent.h"
#include "models/consent/ledger.h"
#include "models/consent/suppressionlist.h"
#include "models/core/result.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// Where an imported fact comes from. File and row are the proof of a grant.
struct ImportOrigin
{
    ImportId import;
    qint64 row = 0;
    RecordId record;
    /// The name of the source.
    QString source;
};

/// What a row says about one cell of purposes and channels.
struct ImportedConsent
{
    QString purpose;
    QString channel;
    /// Granted, or withdrawn.
    bool isGrant = false;
    std::optional<EventTime> at;
    QString noticeText;
    QString noticeLanguage;
    /// What the row tells besides: ip, double_opt_in_at.
    QJsonObject proof;
};

/// An identifier a row says must not be contacted. Empty purpose and channel are all.
struct ImportedSuppression
{
    QString identifierType;
    QString purpose;
    QString channel;
    QString reason;
    std::optional<EventTime> at;
};

/// What became of an imported fact.
enum class ImportOutcome {
    Unchanged, ///< the ledger says so already
    Granted,
    Withdrawn, ///< or suppressed
    Claim,     ///< kept, but no consent: without a date, a text, an identifier or a single cell
    Refused,   ///< names a purpose, channel or reason the workspace does not know
};

/// Takes the consent facts of one import into the ledger.
///
/// An import may give a first grant; it never lifts a denial or a suppression. The same file again
/// records nothing. Lives within one write transaction.
class ConsentImport
{
public:
    static Result<ConsentImport> open(const storage::Connection& connection, qint64 now);

    /// \a identifiers: those of the row, normalised, in its order. The grant is for the first of
    /// each of the channel's types, a withdrawal for all of them.
    Result<ImportOutcome> apply(const ImportOrigin& origin, const QList<Identifier>& identifiers,
                                const ImportedConsent& fact);
    Result<ImportOutcome> apply(const ImportOrigin& origin, const QList<Identifier>& identifiers,
                                const ImportedSuppression& fact);

    /// Writes what was taken; until then the ledger does not hold all of it. Call once at the end.
    Result<void> finish();

    /// Takes back the grants and claims of an import that is being undone; its withdrawals and
    /// suppressions stay. Returns how many were taken back.
    static Result<qint64> retract(const storage::Connection& connection, ImportId import,
                                  qint64 now);

private:
    struct Statements;
    ConsentImport(const storage::Connection& connection, Ledger ledger,
                  SuppressionList suppressions, std::shared_ptr<Statements> statements, qint64 now);

    Result<ImportOutcome> grant(ConsentEvent event, const QList<Identifier>& identifiers,
                                const ImportedConsent& fact);
    Result<ImportOutcome> withdraw(ConsentEvent event, const QList<Identifier>& identifiers);
    /// Records \a event unless the ledger says so already; not valid when it does.
    Result<ConsentEventId> recordOnce(const ConsentEvent& event);
    Result<bool> isRecorded(const LedgerDraft& draft);
    Result<bool> isClosed(const ConsentEvent& event);
    Result<std::optional<NoticeId>> notice(const QString& text, const QString& language);
    /// What is told of every line of a source. The same object for the same source: its text is
    /// made once.
    const QJsonObject& detailsOf(const QString& source);
    bool isKnownCell(const ConsentEvent& event) const;

    const storage::Connection* m_connection;
    Ledger m_ledger;
    SuppressionList m_suppressions;
    std::shared_ptr<Statements> m_statements;
    QSet<QString> m_purposes;
    std::optional<Calendar> m_calendar;
    QHash<std::pair<QString, QString>, NoticeId> m_notices;
    qint64 m_now;
    SaidLately m_lately;
    QString m_source;
    QJsonObject m_details;
};

} // namespace rondom::consent
