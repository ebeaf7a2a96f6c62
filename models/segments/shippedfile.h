#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace rondom::segments {

/// The content of a file that travels inside the program, by its path there: "segments/x.json".
Result<QByteArray> shippedFile(const QString& path);

} // namespace rondom::segments
