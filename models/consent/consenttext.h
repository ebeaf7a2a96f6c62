#pragma once

#include "models/consent/claim.h"
#include "models/consent/reason.h"
#include "models/core/id.h"
#include "models/core/result.h"

namespace rondom::consent {

/// The sentence a person reads about the gate's answer.
QString describe(Reason reason);
/// Why a grant on record is no consent.
QString describe(Claim claim);
/// "Newsletter", "Offers like earlier purchases"; a purpose of the workspace's own as it is
/// spelled.
QString purposeName(const QString& purpose);
QString channelName(Channel channel);
/// The same for a key, which may be "all".
QString channelName(const QString& channel);
QString stateName(State state);
/// What somebody did: "Allowed", "Withdrew".
QString decisionName(Decision decision);
QString methodName(Method method);
QString actorName(Actor actor);
/// Why an event of a file was not recorded; \a code as in RefusedEvent.
QString describeRefusal(const QString& code);

Error identifierIsMalformed();
Error personIsMissing();
Error purposeIsUnknown(const QString& purpose);
Error cellIsUnknown(const QString& purpose, const QString& channel);
Error basisIsUnknown(const QString& basis);
Error countryIsUnknown(const QString& country);
Error reviewIsOutOfRange();
Error noticeIsMissing(NoticeId notice);
Error noticeIsInUse(NoticeId notice, qint64 events);
Error fileIsNoConsentFile();

} // namespace rondom::consent
