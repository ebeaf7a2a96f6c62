#pragma once

#include "models/core/calendar.h"

#include <QLocale>
#include <QString>

namespace rondom::segments {

/// The sentences rules are told in, with %1, %2, ... for what goes into them.
enum class Phrase {
    // The rule as a whole.
    Everyone,
    EveryoneFor,
    LeftOut,
    And,
    Or,
    Not,
    Brackets,
    True,
    False,
    // A trait or a property, %1, compared with %2.
    Is,
    IsNot,
    IsLess,
    IsAtMost,
    IsMore,
    IsAtLeast,
    IsBetween,
    IsNotBetween,
    IsNoneOf,
    Contains,
    ContainsNot,
    StartsWith,
    EndsWith,
    LooksLike,
    MatchesPattern,
    IsKnown,
    IsUnknown,
    IsOn,
    IsBefore,
    IsAfter,
    IsInLast,
    IsNotInLast,
    IsInNext,
    IsMoreThanAgo,
    IsBetweenAgo,
    IsDuring,
    IsInMonth,
    IsOnWeekday,
    AnniversaryInNext,
    AnniversaryInLast,
    AnniversaryDuring,
    ContainsAll,
    ContainsAny,
    ContainsNone,
    HasLength,
    IsInTop,
    IsInDecile,
    Changed,
    OnlyIfKnown,
    LetterForLetter,
    // A number compared.
    Exactly,
    OtherThan,
    FewerThan,
    AtMost,
    MoreThan,
    AtLeast,
    Between,
    // Stretches of time.
    InTheLast,
    MoreThanAgo,
    BetweenAgo,
    FromTo,
    Since,
    Until,
    // Events: %1 is the event, %2 the stretch of time, which may be empty.
    Happened,
    DidNotHappen,
    HappenedOnce,
    HappenedTimes,
    EventWith,
    FirstEvent,
    LastEvent,
    FirstEventWas,
    LastEventWas,
    DifferentValues,
    Total,
    Average,
    Lowest,
    Highest,
    Median,
    MeasureOf,
    Stopped,
    Restarted,
    Regular,
    Trend,
    InOrder,
    Then,
    ThenNot,
    Within,
    WithTheSame,
    // Everything else a person can be.
    InSegment,
    NotInSegment,
    InSegmentSince,
    EnteredSegment,
    LeftSegment,
    InSegmentFor,
    EverInSegment,
    ConsentIs,
    KnownFrom,
    HasIdentifier,
    HasNoIdentifier,
    InSample,
    OneOfChosen,
    CampaignSent,
    CampaignOpened,
    CampaignClicked,
    AnyOfCompany,
    AllOfCompany,
    NoneOfCompany,
    HeldFor,
    // What a computed trait is.
    MostFrequentOf,
    FirstValueOf,
    LastValueOf,
    ValuesOf,
    TraitCount,
    TraitOver,
    TraitFirstAt,
    TraitLastAt,
    TraitDaysSince,
    TraitDaysBetween,
    TraitRatio,
    DuringLastVisit,
    // Why somebody meets a condition or not.
    BecauseValue,
    BecauseNoValue,
    BecauseAllHold,
    BecauseNotAllHold,
    BecauseSomeHolds,
    BecauseNoneHolds,
    BecauseNegated,
    BecauseNotNegated,
    BecauseHappened,
    BecauseAsked,
    BecauseNeverHappened,
    BecauseMeasure,
    BecauseNoMeasure,
    BecauseFirst,
    BecauseLast,
    BecauseSo,
    BecauseNotSo,
    BecauseNoCompany,
    Once,
    Times,
};

/// One language in which rules are told. Not through the translations of the program: a rule can be
/// asked for in a language that is not the program's, and must read the same in a file sent to a
/// colleague.
class Phrasebook
{
public:
    virtual ~Phrasebook() = default;

    /// "nl" is Dutch, everything else English; empty is the language of the program.
    static const Phrasebook& forLanguage(const QString& language);

    virtual QStringView phrase(Phrase phrase) const = 0;
    /// "day" or "days".
    virtual QString unit(TimeUnit unit, qint64 n) const = 0;
    /// "today", "last week", "next month": -1, 0, 1.
    virtual QString calendarUnit(TimeUnit unit, int offset) const = 0;
    /// "postal code" for postal_code; nothing for traits without a name of their own.
    virtual QString traitName(const QString& key) const = 0;
    /// "granted" and its like.
    virtual QString consentState(const QString& state) const = 0;
    /// "text message" for sms; nothing for purposes and channels without a name of their own.
    virtual QString consentWord(const QString& key) const = 0;
    virtual QLocale locale() const = 0;

    /// The phrase with everything filled in. Arguments are never looked into for more %1.
    QString fill(Phrase phrase, const QStringList& arguments = {}) const;
    /// "a, b or c"
    QString joined(const QStringList& parts, Phrase lastBy) const;
    /// "7 days"
    QString span(qint64 n, TimeUnit unit) const;
    /// The name people know a trait or property by, whatever its key.
    QString nameOf(const QString& key) const;
    /// The same for the purposes and channels of consent.
    QString nameOfConsent(const QString& key) const;
    QString date(QDate date) const;
};

} // namespace rondom::segments
