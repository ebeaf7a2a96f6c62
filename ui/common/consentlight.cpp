#include "ui/common/consentlight.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

QString consentIcon(const QString& state)
{
    if (state == u"granted"_s) {
        return u"check"_s;
    }
    if (state == u"withdrawn"_s) {
        return u"cross"_s;
    }
    return state == u"expired"_s ? u"clock"_s : u"question"_s;
}

Tone consentTone(const QString& state)
{
    if (state == u"granted"_s) {
        return Tone::Positive;
    }
    if (state == u"withdrawn"_s) {
        return Tone::Negative;
    }
    return state == u"expired"_s ? Tone::Warning : Tone::Muted;
}

} // namespace rondom::ui
