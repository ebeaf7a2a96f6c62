#include "models/segments/dutchphrases.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::segments {

QStringView DutchPhrases::phrase(Phrase phrase) const
{
    switch (phrase) {
    case Phrase::Everyone:
        return u"Iedereen.";
    case Phrase::EveryoneFor:
        return u"Iedereen voor wie geldt: %1.";
    case Phrase::LeftOut:
        return u"Behalve iedereen voor wie geldt: %1.";
    case Phrase::And:
        return u"en";
    case Phrase::Or:
        return u"of";
    case Phrase::Not:
        return u"niet (%1)";
    case Phrase::Brackets:
        return u"(%1)";
    case Phrase::True:
        return u"ja";
    case Phrase::False:
        return u"nee";
    case Phrase::Is:
        return u"%1 is %2";
    case Phrase::IsNot:
        return u"%1 is niet %2";
    case Phrase::IsLess:
        return u"%1 is minder dan %2";
    case Phrase::IsAtMost:
        return u"%1 is hoogstens %2";
    case Phrase::IsMore:
        return u"%1 is meer dan %2";
    case Phrase::IsAtLeast:
        return u"%1 is minstens %2";
    case Phrase::IsBetween:
        return u"%1 ligt tussen %2 en %3";
    case Phrase::IsNotBetween:
        return u"%1 ligt niet tussen %2 en %3";
    case Phrase::IsNoneOf:
        return u"%1 is geen van %2";
    case Phrase::Contains:
        return u"%1 bevat %2";
    case Phrase::ContainsNot:
        return u"%1 bevat niet %2";
    case Phrase::StartsWith:
        return u"%1 begint met %2";
    case Phrase::EndsWith:
        return u"%1 eindigt op %2";
    case Phrase::LooksLike:
        return u"%1 lijkt op %2";
    case Phrase::MatchesPattern:
        return u"%1 past op het patroon %2";
    case Phrase::IsKnown:
        return u"%1 is bekend";
    case Phrase::IsUnknown:
        return u"%1 is niet bekend";
    case Phrase::IsOn:
        return u"%1 is op %2";
    case Phrase::IsBefore:
        return u"%1 is vóór %2";
    case Phrase::IsAfter:
        return u"%1 is na %2";
    case Phrase::IsInLast:
        return u"%1 is in de afgelopen %2";
    case Phrase::IsNotInLast:
        return u"%1 is niet in de afgelopen %2";
    case Phrase::IsInNext:
        return u"%1 is in de komende %2";
    case Phrase::IsMoreThanAgo:
        return u"%1 is meer dan %2 geleden";
    case Phrase::IsBetweenAgo:
        return u"%1 is tussen %2 en %3 geleden";
    case Phrase::IsDuring:
        return u"%1 is %2";
    case Phrase::IsInMonth:
        return u"%1 is in %2";
    case Phrase::IsOnWeekday:
        return u"%1 is op %2";
    case Phrase::AnniversaryInNext:
        return u"de jaardag van %1 is in de komende %2";
    case Phrase::AnniversaryInLast:
        return u"de jaardag van %1 was in de afgelopen %2";
    case Phrase::AnniversaryDuring:
        return u"de jaardag van %1 is %2";
    case Phrase::ContainsAll:
        return u"%1 bevat al deze: %2";
    case Phrase::ContainsAny:
        return u"%1 bevat %2";
    case Phrase::ContainsNone:
        return u"%1 bevat geen van %2";
    case Phrase::HasLength:
        return u"het aantal waarden van %1 is %2";
    case Phrase::IsInTop:
        return u"%1 hoort bij de hoogste %2%";
    case Phrase::IsInDecile:
        return u"%1 zit in tiende deel %2, geteld vanaf het hoogste";
    case Phrase::Changed:
        return u"%1 veranderde in de afgelopen %2";
    case Phrase::OnlyIfKnown:
        return u"%1 (en is bekend)";
    case Phrase::LetterForLetter:
        return u"%1 (letter voor letter)";
    case Phrase::Exactly:
        return u"precies %1";
    case Phrase::OtherThan:
        return u"niet %1";
    case Phrase::FewerThan:
        return u"minder dan %1";
    case Phrase::AtMost:
        return u"hoogstens %1";
    case Phrase::MoreThan:
        return u"meer dan %1";
    case Phrase::AtLeast:
        return u"minstens %1";
    case Phrase::Between:
        return u"tussen %1 en %2";
    case Phrase::InTheLast:
        return u"in de afgelopen %1";
    case Phrase::MoreThanAgo:
        return u"meer dan %1 geleden";
    case Phrase::BetweenAgo:
        return u"tussen %1 en %2 geleden";
    case Phrase::FromTo:
        return u"van %1 tot en met %2";
    case Phrase::Since:
        return u"sinds %1";
    case Phrase::Until:
        return u"tot en met %1";
    case Phrase::Happened:
        return u"%1 gebeurde %2";
    case Phrase::DidNotHappen:
        return u"%1 gebeurde niet %2";
    case Phrase::HappenedOnce:
        return u"%1 gebeurde %3 keer %2";
    case Phrase::HappenedTimes:
        return u"%1 gebeurde %3 keer %2";
    case Phrase::EventWith:
        return u"%1 met %2";
    case Phrase::FirstEvent:
        return u"de eerste %1";
    case Phrase::LastEvent:
        return u"de laatste %1";
    case Phrase::FirstEventWas:
        return u"de eerste %1 was %2";
    case Phrase::LastEventWas:
        return u"de laatste %1 was %2";
    case Phrase::DifferentValues:
        return u"het aantal verschillende waarden van %1";
    case Phrase::Total:
        return u"het totaal van %1";
    case Phrase::Average:
        return u"het gemiddelde van %1";
    case Phrase::Lowest:
        return u"de laagste %1";
    case Phrase::Highest:
        return u"de hoogste %1";
    case Phrase::Median:
        return u"de mediaan van %1";
    case Phrase::MeasureOf:
        return u"%1 over %2 %3 is %4";
    case Phrase::Stopped:
        return u"%1 gebeurde in de %2 daarvoor, maar niet in de afgelopen %3";
    case Phrase::Restarted:
        return u"%1 gebeurde in de afgelopen %3 weer, na niets in de %2 daarvoor";
    case Phrase::Regular:
        return u"%1 gebeurde %2 keer of vaker per %3, in %4 of meer van de afgelopen %5";
    case Phrase::Trend:
        return u"%1 in de afgelopen %2 gedeeld door even lang daarvoor is %3";
    case Phrase::InOrder:
        return u"dit gebeurde na elkaar %2: %1";
    case Phrase::Then:
        return u"dan %1";
    case Phrase::ThenNot:
        return u"dan geen %1";
    case Phrase::Within:
        return u"%1 binnen %2";
    case Phrase::WithTheSame:
        return u"%1, met dezelfde %2";
    case Phrase::InSegment:
        return u"ze zitten in het segment %1";
    case Phrase::NotInSegment:
        return u"ze zitten niet in het segment %1";
    case Phrase::InSegmentSince:
        return u"ze zitten in het segment %1, erin gekomen %2";
    case Phrase::EnteredSegment:
        return u"ze kwamen in het segment %1 %2";
    case Phrase::LeftSegment:
        return u"ze gingen uit het segment %1 %2";
    case Phrase::InSegmentFor:
        return u"ze zitten al minstens %2 in het segment %1";
    case Phrase::EverInSegment:
        return u"ze hebben ooit in het segment %1 gezeten";
    case Phrase::ConsentIs:
        return u"toestemming voor %1 via %2 is %3";
    case Phrase::KnownFrom:
        return u"ze zijn bekend uit %1";
    case Phrase::HasIdentifier:
        return u"hun %1 is bekend";
    case Phrase::HasNoIdentifier:
        return u"hun %1 is niet bekend";
    case Phrase::InSample:
        return u"ze zitten in een vaste steekproef van %1%";
    case Phrase::OneOfChosen:
        return u"ze zijn een van de gekozen mensen (%1)";
    case Phrase::CampaignSent:
        return u"ze kregen de campagne %1";
    case Phrase::CampaignOpened:
        return u"ze openden de campagne %1";
    case Phrase::CampaignClicked:
        return u"ze klikten in de campagne %1";
    case Phrase::AnyOfCompany:
        return u"voor iemand van hun bedrijf geldt: %1";
    case Phrase::AllOfCompany:
        return u"voor iedereen van hun bedrijf geldt: %1";
    case Phrase::NoneOfCompany:
        return u"voor niemand van hun bedrijf geldt: %1";
    case Phrase::HeldFor:
        return u"%1 (al minstens %2)";
    case Phrase::MostFrequentOf:
        return u"de vaakst voorkomende %1";
    case Phrase::FirstValueOf:
        return u"de eerste %1";
    case Phrase::LastValueOf:
        return u"de laatste %1";
    case Phrase::ValuesOf:
        return u"alle waarden van %1";
    case Phrase::TraitCount:
        return u"hoe vaak %1 gebeurde %2";
    case Phrase::TraitOver:
        return u"%1 over %2 %3";
    case Phrase::TraitFirstAt:
        return u"wanneer %1 voor het eerst gebeurde %2";
    case Phrase::TraitLastAt:
        return u"wanneer %1 voor het laatst gebeurde %2";
    case Phrase::TraitDaysSince:
        return u"dagen sinds %1 voor het laatst gebeurde %2";
    case Phrase::TraitDaysBetween:
        return u"dagen van de ene %1 tot de volgende, gemiddeld %2";
    case Phrase::TraitRatio:
        return u"%1, gedeeld door %2";
    case Phrase::DuringLastVisit:
        return u"%1, tijdens het laatste bezoek";
    case Phrase::BecauseValue:
        return u"%1 is %2.";
    case Phrase::BecauseNoValue:
        return u"%1 heeft geen waarde.";
    case Phrase::BecauseAllHold:
        return u"Alle delen kloppen.";
    case Phrase::BecauseNotAllHold:
        return u"Niet alle delen kloppen.";
    case Phrase::BecauseSomeHolds:
        return u"Minstens één deel klopt.";
    case Phrase::BecauseNoneHolds:
        return u"Geen enkel deel klopt.";
    case Phrase::BecauseNegated:
        return u"Wat niet mag kloppen, klopt niet.";
    case Phrase::BecauseNotNegated:
        return u"Wat niet mag kloppen, klopt wel.";
    case Phrase::BecauseHappened:
        return u"%1 gebeurde %3 %2, de laatste keer op %4.";
    case Phrase::BecauseAsked:
        return u"Gevraagd: %1.";
    case Phrase::BecauseNeverHappened:
        return u"%1 gebeurde niet %2.";
    case Phrase::BecauseMeasure:
        return u"%1 is %2 (gevraagd: %3).";
    case Phrase::BecauseNoMeasure:
        return u"%1 is er niet: er is geen waarde.";
    case Phrase::BecauseFirst:
        return u"De eerste keer was op %1.";
    case Phrase::BecauseLast:
        return u"De laatste keer was op %1.";
    case Phrase::BecauseSo:
        return u"Dit klopt: %1.";
    case Phrase::BecauseNotSo:
        return u"Dit klopt niet: %1.";
    case Phrase::BecauseNoCompany:
        return u"Er is geen bedrijf bekend.";
    case Phrase::Once:
        return u"één keer";
    case Phrase::Times:
        return u"%1 keer";
    }
    Q_UNREACHABLE();
}

