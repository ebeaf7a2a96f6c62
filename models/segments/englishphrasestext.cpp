#include "models/segments/englishphrases.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::segments {

QStringView EnglishPhrases::phrase(Phrase phrase) const
{
    switch (phrase) {
    case Phrase::Everyone:
        return u"Everyone.";
    case Phrase::EveryoneFor:
        return u"Everyone for whom %1.";
    case Phrase::LeftOut:
        return u"Left out: everyone for whom %1.";
    case Phrase::And:
        return u"and";
    case Phrase::Or:
        return u"or";
    case Phrase::Not:
        return u"not (%1)";
    case Phrase::Brackets:
        return u"(%1)";
    case Phrase::True:
        return u"yes";
    case Phrase::False:
        return u"no";
    case Phrase::Is:
        return u"%1 is %2";
    case Phrase::IsNot:
        return u"%1 is not %2";
    case Phrase::IsLess:
        return u"%1 is less than %2";
    case Phrase::IsAtMost:
        return u"%1 is at most %2";
    case Phrase::IsMore:
        return u"%1 is more than %2";
    case Phrase::IsAtLeast:
        return u"%1 is at least %2";
    case Phrase::IsBetween:
        return u"%1 is between %2 and %3";
    case Phrase::IsNotBetween:
        return u"%1 is not between %2 and %3";
    case Phrase::IsNoneOf:
        return u"%1 is none of %2";
    case Phrase::Contains:
        return u"%1 contains %2";
    case Phrase::ContainsNot:
        return u"%1 does not contain %2";
    case Phrase::StartsWith:
        return u"%1 starts with %2";
    case Phrase::EndsWith:
        return u"%1 ends with %2";
    case Phrase::LooksLike:
        return u"%1 looks like %2";
    case Phrase::MatchesPattern:
        return u"%1 matches the pattern %2";
    case Phrase::IsKnown:
        return u"%1 is known";
    case Phrase::IsUnknown:
        return u"%1 is not known";
    case Phrase::IsOn:
        return u"%1 is on %2";
    case Phrase::IsBefore:
        return u"%1 is before %2";
    case Phrase::IsAfter:
        return u"%1 is after %2";
    case Phrase::IsInLast:
        return u"%1 is in the last %2";
    case Phrase::IsNotInLast:
        return u"%1 is not in the last %2";
    case Phrase::IsInNext:
        return u"%1 is in the next %2";
    case Phrase::IsMoreThanAgo:
        return u"%1 is more than %2 ago";
    case Phrase::IsBetweenAgo:
        return u"%1 is between %2 and %3 ago";
    case Phrase::IsDuring:
        return u"%1 is %2";
    case Phrase::IsInMonth:
        return u"%1 is in %2";
    case Phrase::IsOnWeekday:
        return u"%1 is on %2";
    case Phrase::AnniversaryInNext:
        return u"the anniversary of %1 is in the next %2";
    case Phrase::AnniversaryInLast:
        return u"the anniversary of %1 was in the last %2";
    case Phrase::AnniversaryDuring:
        return u"the anniversary of %1 is %2";
    case Phrase::ContainsAll:
        return u"%1 contains all of %2";
    case Phrase::ContainsAny:
        return u"%1 contains %2";
    case Phrase::ContainsNone:
        return u"%1 contains none of %2";
    case Phrase::HasLength:
        return u"the number of values of %1 is %2";
    case Phrase::IsInTop:
        return u"%1 is among the highest %2%";
    case Phrase::IsInDecile:
        return u"%1 is in tenth %2, counted from the highest";
    case Phrase::Changed:
        return u"%1 changed in the last %2";
    case Phrase::OnlyIfKnown:
        return u"%1 (and is known)";
    case Phrase::LetterForLetter:
        return u"%1 (letter for letter)";
    case Phrase::Exactly:
        return u"exactly %1";
    case Phrase::OtherThan:
        return u"not %1";
    case Phrase::FewerThan:
        return u"less than %1";
    case Phrase::AtMost:
        return u"at most %1";
    case Phrase::MoreThan:
        return u"more than %1";
    case Phrase::AtLeast:
        return u"at least %1";
    case Phrase::Between:
        return u"between %1 and %2";
    case Phrase::InTheLast:
        return u"in the last %1";
    case Phrase::MoreThanAgo:
        return u"more than %1 ago";
    case Phrase::BetweenAgo:
        return u"between %1 and %2 ago";
    case Phrase::FromTo:
        return u"from %1 to %2";
    case Phrase::Since:
        return u"since %1";
    case Phrase::Until:
        return u"until %1";
    case Phrase::Happened:
        return u"%1 happened %2";
    case Phrase::DidNotHappen:
        return u"%1 did not happen %2";
    case Phrase::HappenedOnce:
        return u"%1 happened %3 time %2";
    case Phrase::HappenedTimes:
        return u"%1 happened %3 times %2";
    case Phrase::EventWith:
        return u"%1 with %2";
    case Phrase::FirstEvent:
        return u"the first %1";
    case Phrase::LastEvent:
        return u"the last %1";
    case Phrase::FirstEventWas:
        return u"the first %1 was %2";
    case Phrase::LastEventWas:
        return u"the last %1 was %2";
    case Phrase::DifferentValues:
        return u"the number of different values of %1";
    case Phrase::Total:
        return u"the total of %1";
    case Phrase::Average:
        return u"the average of %1";
    case Phrase::Lowest:
        return u"the lowest %1";
    case Phrase::Highest:
        return u"the highest %1";
    case Phrase::Median:
        return u"the median of %1";
    case Phrase::MeasureOf:
        return u"%1 over %2 %3 is %4";
    case Phrase::Stopped:
        return u"%1 happened in the %2 before, but not in the last %3";
    case Phrase::Restarted:
        return u"%1 happened in the last %3 again, after none in the %2 before";
    case Phrase::Regular:
        return u"%1 happened %2 times or more per %3, in %4 or more of the last %5";
    case Phrase::Trend:
        return u"%1 in the last %2 divided by the same time before is %3";
    case Phrase::InOrder:
        return u"this happened one after the other %2: %1";
    case Phrase::Then:
        return u"then %1";
    case Phrase::ThenNot:
        return u"then no %1";
    case Phrase::Within:
        return u"%1 within %2";
    case Phrase::WithTheSame:
        return u"%1, with the same %2";
    case Phrase::InSegment:
        return u"they are in the segment %1";
    case Phrase::NotInSegment:
        return u"they are not in the segment %1";
    case Phrase::InSegmentSince:
        return u"they are in the segment %1, entered %2";
    case Phrase::EnteredSegment:
        return u"they entered the segment %1 %2";
    case Phrase::LeftSegment:
        return u"they left the segment %1 %2";
    case Phrase::InSegmentFor:
        return u"they have been in the segment %1 for at least %2";
    case Phrase::EverInSegment:
        return u"they have ever been in the segment %1";
    case Phrase::ConsentIs:
        return u"consent for %1 by %2 is %3";
    case Phrase::KnownFrom:
        return u"they are known from %1";
    case Phrase::HasIdentifier:
        return u"their %1 is known";
    case Phrase::HasNoIdentifier:
        return u"their %1 is not known";
    case Phrase::InSample:
        return u"they are in a fixed sample of %1%";
    case Phrase::OneOfChosen:
        return u"they are among the chosen people (%1)";
    case Phrase::CampaignSent:
        return u"they were sent the campaign %1";
    case Phrase::CampaignOpened:
        return u"they opened the campaign %1";
    case Phrase::CampaignClicked:
        return u"they clicked in the campaign %1";
    case Phrase::AnyOfCompany:
        return u"for somebody of their company it holds that %1";
    case Phrase::AllOfCompany:
        return u"for everybody of their company it holds that %1";
    case Phrase::NoneOfCompany:
        return u"for nobody of their company it holds that %1";
    case Phrase::HeldFor:
        return u"%1 (for at least %2)";
    case Phrase::MostFrequentOf:
        return u"the most frequent %1";
    case Phrase::FirstValueOf:
        return u"the first %1";
    case Phrase::LastValueOf:
        return u"the last %1";
    case Phrase::ValuesOf:
        return u"all values of %1";
    case Phrase::TraitCount:
        return u"how often %1 happened %2";
    case Phrase::TraitOver:
        return u"%1 over %2 %3";
    case Phrase::TraitFirstAt:
        return u"when %1 first happened %2";
    case Phrase::TraitLastAt:
        return u"when %1 last happened %2";
    case Phrase::TraitDaysSince:
        return u"days since %1 last happened %2";
    case Phrase::TraitDaysBetween:
        return u"days from one %1 to the next on average %2";
    case Phrase::TraitRatio:
        return u"%1, divided by %2";
    case Phrase::DuringLastVisit:
        return u"%1, during the last visit";
    case Phrase::BecauseValue:
        return u"%1 is %2.";
    case Phrase::BecauseNoValue:
        return u"%1 has no value.";
    case Phrase::BecauseAllHold:
        return u"All parts hold.";
    case Phrase::BecauseNotAllHold:
        return u"Not all parts hold.";
    case Phrase::BecauseSomeHolds:
        return u"At least one part holds.";
    case Phrase::BecauseNoneHolds:
        return u"No part holds.";
    case Phrase::BecauseNegated:
        return u"What should not hold does not hold.";
    case Phrase::BecauseNotNegated:
        return u"What should not hold does hold.";
    case Phrase::BecauseHappened:
        return u"%1 happened %3 %2, the last on %4.";
    case Phrase::BecauseAsked:
        return u"Asked: %1.";
    case Phrase::BecauseNeverHappened:
        return u"%1 did not happen %2.";
    case Phrase::BecauseMeasure:
        return u"%1 is %2 (asked: %3).";
    case Phrase::BecauseNoMeasure:
        return u"%1 cannot be told: there is no value.";
    case Phrase::BecauseFirst:
        return u"The first was on %1.";
    case Phrase::BecauseLast:
        return u"The last was on %1.";
    case Phrase::BecauseSo:
        return u"So it is: %1.";
    case Phrase::BecauseNotSo:
        return u"This does not hold: %1.";
    case Phrase::BecauseNoCompany:
        return u"No company is known.";
    case Phrase::Once:
        return u"once";
    case Phrase::Times:
        return u"%1 times";
    }
    Q_UNREACHABLE();
}

