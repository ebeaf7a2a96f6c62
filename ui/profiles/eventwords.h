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
QString eventIcon(const QString& event);
/// The number a shop gave an order, however it wrote it; empty when it gave none.
QString orderNumber(const QJsonObject& properties);

/// What events are about, for filters that everybody understands.
enum class EventGroup { Orders, Web, Mail, Service, Other };

EventGroup eventGroup(const QString& event);
QString eventGroupName(EventGroup group);
QString eventGroupIcon(EventGroup group);

} // namespace rondom::ui
