#pragma once

#include "models/ingest/jsonfields.h"
#include "models/ingest/mapping.h"

namespace rondom::ingest {

/// Reads everything of a mapping file but `id` and `match` from \a fields, which keeps the first
/// error.
Mapping readMapping(JsonFields& fields);

/// What a mapping of its kind must say; checked once all of it is read.
Result<void> checkMapping(const Mapping& mapping);

/// The one object in \a json; fails when it is no JSON.
Result<QJsonObject> parseObject(const QByteArray& json);

} // namespace rondom::ingest
