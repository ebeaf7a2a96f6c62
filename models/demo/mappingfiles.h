#pragma once

#include <QByteArrayView>

#include <span>

namespace rondom::demo {

/// A mapping for a file that no built-in recipe knows, to be written beside it.
struct MappingFile
{
    const char* name = nullptr;
    QByteArrayView json;
};

std::span<const MappingFile> mappingFiles();

} // namespace rondom::demo
