#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::ingest {

/// In which encoding a text file is stored.
struct Encoding
{
    QString name; ///< IANA name
    bool hasMark = false;
};

/// Looks at the whole file: what is valid UTF-8 throughout is UTF-8. Fails like detectDialect().
Result<Encoding> detectEncoding(const QString& path);

} // namespace rondom::ingest
