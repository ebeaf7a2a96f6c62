#pragma once

#include "models/consent/vocabulary.h"

#include <QString>

#include <optional>

namespace rondom::consent {

/// Why the gate answered as it did: one code for each outcome, the same in every report.
enum class Reason {
    // Held back by a campaign or a destination rather than by consent.
    Holdout,
    ContactCap,
    FormatRejected,
    // Denied.
    IdentifierMissing,
    IdentifierMalformed,
    IdentifierWrongType,
    HardBounced,
    Erased,
    ErasurePending,
    Restricted,
    Suppressed,
    ObjectedMarketing,
    ObjectedProfiling,
    UnderAge,
    ContentNotService,
    Denied,
    Withdrawn,
    Lapsed,
    OrderUnknown,
    Expired,
    NotYetEffective,
    DoubleOptInPending,
    ThirdPartyNotNamed,
    AdSignalsMissing,
    NotSpecific,
    Unproven,
    Unknown,
    // Allowed.
    Consent,
    Contract,
    SoftOptIn,
};

/// The spelling in files, reports and on the command line: "identifier_missing".
QString codeOf(Reason reason);
std::optional<Reason> reasonFromCode(QStringView code);

bool isAllowing(Reason reason);

/// Granted, withdrawn, expired or unknown, as segments and `v_consent` tell it.
State stateOf(Reason reason);

} // namespace rondom::consent