QString EnglishPhrases::unit(TimeUnit unit, qint64 n) const
{
    const bool isOne = n == 1;
    switch (unit) {
    case TimeUnit::Minute:
        return isOne ? u"minute"_s : u"minutes"_s;
    case TimeUnit::Hour:
        return isOne ? u"hour"_s : u"hours"_s;
    case TimeUnit::Day:
        return isOne ? u"day"_s : u"days"_s;
    case TimeUnit::Week:
        return isOne ? u"week"_s : u"weeks"_s;
    case TimeUnit::Month:
        return isOne ? u"month"_s : u"months"_s;
    case TimeUnit::Quarter:
        return isOne ? u"quarter"_s : u"quarters"_s;
    case TimeUnit::Year:
        return isOne ? u"year"_s : u"years"_s;
    }
    Q_UNREACHABLE();
}

QString EnglishPhrases::calendarUnit(TimeUnit unit, int offset) const
{
    const auto choose = [offset](const QString& previous, const QString& current,
                                 const QString& next) {
        return offset < 0 ? previous : (offset == 0 ? current : next);
    };
    switch (unit) {
    case TimeUnit::Day:
        return choose(u"yesterday"_s, u"today"_s, u"tomorrow"_s);
    case TimeUnit::Week:
        return choose(u"last week"_s, u"this week"_s, u"next week"_s);
    case TimeUnit::Month:
        return choose(u"last month"_s, u"this month"_s, u"next month"_s);
    case TimeUnit::Quarter:
        return choose(u"last quarter"_s, u"this quarter"_s, u"next quarter"_s);
    case TimeUnit::Year:
        return choose(u"last year"_s, u"this year"_s, u"next year"_s);
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        break;
    }
    Q_UNREACHABLE();
}

