#pragma once

#include "models/profiles/profile.h"
#include "ui/common/theme.h"

#include <QString>

namespace rondom::ui {

/// How an event is told on a timeline.
struct EventWords
{
    QString icon;
    Tone tone = Tone::Muted;
    QString title;  ///< what happened: "Viewed Lamp Oslo"
    QString detail; ///< a second line, often empty
};

EventWords wordsFor(const profiles::TimelineEvent& event);
/// What happened, in words: "Viewed a product".
QString eventName(const QString& event);
/// Events of that kind together, for filters: "Product views".
QString eventGroupName(const QString& event);
QString eventIcon(const QString& event);

} // namespace rondom::ui
