#include "ui/identity/reviewwords.h"

#include "ui/common/format.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Below it a field says next to nothing.
constexpr double kWeak = 0.5;
/// Seen thirty times as often between records of one person as between others.
constexpr double kStrong = 5;
constexpr double kSurest = 0.99;

} // namespace

QString ReviewWords::ofLevel(const QString& level)
{
    if (level == u"exact") {
        return tr("the same");
    }
    if (level == u"variant") {
        return tr("another form of the same");
    }
    if (level == u"close") {
        return tr("a typing error apart");
    }
    if (level == u"alike") {
        return tr("alike");
    }
    if (level == u"initial") {
        return tr("agrees in part");
    }
    if (level == u"swapped") {
        return tr("first and last name swapped");
    }
    return level == u"different" ? tr("different") : QString();
}

Tone ReviewWords::toneOf(double bits)
{
    if (std::abs(bits) < kWeak) {
        return Tone::Muted;
    }
    return bits > 0 ? Tone::Positive : Tone::Negative;
}

QString ReviewWords::ofProbability(double probability)
{
    if (probability >= 0.95) {
        return tr("Almost certainly one customer");
    }
    if (probability >= 0.8) {
        return tr("Probably one customer");
    }
    return probability >= 0.4 ? tr("Perhaps one customer") : tr("Probably two customers");
}

QString ReviewWords::chance(double probability)
{
    if (probability > kSurest) {
        return u">\u2009"_s + formatPercent(kSurest);
    }
    return probability < 1 - kSurest ? u"<\u2009"_s + formatPercent(1 - kSurest)
                                     : formatPercent(probability);
}

QString ReviewWords::ofWeight(double bits)
{
    if (std::abs(bits) < kWeak) {
        return tr("says little");
    }
    if (bits > 0) {
        return bits >= kStrong ? tr("speaks strongly for it") : tr("speaks for it");
    }
    return bits <= -kStrong ? tr("speaks strongly against it") : tr("speaks against it");
}

} // namespace rondom::ui
