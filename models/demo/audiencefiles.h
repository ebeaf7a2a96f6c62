#pragma once

#include "models/demo/campaignplan.h"
#include "models/demo/shop.h"

#include <QIODevice>

namespace rondom::demo {

class TruthFile;
class WorkMeter;

/// Where the four parts of an audience export go.
struct AudienceDevices
{
    QIODevice& subscribed;
    QIODevice& nonSubscribed;
    QIODevice& unsubscribed;
    QIODevice& cleaned;
};

/// The newsletter's audience as Mailchimp exports it: a file per status, no status column.
void writeAudience(const Shop& shop, const CampaignPlan& campaigns, const AudienceDevices& devices,
                   TruthFile& truth, WorkMeter& meter);

} // namespace rondom::demo