QString EnglishPhrases::traitName(const QString& key) const
{
    static const QHash<QString, QString> names{
        {u"first_name"_s, u"first name"_s},
        {u"middle_name"_s, u"middle name"_s},
        {u"last_name"_s, u"last name"_s},
        {u"name_prefix"_s, u"name prefix"_s},
        {u"full_name"_s, u"full name"_s},
        {u"birthday"_s, u"birthday"_s},
        {u"gender"_s, u"gender"_s},
        {u"language"_s, u"language"_s},
        {u"timezone"_s, u"time zone"_s},
        {u"email"_s, u"e-mail"_s},
        {u"phone"_s, u"phone number"_s},
        {u"street"_s, u"street"_s},
        {u"house_number"_s, u"house number"_s},
        {u"house_addition"_s, u"house number addition"_s},
        {u"postal_code"_s, u"postal code"_s},
        {u"city"_s, u"city"_s},
        {u"region"_s, u"region"_s},
        {u"country"_s, u"country"_s},
        {u"company"_s, u"company"_s},
        {u"job_title"_s, u"job title"_s},
        {u"website"_s, u"website"_s},
        {u"customer_since"_s, u"customer since"_s},
        {u"tags"_s, u"tags"_s},
        {u"revenue"_s, u"revenue"_s},
        {u"scores.churn_band"_s, u"churn risk"_s},
    };
    return names.value(key);
}

QString EnglishPhrases::consentState(const QString& state) const
{
    static const QHash<QString, QString> words{
        {u"granted"_s, u"granted"_s},
        {u"withdrawn"_s, u"withdrawn"_s},
        {u"unknown"_s, u"unknown"_s},
        {u"expired"_s, u"expired"_s},
    };
    return words.value(state, state);
}

QString EnglishPhrases::consentWord(const QString& key) const
{
    static const QHash<QString, QString> words{
        {u"newsletter"_s, u"newsletter"_s},
        {u"offers_own"_s, u"offers of our own"_s},
        {u"offers_similar"_s, u"offers of similar products"_s},
        {u"profiling"_s, u"profiling"_s},
        {u"third_party_ads"_s, u"advertising by others"_s},
        {u"research"_s, u"research"_s},
        {u"service"_s, u"service messages"_s},
        {u"sms"_s, u"text message"_s},
        {u"whatsapp"_s, u"WhatsApp"_s},
        {u"phone_live"_s, u"phone"_s},
        {u"phone_robot"_s, u"phone robot"_s},
        {u"post"_s, u"post"_s},
        {u"push"_s, u"push message"_s},
        {u"onsite"_s, u"the website"_s},
        {u"ads_upload"_s, u"advertising lists"_s},
    };
    return words.value(key);
}

QLocale EnglishPhrases::locale() const
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace rondom::segments
