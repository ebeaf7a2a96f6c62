#pragma once

#include <QHash>
#include <QString>

namespace rondom::consent {

/// Gives every identifier that an event names a number, so that decisions compare numbers.
class IdentifierNumbers
{
public:
    /// The number of an identifier, a new one if it has none.
    int number(const QString& type, const QString& value)
    {
        QHash<QString, int>& numbers = m_numbers[type];
        const auto known = numbers.constFind(value);
        if (known != numbers.constEnd()) {
            return *known;
        }
        numbers.insert(value, m_count);
        return m_count++;
    }

    /// -1 when no event names it.
    int find(const QString& type, const QString& value) const
    {
        const auto numbers = m_numbers.constFind(type);
        return numbers == m_numbers.constEnd() ? -1 : numbers->value(value, -1);
    }

    int count() const { return m_count; }

private:
    QHash<QString, QHash<QString, int>> m_numbers;
    int m_count = 0;
};

} // namespace rondom::consent
