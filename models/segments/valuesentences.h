#pragma once

#include "models/segments/condition.h"
#include "models/segments/phrasebook.h"

namespace rondom::segments {

/// Tells values, and what they are compared with, in the words of one phrasebook.
class ValueSentences
{
public:
    explicit ValueSentences(const Phrasebook& phrases) : m_phrases(phrases) {}

    /// "city is "Utrecht""
    QString clause(const QString& name, const Comparison& comparison) const;
    /// "at least 2"
    QString test(const NumberTest& test) const;
    /// "7 days"
    QString span(const Span& span) const;
    /// A date or an instant as written in a definition.
    QString moment(const QString& text) const;
    QString quoted(const QString& text) const;

private:
    QString valueClause(const QString& name, const Comparison& comparison) const;
    QString timeClause(const QString& name, const Comparison& comparison) const;
    QString literal(const Literal& literal) const;
    QStringList literals(const Comparison& comparison) const;

    const Phrasebook& m_phrases;
};

} // namespace rondom::segments
