#pragma once

#include "models/core/calendar.h"
#include "models/core/value.h"
#include "models/segments/operator.h"
#include "models/segments/pickervalues.h"

#include <QList>
#include <QString>

namespace rondom::ui {

/// The words of the builder's pickers. Together with the fields between them they read as a
/// sentence, which is why operators are told differently for dates than for numbers.

/// "is one of", "is at least": what stands after the name of a trait of that type.
QString operatorWords(segments::Operator op, ValueType type);
/// The operators a trait of that type can be compared with, the usual ones first.
QList<segments::Operator> operatorsFor(ValueType type);
/// Those that make sense for the property of an event.
QList<segments::Operator> propertyOperatorsFor(ValueType type);

/// "days" for more than one.
QString unitWords(TimeUnit unit, bool isMany);
/// "this week", "last month", "next year": -1, 0, 1.
QString calendarUnitWords(TimeUnit unit, int offset);
QString monthWords(int month);
QString weekdayWords(int day);
/// "21,002", or "200,000+" where the counting stopped.
QString tallyWords(const segments::Tally& tally);
/// "SKU of a product" for products.sku.
QString propertyWords(const QString& key);
QString valueTypeWords(ValueType type);

} // namespace rondom::ui
