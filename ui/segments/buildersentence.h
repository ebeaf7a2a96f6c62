#pragma once

#include "ui/segments/builderpart.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace rondom::ui {

class BuilderOffer;

/// Something more a condition can say, offered in the menu of its row.
struct RowAction
{
    QString text;
    QJsonObject condition; ///< as it becomes
};

/// How a condition reads in the builder.
namespace sentence {

/// The words and fields of \a condition; nothing for a condition the builder cannot draw, which is
/// shown as a plain sentence and edited as text.
std::optional<QList<RowPart>> partsOf(const QJsonObject& condition, BuilderOffer& offer);
QList<RowAction> actionsFor(const QJsonObject& condition, BuilderOffer& offer);
/// What the first missing part asks for; empty when nothing is missing.
QString missingIn(const QJsonObject& condition, BuilderOffer& offer);

/// Everything a new condition can be about, under headings. The key of a choice is for
/// newCondition().
QList<PartChoice> newChoices(const BuilderOffer& offer);
QJsonObject newCondition(const QString& key, const BuilderOffer& offer);

/// The parts of conditions on events, which have the most of them.
QList<RowPart> eventParts(const QJsonObject& condition, BuilderOffer& offer);
QList<RowAction> eventActions(const QJsonObject& condition);
/// The event a condition is about, to be chosen.
RowPart eventSubject(const QJsonObject& condition, const BuilderOffer& offer);
/// The filters on the properties of that event, and the field that adds one.
QList<RowPart> whereParts(const QJsonObject& condition, BuilderOffer& offer);

/// The parts of conditions on habits: stopped, restarted, regular, a trend.
QList<RowPart> habitParts(const QJsonObject& condition, BuilderOffer& offer);
/// The habits a new condition can be about.
QList<PartChoice> habitChoices();
/// The start of a condition on the habit of that name.
QJsonObject newHabit(const QString& habit, const QString& event);

/// The parts of conditions on what was done one after the other.
QList<RowPart> sequenceParts(const QJsonObject& condition, BuilderOffer& offer);
QJsonObject newSequence();

} // namespace sentence

} // namespace rondom::ui
