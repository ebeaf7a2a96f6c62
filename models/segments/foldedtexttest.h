#pragma once

#include "models/segments/condition.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace rondom::segments {

/// A comparison of folded texts in UTF-8, for the operators people use every day: what textFits()
/// says in SQL.
class FoldedTextTest
{
public:
    /// Nothing for other operators, and where letter case and accents count.
    static std::optional<FoldedTextTest> of(const Comparison& comparison);

    /// Whether the positive form of the comparison holds.
    bool fits(QByteArrayView folded) const;

    Operator op() const { return m_op; }
    /// What is compared with, folded; empty when there is no text among it.
    const std::vector<QByteArray>& wanted() const { return m_wanted; }

private:
    explicit FoldedTextTest(Operator op) : m_op(op) {}

    Operator m_op;
    std::vector<QByteArray> m_wanted;
};

} // namespace rondom::segments
