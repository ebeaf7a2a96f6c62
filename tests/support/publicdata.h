#pragma once

#include <QString>

namespace rondom::tests {

/// A file or folder of the public data sets. Tests that ask for one are built where the sets are.
inline QString publicData(const QString& name)
{
    return QStringLiteral(RONDOM_PUBLIC_DATA "/") + name;
}

} // namespace rondom::tests
