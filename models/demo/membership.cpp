#include "models/demo/membership.h"

#include <algorithm>

namespace rondom::demo {

namespace {

constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kMsPerDay = 86'400'000;
constexpr int kFirstSecond = 7 * 3600;
constexpr int kWakingSeconds = 15 * 3600;

} // namespace

Membership membershipOf(const Shop& shop, const Person& person)
{
    Random random(shop.seed, Random::Stream::Membership, quint64(person.index));
    const qint64 now = shop.calendar.now() / kMsPerSecond * kMsPerSecond;
    const qint64 second = kFirstSecond + random.below(kWakingSeconds);
    const qint64 secondsToConfirm = 25 + random.below(1800);
    const double stay = random.unit();
    const bool hasProof = random.chance(850);

    Membership membership;
    membership.signedUpAt = std::min(person.joinedDay * kMsPerDay + second * kMsPerSecond, now);
    membership.confirmedAt = std::min(membership.signedUpAt + secondsToConfirm * kMsPerSecond, now);
    membership.hasProof = hasProof && person.subscription != Subscription::NonSubscribed;
    membership.changedAt = membership.confirmedAt;
    const bool hasLeft = person.subscription == Subscription::Unsubscribed ||
                         person.subscription == Subscription::Cleaned;
    if (hasLeft) {
        const qint64 seconds = (now - membership.confirmedAt) / kMsPerSecond;
        membership.leftAt = membership.confirmedAt + qint64(stay * double(seconds)) * kMsPerSecond;
        membership.changedAt = *membership.leftAt;
    }
    return membership;
}

} // namespace rondom::demo
