#pragma once

#include "models/identity/matchfield.h"

#include <vector>

namespace rondom::identity {

/// All records as the comparison reads them: a row of numbers each, side by side in memory, in the
/// order of their ids. Not changed once it is filled, so that threads may share it.
struct MatchTable
{
    std::vector<MatchField> fields;
    std::vector<qint64> records;
    /// Who each record belongs to without any match: an index into records.
    std::vector<quint32> groups;
    /// Field by field of the first record, then of the second, ...
    std::vector<quint32> codes;

    quint32 size() const { return quint32(records.size()); }
    const quint32* row(quint32 record) const { return codes.data() + record * fields.size(); }
    /// Pairs of records there are in all.
    double pairs() const { return double(size()) * (double(size()) - 1) / 2; }
    /// The field of that kind; -1 when there is none.
    int find(FieldKind kind) const
    {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].kind == kind) {
                return int(i);
            }
        }
        return -1;
    }
};

} // namespace rondom::identity
