#pragma once

#include "tests/bench/measured.h"

namespace rondom::bench {

/// Runs rondom-cli on \a workspace.
inline Run cli(const QString& workspace, const QStringList& words)
{
    return runProgram(
        QStringLiteral(RONDOM_BINARY_DIR "/app/rondom-cli"),
        QStringList{QStringLiteral("--workspace"), workspace, QStringLiteral("--quiet")} + words);
}

} // namespace rondom::bench
