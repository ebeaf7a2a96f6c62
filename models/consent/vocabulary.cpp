#include "models/consent/vocabulary.h"

#include "models/core/statictext.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

/// The spellings of an enumeration, in the order of its values.
template <std::size_t Size>
using Keys = std::array<QStringView, Size>;

constexpr Keys<9> kChannels = {u"email", u"sms",  u"whatsapp", u"phone_live", u"phone_robot",
                               u"post",  u"push", u"onsite",   u"ads_upload"};
constexpr Keys<12> kDecisions = {u"granted",
                                 u"denied",
                                 u"withdrawn",
                                 u"lapsed",
                                 u"retracted",
                                 u"doi_requested",
                                 u"doi_confirmed",
                                 u"objected",
                                 u"objection_withdrawn",
                                 u"restricted",
                                 u"restriction_lifted",
                                 u"suppressed"};
constexpr Keys<9> kMethods = {u"web_form", u"paper",    u"phone", u"pos", u"import",
                              u"api",      u"operator", u"gpc",   u"tcf"};
constexpr Keys<4> kActors = {u"data_subject", u"parent", u"operator", u"system"};
constexpr Keys<7> kBases = {
    u"consent",     u"contract",       u"legal_obligation", u"legitimate_interest",
    u"public_task", u"vital_interest", u"soft_opt_in"};
constexpr Keys<6> kSuppressionReasons = {u"hard_bounce", u"complaint", u"manual",
                                         u"legal",       u"unsub",     u"erasure"};
constexpr Keys<4> kStates = {u"unknown", u"granted", u"withdrawn", u"expired"};

template <typename Enum, std::size_t Size>
QString keyIn(const Keys<Size>& keys, Enum value)
{
    return staticText(keys[std::size_t(value)]);
}

template <typename Enum, std::size_t Size>
std::optional<Enum> valueIn(const Keys<Size>& keys, QStringView key)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (keys[i] == key) {
            return Enum(int(i));
        }
    }
    return std::nullopt;
}

} // namespace

QString keyOf(Channel channel)
{
    return keyIn(kChannels, channel);
}

QString keyOf(Decision decision)
{
    return keyIn(kDecisions, decision);
}

QString keyOf(Method method)
{
    return keyIn(kMethods, method);
}

QString keyOf(Actor actor)
{
    return keyIn(kActors, actor);
}

QString keyOf(LawfulBasis basis)
{
    return keyIn(kBases, basis);
}

QString keyOf(SuppressionReason reason)
{
    return keyIn(kSuppressionReasons, reason);
}

QString keyOf(State state)
{
    return keyIn(kStates, state);
}

std::optional<Channel> channelFromKey(QStringView key)
{
    return valueIn<Channel>(kChannels, key);
}

std::optional<Decision> decisionFromKey(QStringView key)
{
    return valueIn<Decision>(kDecisions, key);
}

std::optional<Method> methodFromKey(QStringView key)
{
    return valueIn<Method>(kMethods, key);
}

std::optional<Actor> actorFromKey(QStringView key)
{
    return valueIn<Actor>(kActors, key);
}

std::optional<LawfulBasis> lawfulBasisFromKey(QStringView key)
{
    return valueIn<LawfulBasis>(kBases, key);
}

std::optional<SuppressionReason> suppressionReasonFromKey(QStringView key)
{
    return valueIn<SuppressionReason>(kSuppressionReasons, key);
}

std::optional<State> stateFromKey(QStringView key)
{
    return valueIn<State>(kStates, key);
}

QList<Channel> allChannels()
{
    return {Channel::Email,     Channel::Sms,        Channel::Whatsapp,
            Channel::PhoneLive, Channel::PhoneRobot, Channel::Post,
            Channel::Push,      Channel::Onsite,     Channel::AdsUpload};
}

QStringList identifierTypes(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return {u"email"_s};
    case Channel::Sms:
    case Channel::Whatsapp:
    case Channel::PhoneLive:
    case Channel::PhoneRobot:
        return {u"phone"_s};
    case Channel::Post:
        return {u"address"_s};
    case Channel::Push:
        return {u"device_id"_s};
    case Channel::Onsite:
        return {u"anonymous_id"_s};
    case Channel::AdsUpload:
        return {u"email"_s, u"phone"_s};
    }
    Q_UNREACHABLE();
}

bool isDenial(Decision decision)
{
    return decision == Decision::Denied || decision == Decision::Withdrawn ||
           decision == Decision::Lapsed;
}

} // namespace rondom::consent
