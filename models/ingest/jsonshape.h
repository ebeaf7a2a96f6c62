#pragma once

#include <QByteArrayView>

namespace rondom::ingest {

/// Where the records of a JSON file are.
struct JsonShape
{
    enum class Kind {
        Lines,  ///< one value in each line
        Array,  ///< the elements of one array
        Values, ///< values one after the other, however they are laid out
    };

    Kind kind = Kind::Values;
    /// Bytes before the first record: up to and with the bracket that opens the array.
    qsizetype start = 0;
};

/// Judges by the beginning of the file. An object around one array of objects, such as
/// `{ "users": [ ... ] }`, is an envelope: the array is what was sent.
JsonShape findJsonShape(QByteArrayView sample);

} // namespace rondom::ingest
