#pragma once

#include "tests/bench/flatfiles.h"
#include "tests/bench/rondomcli.h"

namespace rondom::bench {

/// A new workspace with everything \a files hold.
inline bool makeWorkspace(const QString& path, const FlatFiles& files)
{
    bool isGood =
        cli(path, {QStringLiteral("workspace"), QStringLiteral("create"), path}).succeeded;
    for (const QString& kind : FlatFiles::kinds()) {
        isGood = isGood && cli(path, files.importWords(kind)).succeeded;
    }
    return isGood;
}

} // namespace rondom::bench
