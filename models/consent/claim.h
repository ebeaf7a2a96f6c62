#pragma once

#include "models/consent/reason.h"

#include <optional>

namespace rondom::consent {

/// Why a grant on record is only a claim that somebody consented.
enum class Claim {
    NoIdentifier,
    NotSpecific, ///< for all purposes or all channels at once
    WrongMethod, ///< a browser signal cannot consent to this
    NoDate,
    NoProof,
    NoNotice,     ///< nobody knows what text the person saw
    ParentOfAdult ///< or of somebody whose age nobody knows
};

/// The gate's code for a claim.
inline Reason reasonOf(Claim claim)
{
    return claim == Claim::NotSpecific ? Reason::NotSpecific : Reason::Unproven;
}

} // namespace rondom::consent
