#pragma once

#include "models/core/decimal.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace rondom::ingest {

/// The exact amounts of one event or order line, by the name of their property. A handful.
class Amounts
{
public:
    struct Amount
    {
        QString name;
        Decimal value;
    };

    void insert(const QString& name, Decimal value)
    {
        const auto known = std::find_if(m_amounts.begin(), m_amounts.end(),
                                        [&name](const Amount& one) { return one.name == name; });
        if (known != m_amounts.end()) {
            known->value = value;
        } else {
            m_amounts.push_back({name, value});
        }
    }
    /// Null when there is none with this name.
    const Decimal* find(QStringView name) const
    {
        const auto known = std::find_if(m_amounts.begin(), m_amounts.end(),
                                        [name](const Amount& one) { return one.name == name; });
        return known == m_amounts.end() ? nullptr : &known->value;
    }
    Decimal value(QStringView name, Decimal otherwise = {}) const
    {
        const Decimal* const known = find(name);
        return known ? *known : otherwise;
    }
    void clear() { m_amounts.clear(); }
    auto begin() const { return m_amounts.begin(); }
    auto end() const { return m_amounts.end(); }

private:
    std::vector<Amount> m_amounts;
};

} // namespace rondom::ingest
