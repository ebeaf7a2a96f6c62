#pragma once

#include "models/core/result.h"

namespace rondom {

/// The sentence a person reads about \a error: its own message, or the one for its code.
QString describe(const Error& error);

/// The exit code of rondom-cli for \a error, as documented for the command line.
int exitCode(const Error& error);

} // namespace rondom
