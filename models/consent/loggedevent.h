#pragma once

#include "models/consent/claim.h"
#include "models/consent/vocabulary.h"

#include <QString>

#include <optional>

namespace rondom::consent {

/// A line of the ledger as the gate judges it.
struct LoggedEvent
{
    static constexpr int kEvery = -1; ///< every purpose, every channel
    static constexpr int kNone = -2;  ///< a purpose that is no cell of its own
    /// How far a clock may be ahead before a grant has to wait.
    static constexpr qint64 kClockTolerance = 5 * 60 * 1000;

    qint64 id = 0; ///< 0 for a suppression whose event no longer says whom it is about
    int identifier = -1;
    int purpose = kEvery;
    int channel = kEvery;
    Decision decision = Decision::Withdrawn;
    Method method = Method::Operator;
    Actor actor = Actor::Operator;
    LawfulBasis basis = LawfulBasis::Consent;
    std::optional<SuppressionReason> suppression;
    bool isPersonWide = false;
    bool isRetracted = false;
    bool isProven = false;
    bool hasNotice = false;
    bool hasAdSignals = false;
    bool isOwnSale = false;
    bool isImported = false;
    /// Of an objection or its withdrawal.
    bool concernsMarketing = false;
    bool concernsProfiling = false;
    std::optional<qint64> stated;
    qint64 earliest = 0; ///< of a denial without a date: when it was recorded
    qint64 latest = 0;
    qint64 recordedAt = 0;
    std::optional<qint64> effectiveFrom;
    std::optional<qint64> expiresAt;
    std::optional<qint64> confirmedAt;
    std::optional<qint64> retracts;
    QString thirdParties;
    QString brand;

    /// The order of events is by the whole second.
    qint64 earliestSecond() const { return secondOf(earliest); }
    qint64 latestSecond() const { return secondOf(latest); }
    static qint64 secondOf(qint64 instant)
    {
        return instant >= 0 ? instant / 1000 : -((-instant + 999) / 1000);
    }

    /// Known to have happened before \a other, in whatever order the unsure times allow.
    bool isBefore(const LoggedEvent& other) const
    {
        return latestSecond() < other.earliestSecond();
    }

    bool coversPurpose(int asked) const { return purpose == kEvery || purpose == asked; }
    bool coversChannel(Channel asked) const { return channel == kEvery || channel == int(asked); }
    bool isForCell(int askedPurpose, Channel askedChannel) const
    {
        return purpose == askedPurpose && channel == int(askedChannel);
    }

    /// Why this grant is only a claim, whoever the person is; nothing when it is none. A soft
    /// opt-in needs neither proof nor notice.
    std::optional<Claim> claim() const;
    /// Whether such a grant lifts an earlier denial: only what people did themselves does.
    bool isOwnAct() const
    {
        return (actor == Actor::DataSubject || actor == Actor::Parent) &&
               (method == Method::WebForm || method == Method::Paper);
    }
};

} // namespace rondom::consent
