#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/mapping.h"

#include <QList>
#include <QSet>

namespace rondom::ingest {

/// Something about a mapping that a person has to look at.
struct MappingDoubt
{
    enum class Kind {
        DateOrder,   ///< the day or the month first
        DecimalSign, ///< 1.234 is a thousand, or one and a bit
        Unlikely,    ///< the cells do not look like what the column is taken for
        LeftOut,     ///< left out, although it looks as if it told who a row is about
        Unknown,     ///< nobody knows the column: it becomes a field of its own
        Whole,       ///< about the mapping, not about a column
    };

    Kind kind = Kind::Whole;
    QString column; ///< empty when it is about the whole mapping
    QString text;   ///< what to decide, translated
};

/// What there is to decide about \a mapping, in the order of the columns, the whole last.
/// \a decided are columns whose target a person, a recipe or a mapping file said.
QList<MappingDoubt> doubtsOf(const Inspection& inspection, const Mapping& mapping,
                             const QSet<QString>& decided);

/// Whether the rows name somebody, or need not: a sale may name nobody.
bool tellsWho(const Mapping& mapping);

/// What a guess for a column rests on.
enum class GuessBasis { Header, Content, None };
GuessBasis guessBasis(const ColumnProfile& column);

} // namespace rondom::ingest
