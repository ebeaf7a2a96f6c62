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
/// The kind of event in words, for filters: "Viewed a product".
QString eventName(const QString& event);
QString eventIcon(const QString& event);

} // namespace rondom::ui
