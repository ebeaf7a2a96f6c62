#pragma once

#include "models/core/calendar.h"
#include "models/core/value.h"
#include "models/segments/operator.h"
#include "ui/segments/builderpart.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace rondom::ui {

/// The parts that conditions of every kind share. Each is about one object inside a condition; \a
/// wrap puts a changed one back and gives the whole condition.
namespace fields {

using Wrap = std::function<QJsonObject(const QJsonObject&)>;
using WrapValue = std::function<QJsonObject(const QJsonValue&)>;

RowPart word(const QString& text);
RowPart choice(const QString& id, const QString& label, const QString& value,
               const QList<PartChoice>& choices, const WrapValue& apply);
RowPart number(const QString& id, const QString& label, const QJsonValue& value,
               const WrapValue& apply);
RowPart remove(const QString& id, const QString& label, const QJsonObject& without);
/// What follows stands on a line of its own.
RowPart lineBreak(const QString& id);
/// The parts of something inside a condition, as parts of the whole.
QList<RowPart> within(QList<RowPart> parts, const QString& id, const Wrap& wrap);
QList<PartChoice> unitChoices(bool isMany, bool withClock = true);
QList<PartChoice> calendarUnitChoices();

/// "[12] [months]": the members \a countKey and "unit" of an object.
QList<RowPart> span(const QString& id, const QJsonObject& owner, const QString& countKey,
                    const Wrap& wrap, bool withClock = true);
/// "[at least] [2]": the members "op" and "value".
QList<RowPart> numberTest(const QString& id, const QJsonObject& owner, const Wrap& wrap);
/// "[is one of] [NL] [BE]": the members "op", "value", "also_empty" and "exact".
QList<RowPart> comparison(const QString& id, const QJsonObject& owner, ValueType type,
                          const QList<segments::Operator>& operators, const PartLookup& lookup,
                          const Wrap& wrap);
/// "[in the last] [12] [months]". An undefined window is any time, and only offered when it may be.
QList<RowPart> window(const QString& id, const QJsonValue& window, bool mayBeAnyTime,
                      const WrapValue& wrap);

/// What a comparison with a value of that type starts with; it still lacks the value.
void startComparison(QJsonObject& owner, ValueType type);
/// The comparison with another operator, keeping of its value what fits.
QJsonObject withOperator(QJsonObject owner, segments::Operator op, ValueType type);

} // namespace fields

} // namespace rondom::ui
