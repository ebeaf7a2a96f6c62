#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <string_view>

namespace rondom::identity {

/// Which given names are used for one another: Robert and Bob, Johannes and Jan, Wilhelm and Willi.
/// Read from resources/identity/nicknames.txt: each line is one name in its spellings.
class Nicknames
{
public:
    /// The lines a name stands in, at most four, each a number above 0 in 16 bits; 0 for a name in
    /// none.
    quint64 groups(std::string_view foldedName) const;
    /// Whether two sets of groups have one in common.
    static bool areRelated(quint64 a, quint64 b);

    static const Nicknames& builtIn();

private:
    Nicknames();

    QHash<QByteArray, quint64> m_groups;
};

} // namespace rondom::identity
