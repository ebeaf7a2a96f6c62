#pragma once

#include "models/core/result.h"
#include "models/segments/catalog.h"
#include "models/segments/eventcompiler.h"
#include "models/segments/sentencebuilder.h"

namespace rondom::segments {

/// Finds the values of one person that decided about a condition, and says them in a sentence.
class ReasonFinder
{
public:
    /// \a language as for Phrasebook. Everything must outlive the finder.
    ReasonFinder(const storage::Connection& connection, const Catalog& catalog, qint64 profile,
                 qint64 now, const QString& language);

    Result<QString> because(const Node& node, bool holds) const;

private:
    QString becauseOf(Phrase phrase, const QString& name) const;
    QString becauseOfParts(const Group& group, bool holds) const;
    Result<QString> becauseOfTrait(const TraitCondition& condition) const;
    Result<QString> becauseOfCompany(const Node& node, bool holds) const;
    QString becauseOfAll(const Node& node, bool holds) const;
    Result<QString> becauseOfEvents(const EventCondition& condition) const;
    Result<QString> becauseOfMeasure(const EventCondition& condition,
                                     const Aggregate& aggregate) const;
    QString shown(const QString& text, ValueType type) const;
    QString capitalised(const QString& sentence) const;

    const storage::Connection& m_connection;
    const Catalog& m_catalog;
    qint64 m_profile = 0;
    qint64 m_now = 0;
    EventCompiler m_events;
    const Phrasebook& m_phrases;
    SentenceBuilder m_sentences;
};

} // namespace rondom::segments
