#pragma once

#include "models/segments/computedtrait.h"
#include "models/segments/definition.h"

namespace rondom::segments {

/// The rule as a plain sentence. \a language is "en" or "nl", whatever the language of the program;
/// others read English.
QString segmentSentence(const Definition& definition, const QString& language);

/// What a computed trait is, as a plain phrase.
QString computedTraitPhrase(const ComputedTrait& trait, const QString& language);

/// One condition of a rule as a plain phrase, for a row of a list.
QString conditionPhrase(const Node& node, const QString& language);

} // namespace rondom::segments
