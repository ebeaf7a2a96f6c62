#pragma once

#include "models/segments/condition.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace rondom::segments {

/// The comparisons of a text with texts that people make every day: equal, one of, contains, begins
/// and ends with, whatever the case and accents. What textFits() says in SQL.
class PlainTextTest
{
public:
    /// Nothing for any other comparison, and where a text could also be a date.
    static std::optional<PlainTextTest> of(const Comparison& comparison);

    /// Whether the positive form of the comparison holds.
    bool fits(const QString& text) const;

private:
    explicit PlainTextTest(Operator op) : m_op(op) {}

    Operator m_op;
    QStringList m_wanted;
};

/// The text a JSON text is, where it is spelled without escapes; nothing for any other value.
std::optional<QString> plainText(QByteArrayView json);

} // namespace rondom::segments
