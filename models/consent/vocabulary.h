#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace rondom::consent {

/// By what means a person is reached.
enum class Channel { Email, Sms, Whatsapp, PhoneLive, PhoneRobot, Post, Push, Onsite, AdsUpload };

constexpr int kChannelCount = 9;

/// What a consent event says.
enum class Decision {
    Granted,
    Denied,
    Withdrawn,
    Lapsed,
    Retracted, ///< takes back an imported grant whose import was undone
    DoubleOptInRequested,
    DoubleOptInConfirmed,
    Objected,
    ObjectionWithdrawn,
    Restricted,
    RestrictionLifted,
    Suppressed,
};

/// How a consent event came about.
enum class Method { WebForm, Paper, Phone, Pos, Import, Api, Operator, Gpc, Tcf };

/// Who acted.
enum class Actor { DataSubject, Parent, Operator, System };

enum class LawfulBasis {
    Consent,
    Contract,
    LegalObligation,
    LegitimateInterest,
    PublicTask,
    VitalInterest,
    SoftOptIn,
};

/// Why an identifier must not be contacted.
enum class SuppressionReason { HardBounce, Complaint, Manual, Legal, Unsubscribed, Erasure };

/// What the gate's answer without a destination comes down to.
enum class State { Unknown, Granted, Withdrawn, Expired };

/// The spelling used in files, in the workspace and on the command line, and back from it.
QString keyOf(Channel channel);
QString keyOf(Decision decision);
QString keyOf(Method method);
QString keyOf(Actor actor);
QString keyOf(LawfulBasis basis);
QString keyOf(SuppressionReason reason);
QString keyOf(State state);
std::optional<Channel> channelFromKey(QStringView key);
std::optional<Decision> decisionFromKey(QStringView key);
std::optional<Method> methodFromKey(QStringView key);
std::optional<Actor> actorFromKey(QStringView key);
std::optional<LawfulBasis> lawfulBasisFromKey(QStringView key);
std::optional<SuppressionReason> suppressionReasonFromKey(QStringView key);
std::optional<State> stateFromKey(QStringView key);

/// Every channel, in the order people see them.
QList<Channel> allChannels();
/// The identifier types a channel reaches a person by, the preferred one first.
QStringList identifierTypes(Channel channel);

/// Denied, withdrawn, lapsed: they close a cell and take their place in the order of events.
bool isDenial(Decision decision);

/// The key that stands for every purpose or every channel, in denials only.
inline const QString kAll = QStringLiteral("all");
inline const QString kService = QStringLiteral("service");
inline const QString kProfiling = QStringLiteral("profiling");
inline const QString kOffersSimilar = QStringLiteral("offers_similar");
/// What an objection is against when it names no purpose.
inline const QString kDirectMarketing = QStringLiteral("direct_marketing");

} // namespace rondom::consent
