#pragma once

#include "models/workspace/identityshift.h"

#include <QString>

namespace rondom::workspace {

/// What happens to customers when records are assigned anew, in sentences.
struct ShiftWords
{
    /// Before it is done.
    static QString wouldDo(const IdentityShift& shift);
    /// Once it is.
    static QString done(const IdentityShift& shift);
    /// What the customers of an example become.
    static QString becomes(const IdentityShift::Example& example);
};

} // namespace rondom::workspace
