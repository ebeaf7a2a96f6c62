#pragma once

#include "models/consent/vocabulary.h"

#include <QString>

namespace rondom::consent {

/// What the gate is asked about a person: may they be contacted for this, this way, now?
struct Question
{
    QString purpose;
    Channel channel = Channel::Email;
    /// The id of the destination that would receive them; empty leaves third parties out of it.
    QString destination;
    QString brand;
    /// The audience was chosen by behaviour, campaigns or scores.
    bool usesBehaviour = false;
    qint64 now = 0;
};

/// Whether \a destination uses what it receives for itself (an ad platform) rather than for us.
bool isThirdParty(const QString& destination);

} // namespace rondom::consent
