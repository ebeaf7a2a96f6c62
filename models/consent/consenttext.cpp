#include "models/consent/consenttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConsentText)
};

} // namespace

QString describe(Reason reason)
{
    switch (reason) {
    case Reason::Holdout:
        return Words::tr("Kept out of all campaigns, to measure what campaigns do.");
    case Reason::ContactCap:
        return Words::tr("Was contacted often enough for now.");
    case Reason::FormatRejected:
        return Words::tr("The destination would refuse this address or number.");
    case Reason::IdentifierMissing:
        return Words::tr("There is no address or number to reach this person by.");
    case Reason::IdentifierMalformed:
        return Words::tr("The address or number cannot be right.");
    case Reason::IdentifierWrongType:
        return Words::tr("This kind of identifier does not go with the channel.");
    case Reason::HardBounced:
        return Words::tr("Messages to this address came back, and nobody has confirmed it since.");
    case Reason::Erased:
        return Words::tr("This person was erased on request.");
    case Reason::ErasurePending:
        return Words::tr("This person asked to be erased.");
    case Reason::Restricted:
        return Words::tr("Use of this person's data is restricted.");
    case Reason::Suppressed:
        return Words::tr("This address or number is on the suppression list.");
    case Reason::ObjectedMarketing:
        return Words::tr("The person objected to direct marketing.");
    case Reason::ObjectedProfiling:
        return Words::tr("The person objected to profiling.");
    case Reason::UnderAge:
        return Words::tr("Too young to consent, and no parent did.");
    case Reason::ContentNotService:
        return Words::tr("The content is more than service.");
    case Reason::Denied:
        return Words::tr("The person said no.");
    case Reason::Withdrawn:
        return Words::tr("The consent was withdrawn.");
    case Reason::Lapsed:
        return Words::tr("The consent lapsed because it was not renewed.");
    case Reason::OrderUnknown:
        return Words::tr("There is a yes and a no, and nobody can tell which came last.");
    case Reason::Expired:
        return Words::tr("The consent has expired.");
    case Reason::NotYetEffective:
        return Words::tr("The consent is not in force yet.");
    case Reason::DoubleOptInPending:
        return Words::tr("The consent has not been confirmed yet.");
    case Reason::ThirdPartyNotNamed:
        return Words::tr("The consent does not name this destination.");
    case Reason::AdSignalsMissing:
        return Words::tr("Google needs consent for user data and for personalised ads; at least "
                         "one is missing.");
    case Reason::NotSpecific:
        return Words::tr("Somebody said yes to everything at once; that is no consent to this.");
    case Reason::Unproven:
        return Words::tr("It is said that the person consented, but it cannot be shown.");
    case Reason::Unknown:
        return Words::tr("Nothing says that this person consented.");
    case Reason::Consent:
        return Words::tr("The person consented.");
    case Reason::Contract:
        return Words::tr("Part of serving a customer.");
    case Reason::SoftOptIn:
        return Words::tr("A customer who was offered to opt out and did not.");
    }
    Q_UNREACHABLE();
}

QString purposeName(const QString& purpose)
{
    if (purpose == u"newsletter"_s) {
        return Words::tr("Newsletter");
    }
    if (purpose == u"offers_own"_s) {
        return Words::tr("Our offers");
    }
    if (purpose == kOffersSimilar) {
        return Words::tr("Offers like earlier purchases");
    }
    if (purpose == kProfiling) {
        return Words::tr("Profiling");
    }
    if (purpose == u"third_party_ads"_s) {
        return Words::tr("Ads on other sites");
    }
    if (purpose == u"research"_s) {
        return Words::tr("Research");
    }
    if (purpose == kService) {
        return Words::tr("Service");
    }
    if (purpose == kDirectMarketing) {
        return Words::tr("Direct marketing");
    }
    if (purpose == kAll) {
        return Words::tr("All purposes");
    }
    return purpose;
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return Words::tr("E-mail");
    case Channel::Sms:
        return Words::tr("SMS");
    case Channel::Whatsapp:
        return Words::tr("WhatsApp");
    case Channel::PhoneLive:
        return Words::tr("Phone call");
    case Channel::PhoneRobot:
        return Words::tr("Automatic call");
    case Channel::Post:
        return Words::tr("Post");
    case Channel::Push:
        return Words::tr("Push message");
    case Channel::Onsite:
        return Words::tr("On the website");
    case Channel::AdsUpload:
        return Words::tr("Ad audience");
    }
    Q_UNREACHABLE();
}

