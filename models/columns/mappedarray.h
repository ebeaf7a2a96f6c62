#pragma once

#include <QFile>

#include <memory>
#include <optional>
#include <span>

namespace rondom::columns {

/// A file of plain numbers as an array in memory: the system reads what is looked at, and lets go
/// of it when memory is short. Copies share the file.
template <typename T>
class MappedArray
{
public:
    /// Nothing when the file is missing or holds no whole numbers.
    static std::optional<MappedArray> open(const QString& path)
    {
        MappedArray array;
        array.m_file = std::make_shared<QFile>(path);
        if (!array.m_file->open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        const qint64 bytes = array.m_file->size();
        const qint64 size = bytes / qint64(sizeof(T));
        if (bytes % qint64(sizeof(T)) != 0) {
            return std::nullopt;
        }
        if (size == 0) {
            array.m_file->close();
            return array;
        }
        const uchar* start = array.m_file->map(0, bytes);
        if (!start) {
            return std::nullopt;
        }
        // The memory stays; a workspace has more columns than a program may have files open.
        array.m_file->close();
        array.m_values = {reinterpret_cast<const T*>(start), std::size_t(size)};
        return array;
    }

    std::span<const T> values() const { return m_values; }

private:
    std::shared_ptr<QFile> m_file;
    std::span<const T> m_values;
};

} // namespace rondom::columns
