#pragma once

#include "models/activation/destination.h"

namespace rondom::activation {

/// The columns of a list for \a destination by \a channel. \a fields names those wanted; empty for
/// the usual ones. What the channel contacts people by is always among those of a tool.
/// Fails with Usage for a field the destination has no column for.
Result<QList<Column>> chooseColumns(const Destination& destination, consent::Channel channel,
                                    const QStringList& fields);

/// The columns \a destination knows people by: one for each kind of identifier of \a channel.
QList<Column> keyColumns(const Destination& destination, consent::Channel channel);

/// The fields a column is made of.
QStringList sourceFields(const Column& column);

} // namespace rondom::activation