QString DutchPhrases::unit(TimeUnit unit, qint64 n) const
{
    const bool isOne = n == 1;
    switch (unit) {
    case TimeUnit::Minute:
        return isOne ? u"minuut"_s : u"minuten"_s;
    case TimeUnit::Hour:
        return u"uur"_s;
    case TimeUnit::Day:
        return isOne ? u"dag"_s : u"dagen"_s;
    case TimeUnit::Week:
        return isOne ? u"week"_s : u"weken"_s;
    case TimeUnit::Month:
        return isOne ? u"maand"_s : u"maanden"_s;
    case TimeUnit::Quarter:
        return isOne ? u"kwartaal"_s : u"kwartalen"_s;
    case TimeUnit::Year:
        return u"jaar"_s;
    }
    Q_UNREACHABLE();
}

QString DutchPhrases::calendarUnit(TimeUnit unit, int offset) const
{
    const auto choose = [offset](const QString& previous, const QString& current,
                                 const QString& next) {
        return offset < 0 ? previous : (offset == 0 ? current : next);
    };
    switch (unit) {
    case TimeUnit::Day:
        return choose(u"gisteren"_s, u"vandaag"_s, u"morgen"_s);
    case TimeUnit::Week:
        return choose(u"vorige week"_s, u"deze week"_s, u"volgende week"_s);
    case TimeUnit::Month:
        return choose(u"vorige maand"_s, u"deze maand"_s, u"volgende maand"_s);
    case TimeUnit::Quarter:
        return choose(u"vorig kwartaal"_s, u"dit kwartaal"_s, u"volgend kwartaal"_s);
    case TimeUnit::Year:
        return choose(u"vorig jaar"_s, u"dit jaar"_s, u"volgend jaar"_s);
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        break;
    }
    Q_UNREACHABLE();
}

