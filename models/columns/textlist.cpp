#include "models/columns/textlist.h"

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

QString endsFile(const QString& name)
{
    return name + u"-ends"_s;
}

QString bytesFile(const QString& name)
{
    return name + u"-bytes"_s;
}

} // namespace

std::optional<TextList> TextList::open(const QString& name)
{
    auto ends = MappedArray<quint64>::open(endsFile(name));
    auto bytes = MappedArray<char>::open(bytesFile(name));
    if (!ends || !bytes) {
        return std::nullopt;
    }
    const quint64 end = ends->values().empty() ? 0 : ends->values().back();
    if (end != bytes->values().size()) {
        return std::nullopt;
    }
    TextList list;
    list.m_ends = *std::move(ends);
    list.m_bytes = *std::move(bytes);
    return list;
}

TextListWriter::TextListWriter(const QString& name)
    : m_ends(endsFile(name)), m_bytes(bytesFile(name))
{
}

void TextListWriter::append(QByteArrayView text)
{
    m_bytes.append(text.data(), std::size_t(text.size()));
    m_ends.append(quint64(m_bytes.size()));
}

bool TextListWriter::finish()
{
    return m_bytes.finish() && m_ends.finish();
}

} // namespace rondom::columns
