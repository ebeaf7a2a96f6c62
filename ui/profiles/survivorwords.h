#pragma once

#include "models/core/value.h"
#include "models/profiles/survivorship.h"

#include <QList>
#include <QString>

namespace rondom::ui {

/// The rules that make sense for values of \a type.
QList<profiles::Survivor> survivorsFor(ValueType type);
/// "The newest", for a list.
QString survivorTitle(profiles::Survivor survivor, ValueType type);
/// What the rule does, in a sentence.
QString survivorSentence(profiles::Survivor survivor, ValueType type);

} // namespace rondom::ui