QString DutchPhrases::traitName(const QString& key) const
{
    static const QHash<QString, QString> names{
        {u"first_name"_s, u"voornaam"_s},
        {u"middle_name"_s, u"tweede naam"_s},
        {u"last_name"_s, u"achternaam"_s},
        {u"name_prefix"_s, u"tussenvoegsel"_s},
        {u"full_name"_s, u"volledige naam"_s},
        {u"birthday"_s, u"geboortedatum"_s},
        {u"gender"_s, u"geslacht"_s},
        {u"language"_s, u"taal"_s},
        {u"timezone"_s, u"tijdzone"_s},
        {u"email"_s, u"e-mailadres"_s},
        {u"phone"_s, u"telefoonnummer"_s},
        {u"street"_s, u"straat"_s},
        {u"house_number"_s, u"huisnummer"_s},
        {u"house_addition"_s, u"toevoeging"_s},
        {u"postal_code"_s, u"postcode"_s},
        {u"city"_s, u"plaats"_s},
        {u"region"_s, u"regio"_s},
        {u"country"_s, u"land"_s},
        {u"company"_s, u"bedrijf"_s},
        {u"job_title"_s, u"functie"_s},
        {u"website"_s, u"website"_s},
        {u"customer_since"_s, u"klant sinds"_s},
        {u"tags"_s, u"labels"_s},
        {u"revenue"_s, u"omzet"_s},
        {u"scores.churn_band"_s, u"kans op vertrek"_s},
    };
    return names.value(key);
}

