#pragma once

#include "models/columns/arraywriter.h"
#include "models/columns/mappedarray.h"

#include <QByteArrayView>

namespace rondom::columns {

/// Texts by their number, in files. All of them lie one behind the other, so that they can be
/// searched through in one go.
class TextList
{
public:
    /// Nothing when \a name is not there or not whole.
    static std::optional<TextList> open(const QString& name);

    qsizetype size() const { return qsizetype(m_ends.values().size()); }
    QByteArrayView at(qsizetype number) const
    {
        const auto ends = m_ends.values();
        const quint64 begin = number == 0 ? 0 : ends[std::size_t(number) - 1];
        return {m_bytes.values().data() + begin, qsizetype(ends[std::size_t(number)] - begin)};
    }
    std::span<const quint64> ends() const { return m_ends.values(); }
    std::span<const char> bytes() const { return m_bytes.values(); }

private:
    MappedArray<quint64> m_ends;
    MappedArray<char> m_bytes;
};

/// Writes the files of a TextList, text after text.
class TextListWriter
{
public:
    explicit TextListWriter(const QString& name);

    void append(QByteArrayView text);
    /// Whether everything is in the files.
    bool finish();

private:
    ArrayWriter<quint64> m_ends;
    ArrayWriter<char> m_bytes;
};

} // namespace rondom::columns
