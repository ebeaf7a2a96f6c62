#pragma once

#include "models/segments/condition.h"
#include "models/segments/objectreader.h"

namespace rondom::segments {

/// The small parts of a definition: what things are compared with. Each raises a problem with the
/// path of what it cannot understand, and then returns something harmless.
Literal readLiteral(const QJsonValue& value, const QString& path, Problem& problem);
Decimal readNumber(const QJsonValue& value, const QString& path, Problem& problem);
/// `{"n": 7, "unit": "day"}`
Span readSpan(const QJsonValue& value, const QString& path, Problem& problem);
Window readWindow(const QJsonValue& value, const QString& path, Problem& problem);
/// The window of that key, when there is one.
std::optional<Window> readOptionalWindow(ObjectReader& reader, const QString& key);
/// The `op` and `value` of \a reader, as in `{"op": ">=", "value": 2}`.
NumberTest readNumberTest(ObjectReader& reader);
/// The `op`, `value`, `exact` and `also_empty` of \a reader.
Comparison readComparison(ObjectReader& reader);

/// Whether \a text is written as a date ("2026-05-12") or an ISO 8601 instant.
bool isDateText(const QString& text);
bool isInstantText(const QString& text);

} // namespace rondom::segments
