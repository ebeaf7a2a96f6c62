#pragma once

#include "models/demo/campaignplan.h"
#include "models/demo/shop.h"

#include <QIODevice>

namespace rondom::demo {

class WorkMeter;

/// How many messages make about \a rows rows of activity.
qint64 messagesFor(qint64 rows);

/// `email_activity.csv`: what happened to each message, campaign by campaign.
///
/// Writes about \a rows rows, fewer when nobody gets the newsletter; returns how many.
qint64 writeMailActivity(const Shop& shop, const CampaignPlan& campaigns, qint64 rows,
                         QIODevice& device, WorkMeter& meter);

} // namespace rondom::demo