QString channelName(const QString& channel)
{
    const auto known = channelFromKey(channel);
    return known ? channelName(*known) : Words::tr("All channels");
}

QString stateName(State state)
{
    switch (state) {
    case State::Unknown:
        return Words::tr("Unknown");
    case State::Granted:
        return Words::tr("Granted");
    case State::Withdrawn:
        return Words::tr("Withdrawn");
    case State::Expired:
        return Words::tr("Expired");
    }
    Q_UNREACHABLE();
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::Granted:
        return Words::tr("Said yes");
    case Decision::Denied:
        return Words::tr("Said no");
    case Decision::Withdrawn:
        return Words::tr("Withdrew");
    case Decision::Lapsed:
        return Words::tr("Lapsed");
    case Decision::Retracted:
        return Words::tr("Taken back with its import");
    case Decision::DoubleOptInRequested:
        return Words::tr("Asked to confirm");
    case Decision::DoubleOptInConfirmed:
        return Words::tr("Confirmed");
    case Decision::Objected:
        return Words::tr("Objected");
    case Decision::ObjectionWithdrawn:
        return Words::tr("Withdrew the objection");
    case Decision::Restricted:
        return Words::tr("Use restricted");
    case Decision::RestrictionLifted:
        return Words::tr("Restriction lifted");
    case Decision::Suppressed:
        return Words::tr("Put on the suppression list");
    }
    Q_UNREACHABLE();
}

QString methodName(Method method)
{
    switch (method) {
    case Method::WebForm:
        return Words::tr("Web form");
    case Method::Paper:
        return Words::tr("On paper");
    case Method::Phone:
        return Words::tr("By phone");
    case Method::Pos:
        return Words::tr("At the till");
    case Method::Import:
        return Words::tr("Import");
    case Method::Api:
        return Words::tr("Another program");
    case Method::Operator:
        return Words::tr("Entered by hand");
    case Method::Gpc:
        return Words::tr("Browser signal");
    case Method::Tcf:
        return Words::tr("Cookie banner");
    }
    Q_UNREACHABLE();
}

QString actorName(Actor actor)
{
    switch (actor) {
    case Actor::DataSubject:
        return Words::tr("The person");
    case Actor::Parent:
        return Words::tr("A parent");
    case Actor::Operator:
        return Words::tr("Somebody here");
    case Actor::System:
        return Words::tr("Automatic");
    }
    Q_UNREACHABLE();
}

QString describe(Claim claim)
{
    switch (claim) {
    case Claim::NoIdentifier:
        return Words::tr("Only a claim: no address or number of the channel comes with it.");
    case Claim::NotSpecific:
        return Words::tr("Only a claim: it is for everything at once.");
    case Claim::WrongMethod:
        return Words::tr("Only a claim: a browser signal is no consent to this.");
    case Claim::NoDate:
        return Words::tr("Only a claim: nothing says when it was given.");
    case Claim::NoProof:
        return Words::tr("Only a claim: there is no proof.");
    case Claim::NoNotice:
        return Words::tr("Only a claim: nobody knows what text the person saw.");
    case Claim::ParentOfAdult:
        return Words::tr("Only a claim: a parent cannot consent for somebody of age.");
    }
    Q_UNREACHABLE();
}

