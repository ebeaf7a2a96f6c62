#include "models/activation/listwriter.h"

#include "models/activation/csvline.h"
#include "models/activation/targetfile.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

constexpr qsizetype kBufferBytes = 1 << 18;
constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

QByteArray jsonText(const QString& text)
{
    // QJsonDocument writes arrays and objects alone.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

ListWriter::ListWriter(const Destination& destination, const QStringList& header,
                       TargetFile* target)
    : m_destination(destination), m_header(header), m_target(target)
{
}

Result<void> ListWriter::writeHeader()
{
    if (m_destination.format == Destination::Format::JsonLines) {
        return {};
    }
    const QByteArray mark = m_destination.hasByteOrderMark ? QByteArray(kByteOrderMark) : "";
    return take(mark + csvLine(m_header, m_destination.delimiter, m_destination.lineEnding));
}

Result<void> ListWriter::write([[maybe_unused]] const consent::Permit& permit, const Row& row)
{
    Q_ASSERT(permit.destination() == m_destination.id);
    if (m_destination.format == Destination::Format::JsonLines) {
        return take(jsonLine(row));
    }
    return take(csvLine(row.cells, m_destination.delimiter, m_destination.lineEnding));
}

QByteArray ListWriter::jsonLine(const Row& row) const
{
    QByteArray line = "{";
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString& cell = row.cells.at(i);
        line += i == 0 ? "" : ",";
        line += jsonText(m_header.at(i)) + ':';
        if (cell.isEmpty()) {
            line += "null";
        } else {
            line += row.isJson[std::size_t(i)] ? cell.toUtf8() : jsonText(cell);
        }
    }
    return line + "}" + m_destination.lineEnding;
}

Result<void> ListWriter::take(const QByteArray& bytes)
{
    m_buffer += bytes;
    return m_buffer.size() < kBufferBytes ? Result<void>() : emptyBuffer();
}

Result<void> ListWriter::emptyBuffer()
{
    m_hash.add(m_buffer);
    if (m_target != nullptr) {
        if (const auto written = m_target->write(m_buffer); !written) {
            return written;
        }
    }
    m_buffer.clear();
    return {};
}

Result<void> ListWriter::flush()
{
    if (const auto done = emptyBuffer(); !done || m_target == nullptr) {
        return done;
    }
    return m_target->flush();
}

QString ListWriter::sha256() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

} // namespace rondom::activation
