#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace rondom::ingest {

/// What becomes of a trait whose record has a value already.
enum class WriteMode {
    Usual,     ///< a row about a person overwrites, a row about a deed is as old as the deed
    Overwrite, ///< this row's value holds, whatever was known
    Fill,      ///< this row's value holds where nothing is known, here or in another source
    Newest,    ///< the value stated last holds, by the time the row names
    Append,    ///< the items of this row's list come to those that are known
};

/// The name in a mapping file; empty for Usual.
QString writeModeName(WriteMode mode);
/// Also Usual for an empty name; nothing for a word that is none.
std::optional<WriteMode> writeModeFromName(QStringView name);
/// All names a mapping may use.
QStringList writeModeNames();

} // namespace rondom::ingest
