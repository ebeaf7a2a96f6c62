#include "models/consent/reason.h"

#include "models/core/statictext.h"

#include <array>

namespace rondom::consent {

namespace {

/// In the order of the enumeration.
constexpr std::array<QStringView, 30> kCodes = {
    u"holdout",
    u"contact_cap",
    u"format_rejected",
    u"identifier_missing",
    u"identifier_malformed",
    u"identifier_wrong_type",
    u"hard_bounced",
    u"erased",
    u"erasure_pending",
    u"restricted",
    u"suppressed",
    u"objected_marketing",
    u"objected_profiling",
    u"under_age",
    u"content_not_service",
    u"denied",
    u"withdrawn",
    u"lapsed",
    u"order_unknown",
    u"expired",
    u"not_yet_effective",
    u"doi_pending",
    u"third_party_not_named",
    u"ad_signals_missing",
    u"not_specific",
    u"unproven",
    u"unknown",
    u"consent",
    u"contract",
    u"soft_opt_in",
};

} // namespace

QString codeOf(Reason reason)
{
    return staticText(kCodes[std::size_t(reason)]);
}

std::optional<Reason> reasonFromCode(QStringView code)
{
    for (std::size_t i = 0; i < kCodes.size(); ++i) {
        if (kCodes[i] == code) {
            return Reason(int(i));
        }
    }
    return std::nullopt;
}

bool isAllowing(Reason reason)
{
    return reason == Reason::Consent || reason == Reason::Contract || reason == Reason::SoftOptIn;
}

State stateOf(Reason reason)
{
    switch (reason) {
    case Reason::Consent:
    case Reason::Contract:
    case Reason::SoftOptIn:
        return State::Granted;
    case Reason::Denied:
    case Reason::Withdrawn:
    case Reason::ObjectedMarketing:
    case Reason::ObjectedProfiling:
    case Reason::Suppressed:
        return State::Withdrawn;
    case Reason::Expired:
    case Reason::Lapsed:
        return State::Expired;
    default:
        return State::Unknown;
    }
}

} // namespace rondom::consent
