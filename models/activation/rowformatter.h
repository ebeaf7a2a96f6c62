#pragma once

#include "models/activation/destination.h"
#include "models/activation/personfacts.h"
#include "models/activation/row.h"
#include "models/consent/permit.h"

#include <optional>
#include <span>

namespace rondom::activation {

/// Spells people the way a destination wants them.
///
/// What the channel contacts people by is taken from the permit and from nowhere else, and a fact
/// that spells out another such identifier of the person is left out: what the gate held back
/// appears in no cell.
class RowFormatter
{
public:
    RowFormatter(const Destination& destination, const QList<Column>& columns,
                 consent::Channel channel);

    /// The fields that PersonFacts must have, in this order.
    const QStringList& fields() const { return m_fields; }
    QStringList header() const;

    /// Nothing when the destination would misunderstand the row: a cell that begins like a
    /// formula, an address it cannot take.
    std::optional<Row> format(const consent::Permit& permit, PersonFacts facts) const;

private:
    struct Cell
    {
        QString text;
        bool isJson = false;
        bool isNumber = false;
    };

    const std::optional<Value>& valueOf(const PersonFacts& facts, const QString& field) const;
    QString textOf(const PersonFacts& facts, const QString& field) const;
    std::optional<Cell> cellFor(const Column& column, const consent::Permit& permit,
                                const PersonFacts& facts) const;
    std::optional<Cell> contactCell(const Column& column, const consent::Permit& permit) const;
    Cell factCell(const Column& column, const PersonFacts& facts) const;
    Cell plainCell(const Value& value) const;
    QString addressOf(const PersonFacts& facts) const;
    void completeNames(PersonFacts& facts) const;
    void blankIncomplete(QStringList& cells) const;

    Destination m_destination;
    QList<Column> m_columns;
    QList<Column> m_keys;
    QStringList m_channelTypes;
    QStringList m_fields;
};

} // namespace rondom::activation