QString DutchPhrases::consentState(const QString& state) const
{
    static const QHash<QString, QString> words{
        {u"granted"_s, u"gegeven"_s},
        {u"withdrawn"_s, u"ingetrokken"_s},
        {u"unknown"_s, u"onbekend"_s},
        {u"expired"_s, u"verlopen"_s},
    };
    return words.value(state, state);
}

QString DutchPhrases::consentWord(const QString& key) const
{
    static const QHash<QString, QString> words{
        {u"newsletter"_s, u"nieuwsbrief"_s},
        {u"offers_own"_s, u"eigen aanbiedingen"_s},
        {u"offers_similar"_s, u"aanbiedingen van vergelijkbare producten"_s},
        {u"profiling"_s, u"profilering"_s},
        {u"third_party_ads"_s, u"advertenties bij anderen"_s},
        {u"research"_s, u"onderzoek"_s},
        {u"service"_s, u"serviceberichten"_s},
        {u"sms"_s, u"sms"_s},
        {u"whatsapp"_s, u"WhatsApp"_s},
        {u"phone_live"_s, u"telefoon"_s},
        {u"phone_robot"_s, u"belrobot"_s},
        {u"post"_s, u"post"_s},
        {u"push"_s, u"pushbericht"_s},
        {u"onsite"_s, u"de website"_s},
        {u"ads_upload"_s, u"advertentielijsten"_s},
        {u"email"_s, u"e-mail"_s},
    };
    return words.value(key);
}

QLocale DutchPhrases::locale() const
{
    return QLocale(QLocale::Dutch, QLocale::Netherlands);
}

} // namespace rondom::segments