QString describeRefusal(const QString& code)
{
    if (code == u"ambiguous_person"_s) {
        return Words::tr("Several people have this address or number. Say which one is meant.");
    }
    if (code == u"unknown_person"_s) {
        return Words::tr("Nobody in this workspace has this address or number.");
    }
    if (code == u"not_specific"_s) {
        return Words::tr("A yes is for one purpose and one channel.");
    }
    if (code == u"unknown_decision"_s) {
        return Words::tr("The decision is not one of those that exist.");
    }
    if (code == u"unknown_purpose"_s) {
        return Words::tr("This workspace has no such purpose.");
    }
    if (code == u"unknown_channel"_s) {
        return Words::tr("There is no such channel.");
    }
    if (code == u"unknown_method"_s) {
        return Words::tr("The method is not one of those that exist.");
    }
    if (code == u"unknown_actor"_s) {
        return Words::tr("The actor is not one of those that exist.");
    }
    if (code == u"unknown_lawful_basis"_s) {
        return Words::tr("The lawful basis is not one of those that exist.");
    }
    if (code == u"unknown_reason"_s) {
        return Words::tr("The reason of a suppression is not one of those that exist.");
    }
    if (code == u"identifier_missing"_s) {
        return Words::tr("It does not say which address or number it is about.");
    }
    if (code == u"identifier_malformed"_s) {
        return Words::tr("The address or number cannot be right.");
    }
    if (code == u"identifier_wrong_type"_s) {
        return Words::tr("This kind of identifier does not go with the channel.");
    }
    if (code == u"malformed_time"_s) {
        return Words::tr("A time in it cannot be read.");
    }
    return Words::tr("It is not a consent event.");
}

Error identifierIsMalformed()
{
    return {Error::Code::InvalidInput,
            Words::tr("That is no identifier. Nothing was changed. Write its type and its value, "
                      "like email:sanne@example.nl."),
            u"malformed identifier"_s};
}

Error personIsMissing()
{
    return {Error::Code::NotFound,
            Words::tr("There is no such customer. Nothing was changed. Look for them by name, "
                      "e-mail or phone first."),
            u"no such profile"_s};
}

Error purposeIsUnknown(const QString& purpose)
{
    return {Error::Code::ConsentMissing,
            Words::tr("This workspace has no purpose \"%1\". Nothing was changed and nothing left "
                      "the workspace. Choose one of the purposes on the consent page.")
                .arg(purpose),
            u"unknown purpose"_s};
}

Error cellIsUnknown(const QString& purpose, const QString& channel)
{
    return {Error::Code::Usage,
            Words::tr("There is no purpose \"%1\" with a channel \"%2\". Nothing was changed. "
                      "Choose a purpose and a channel of the consent page.")
                .arg(purpose, channel),
            u"unknown cell"_s};
}

Error basisIsUnknown(const QString& basis)
{
    return {Error::Code::Usage,
            Words::tr("\"%1\" is no lawful basis. Nothing was changed. Use consent, contract, "
                      "legal_obligation, legitimate_interest or soft_opt_in.")
                .arg(basis),
            u"unknown lawful basis"_s};
}

Error countryIsUnknown(const QString& country)
{
    return {Error::Code::Usage,
            Words::tr("\"%1\" is no country. Nothing was changed. Use its two letters, like NL.")
                .arg(country),
            u"unknown country"_s};
}

Error reviewIsOutOfRange()
{
    return {Error::Code::Usage,
            Words::tr("A review needs a number of months from 1 to 600. Nothing was changed."),
            u"review months out of range"_s};
}

Error noticeIsMissing(NoticeId notice)
{
    return {Error::Code::NotFound,
            Words::tr("There is no text with number %1. Nothing was changed. See the list of "
                      "texts for the numbers.")
                .arg(notice.value()),
            u"no such notice"_s};
}

Error noticeIsInUse(NoticeId notice, qint64 events)
{
    return {Error::Code::ConsentMissing,
            Words::tr("Text %1 is the proof of %n consent event(s) and stays. Nothing was changed. "
                      "Add a new version instead.",
                      nullptr, int(qMin(events, qint64(2'000'000'000))))
                .arg(notice.value()),
            u"notice in use"_s};
}

Error fileIsNoConsentFile()
{
    return {Error::Code::InvalidInput,
            Words::tr("The file holds no consent events. Nothing was changed. It has to be one "
                      "JSON object or an array of them."),
            u"neither object nor array"_s};
}

} // namespace rondom::consent
