#include "models/segments/plaintexttest.h"

#include "models/core/fold.h"
#include "models/segments/moments.h"
#include "models/segments/textcomparison.h"

#include <algorithm>

namespace rondom::segments {

std::optional<PlainTextTest> PlainTextTest::of(const Comparison& comparison)
{
    PlainTextTest test(positiveOf(comparison.op));
    const bool isPlain = test.m_op == Operator::Equal || test.m_op == Operator::In ||
                         test.m_op == Operator::Contains || test.m_op == Operator::StartsWith ||
                         test.m_op == Operator::EndsWith;
    if (!isPlain || comparison.isExact || comparison.values.isEmpty()) {
        return std::nullopt;
    }
    for (const Literal& literal : comparison.values) {
        const auto* text = std::get_if<QString>(&literal);
        if (!text || isMomentText(literal)) {
            return std::nullopt;
        }
        test.m_wanted.append(comparedSpelling(*text, false));
    }
    return test;
}

bool PlainTextTest::fits(const QString& text) const
{
    const QString folded = fold(text);
    switch (m_op) {
    case Operator::Contains:
        return folded.contains(m_wanted.first());
    case Operator::StartsWith:
        return folded.startsWith(m_wanted.first());
    case Operator::EndsWith:
        return folded.endsWith(m_wanted.first());
    default:
        return m_wanted.contains(folded);
    }
}

std::optional<QString> plainText(QByteArrayView json)
{
    if (json.size() < 2 || json.front() != '"' || json.contains('\\')) {
        return std::nullopt;
    }
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

} // namespace rondom::segments
