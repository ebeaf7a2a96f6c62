#include "models/consent/loggedevent.h"

namespace rondom::consent {

std::optional<Claim> LoggedEvent::claim() const
{
    if (purpose < 0 || channel < 0) {
        return Claim::NotSpecific;
    }
    if (identifier < 0) {
        return Claim::NoIdentifier;
    }
    if (method == Method::Gpc || (method == Method::Tcf && channel != int(Channel::AdsUpload))) {
        return Claim::WrongMethod;
    }
    if (!stated) {
        return Claim::NoDate;
    }
    if (basis == LawfulBasis::SoftOptIn) {
        return std::nullopt;
    }
    if (!isProven) {
        return Claim::NoProof;
    }
    if (!hasNotice) {
        return Claim::NoNotice;
    }
    return std::nullopt;
}

} // namespace rondom::consent
