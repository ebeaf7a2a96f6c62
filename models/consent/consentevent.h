#pragma once

#include "models/consent/eventtime.h"
#include "models/consent/identifier.h"
#include "models/consent/vocabulary.h"
#include "models/core/id.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rondom::consent {

/// One line of the ledger, as it is about to be recorded.
struct ConsentEvent
{
    /// Whose event it is. Without one it speaks for whoever carries the identifier.
    std::optional<RecordId> record;
    std::optional<Identifier> identifier;
    /// A denial of everything the person has, not of one identifier.
    bool isPersonWide = false;

    QString purpose = kAll;
    QString channel = kAll;
    Decision decision = Decision::Withdrawn;
    std::optional<EventTime> at;
    std::optional<qint64> effectiveFrom;
    std::optional<qint64> expiresAt;
    /// When the double opt-in was confirmed, where the proof says so.
    std::optional<qint64> confirmedAt;

    Method method = Method::Operator;
    Actor actor = Actor::Operator;
    LawfulBasis basis = LawfulBasis::Consent;
    std::optional<NoticeId> notice;
    std::optional<SuppressionReason> suppression;

    bool isProven = false;
    /// Google's ad_user_data and ad_personalization, both granted.
    bool hasAdSignals = false;
    /// A sale of our own, similar, with an opt-out offered.
    bool isOwnSale = false;
    /// Destinations named in the grant, in lower case.
    QStringList thirdParties;
    QString jurisdiction;
    QString brand;

    std::optional<ImportId> import;
    std::optional<qint64> importRow;
    std::optional<ConsentEventId> retracts;

    /// What else is about the person: proof, person, source, sale, signals.
    QJsonObject details;
};

} // namespace rondom::consent
