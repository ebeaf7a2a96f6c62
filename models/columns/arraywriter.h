#pragma once

#include <QFile>
#include <QString>

#include <vector>

namespace rondom::columns {

/// Writes numbers to a file, in the form MappedArray reads. What cannot be written shows in
/// finish().
template <typename T>
class ArrayWriter
{
public:
    explicit ArrayWriter(const QString& path) : m_file(path)
    {
        m_isGood = m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        m_buffer.reserve(kBuffered);
    }

    void append(T value)
    {
        m_buffer.push_back(value);
        if (m_buffer.size() == kBuffered) {
            flush();
        }
    }
    void append(const T* values, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            append(values[i]);
        }
    }

    qint64 size() const { return m_written + qint64(m_buffer.size()); }
    /// Whether everything is in the file.
    bool finish()
    {
        flush();
        m_isGood = m_isGood && m_file.flush();
        m_file.close();
        return m_isGood;
    }

private:
    static constexpr std::size_t kBuffered = 32'768;

    void flush()
    {
        const qint64 bytes = qint64(m_buffer.size() * sizeof(T));
        m_isGood = m_isGood &&
                   m_file.write(reinterpret_cast<const char*>(m_buffer.data()), bytes) == bytes;
        m_written += qint64(m_buffer.size());
        m_buffer.clear();
    }

    QFile m_file;
    std::vector<T> m_buffer;
    qint64 m_written = 0;
    bool m_isGood = false;
};

} // namespace rondom::columns
