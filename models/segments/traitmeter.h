#pragma once

#include "models/segments/columnreader.h"
#include "models/segments/foldedtexttest.h"

namespace rondom::segments {

/// Which values of a trait meet a comparison, over columns: what ComparisonCompiler says in SQL,
/// for the comparisons people make every day.
class TraitMeter
{
public:
    /// Nothing where only tables can answer. With \a before, what the snapshot before this one
    /// found, only who changed is looked at.
    static Result<std::optional<columns::MemberSet>> members(const ColumnReader& reader,
                                                             const TraitCondition& condition,
                                                             const columns::MemberSet* before);

private:
    TraitMeter(const Comparison& comparison, ValueType type, const ColumnReader& reader);

    bool canAnswer() const;
    /// By code: whether the positive form of the comparison is met.
    std::vector<bool> fitting(const columns::TraitColumn& column) const;
    void addContaining(const columns::TraitColumn& column, std::vector<bool>& fits) const;
    bool fits(const columns::TraitColumn::Value& value) const;
    bool numberFits(const columns::TraitColumn::Value& value) const;
    bool truthFits(double number) const;
    bool timeFits(double number) const;
    bool listFits(QByteArrayView folded) const;

    Comparison m_comparison;
    Operator m_op;
    ValueType m_type;
    std::optional<FoldedTextTest> m_text; ///< of lists, what is asked of each element
    std::vector<Decimal> m_numbers;       ///< wanted
    bool m_isTrueWanted = false;
    bool m_isFalseWanted = false;
    std::vector<TimeSpan> m_spans; ///< of days or instants, as the type has it
};

} // namespace rondom::segments
