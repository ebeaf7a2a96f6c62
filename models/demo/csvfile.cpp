#include "models/demo/csvfile.h"

#include "models/demo/workmeter.h"

#include <QIODevice>

#include <charconv>

namespace rondom::demo {

namespace {

constexpr qsizetype kPieceBytes = 256 * 1024;

/// The Windows-1252 byte of the character that starts at \a at; moves \a at past its other bytes.
char windows1252(QByteArrayView utf8, qsizetype& at)
{
    const auto byte = [&](qsizetype i) {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
    };
    const unsigned lead = byte(at);
    if (lead < 0x80) {
        return utf8[at];
    }
    if (lead == 0xc2 || lead == 0xc3) {
        ++at;
        return static_cast<char>(((lead & 0x03U) << 6) | (byte(at) & 0x3fU));
    }
    constexpr char kEuro = '\x80';
    at += 2;
    return kEuro;
}

} // namespace

CsvFile::CsvFile(QIODevice& device, const CsvLayout& layout, WorkMeter& meter)
    : m_device(device), m_layout(layout), m_meter(meter)
{
    m_buffer.reserve(kPieceBytes + 4096);
}

CsvFile::~CsvFile()
{
    flush();
}

void CsvFile::writeHeader(QByteArrayView line)
{
    m_buffer.append(line).append(m_layout.lineEnd);
}

void CsvFile::cell(QByteArrayView text)
{
    separate();
    if (!needsQuotes(text)) {
        append(text);
        return;
    }
    m_buffer.append('"');
    qsizetype from = 0;
    for (qsizetype quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
        append(text.sliced(from, quote + 1 - from));
        m_buffer.append('"');
        from = quote + 1;
    }
    append(text.sliced(from));
    m_buffer.append('"');
}

void CsvFile::number(qint64 value)
{
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    Q_ASSERT(error == std::errc());
    cell(QByteArrayView(digits, end));
}

void CsvFile::money(qint64 cents, char decimalMark)
{
    char text[32];
    char* begin = text;
    if (cents < 0) {
        *begin++ = '-';
    }
    const qint64 amount = qAbs(cents);
    auto [end, error] = std::to_chars(begin, text + sizeof text - 3, amount / 100);
    Q_ASSERT(error == std::errc());
    *end++ = decimalMark;
    *end++ = char('0' + amount / 10 % 10);
    *end++ = char('0' + amount % 10);
    cell(QByteArrayView(text, end));
}

void CsvFile::empty(int count)
{
    for (int i = 0; i < count; ++i) {
        separate();
    }
}

void CsvFile::endRow()
{
    m_isRowStarted = false;
    m_buffer.append(m_layout.lineEnd);
    m_meter.countLine();
    if (m_buffer.size() >= kPieceBytes) {
        flush();
    }
}

void CsvFile::blankRow()
{
    Q_ASSERT(!m_isRowStarted);
    endRow();
}

void CsvFile::separate()
{
    if (m_isRowStarted) {
        m_buffer.append(m_layout.delimiter);
    }
    m_isRowStarted = true;
}

void CsvFile::append(QByteArrayView text)
{
    if (m_layout.encoding == CsvLayout::Encoding::Utf8) {
        m_buffer.append(text);
        return;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        m_buffer.append(windows1252(text, at));
    }
}

bool CsvFile::needsQuotes(QByteArrayView text) const
{
    for (const char character : text) {
        if (character == m_layout.delimiter || character == '"' || character == '\n' ||
            character == '\r') {
            return true;
        }
        if (character == ' ' && m_layout.quoting == CsvLayout::Quoting::AlsoForSpaces) {
            return true;
        }
    }
    return false;
}

void CsvFile::flush()
{
    // A disk that fills up halfway takes the first part without complaint; only writing the rest
    // makes the device know that it failed.
    QByteArrayView rest = m_buffer;
    while (!rest.isEmpty()) {
        const qint64 written = m_device.write(rest.data(), rest.size());
        if (written <= 0) {
            m_meter.fail();
            break;
        }
        rest = rest.sliced(written);
    }
    m_buffer.resize(0); // unlike clear(), keeps what is reserved
}

} // namespace rondom::demo
