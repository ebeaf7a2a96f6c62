#include "models/segments/segmenttext.h"

#include "models/segments/sentencebuilder.h"

namespace rondom::segments {

QString segmentSentence(const Definition& definition, const QString& language)
{
    return SentenceBuilder(Phrasebook::forLanguage(language)).sentence(definition);
}

QString conditionPhrase(const Node& node, const QString& language)
{
    return SentenceBuilder(Phrasebook::forLanguage(language)).clause(node);
}

QString computedTraitPhrase(const ComputedTrait& trait, const QString& language)
{
    return SentenceBuilder(Phrasebook::forLanguage(language)).computed(trait);
}

} // namespace rondom::segments
