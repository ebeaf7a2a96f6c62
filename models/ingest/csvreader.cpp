#include "models/ingest/csvreader.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr size_t kBlockSize = 1024 * 1024;
/// Longer records are damage, most often a quotation mark that is never closed.
constexpr size_t kLongestRecord = 16 * kBlockSize;

/// Of a table without names, as many records are looked at to count its columns.
constexpr int kCountedRecords = 50;

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, const CsvDialect& dialect)
    : m_source(std::move(source)), m_scanner(dialect), m_buffer(2 * kBlockSize)
{
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(const QString& path, const CsvDialect& dialect)
{
    auto source = ByteSource::open(path, dialect.encoding);
    if (!source) {
        return source.error();
    }
    std::unique_ptr<CsvReader> reader(new CsvReader(*std::move(source), dialect));
    const qint64 recordsToHeader = std::max<qint64>(dialect.headerRow, 0) + 1;
    CsvRecord record;
    for (qint64 i = 0; i < recordsToHeader; ++i) {
        auto isThere = reader->readRecord(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            return reader;
        }
    }
    if (dialect.headerRow >= 0) {
        QStringList names = record.texts();
        if (dialect.hasRowNames) {
            names.prepend({});
        }
        reader->setHeader(uniqueNames(names));
        for (int i = 0; i < dialect.unitRows; ++i) {
            if (auto isThere = reader->readRecord(record); !isThere) {
                return isThere.error();
            }
        }
        return reader;
    }
    // The first records only say how many columns there are; they are data, so start again.
    qsizetype columns = record.size();
    for (int i = 1; i < kCountedRecords; ++i) {
        auto isThere = reader->readRecord(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        if (record.m_damage == CsvRecord::Damage::None) {
            columns = std::max(columns, record.size());
        }
    }
    const QStringList names = uniqueNames(QStringList(columns));
    source = ByteSource::open(path, dialect.encoding);
    if (!source) {
        return source.error();
    }
    reader.reset(new CsvReader(*std::move(source), dialect));
    reader->setHeader(names);
    return reader;
}

Result<bool> CsvReader::next(CsvRecord& record)
{
    auto isThere = readRecord(record);
    if (isThere && *isThere) {
        record.m_row = ++m_row;
    }
    return isThere;
}

qint64 CsvReader::position() const
{
    return m_source->position(m_end - m_begin);
}

Result<bool> CsvReader::readRecord(CsvRecord& record)
{
    if (m_isInsideLine) {
        if (auto skipped = skipLine(); !skipped) {
            return skipped.error();
        }
    }
    record.m_row = 0;
    record.m_line = m_line;
    for (;;) {
        char* const begin = m_buffer.data() + m_begin;
        char* const end = m_buffer.data() + m_end;
        std::optional<CsvScanner::Found> found;
        if (begin != end) {
            found = m_scanner.scan(begin, end, m_isSourceAtEnd, record);
        } else if (m_isSourceAtEnd) {
            return false;
        }
        const bool isTooLong = m_end - m_begin >= kLongestRecord;
        if (!found && (m_isSourceAtEnd || isTooLong)) {
            const auto damage = m_scanner.isInsideQuotes() ? CsvRecord::Damage::UnclosedQuote
                                                           : CsvRecord::Damage::TooLong;
            found = m_scanner.scanLine(begin, end, damage, record);
            m_isInsideLine = found->size == m_end - m_begin && !isLineBreak(end[-1]);
        }
        if (found) {
            m_begin += found->size;
            m_line += found->lines;
            if (record.m_damage == CsvRecord::Damage::None &&
                std::memchr(begin, 0, found->size) != nullptr) {
                record.m_damage = CsvRecord::Damage::ZeroBytes;
            }
            return true;
        }
        if (auto filled = refill(); !filled) {
            return filled.error();
        }
    }
}

Result<void> CsvReader::skipLine()
{
    while (m_isInsideLine) {
        char* const begin = m_buffer.data() + m_begin;
        char* const end = m_buffer.data() + m_end;
        char* const lineBreak = std::find_if(begin, end, isLineBreak);
        m_begin += size_t(lineBreak - begin);
        if (lineBreak != end) {
            m_begin += lineBreak[0] == '\r' && lineBreak + 1 != end && lineBreak[1] == '\n' ? 2 : 1;
            m_isInsideLine = false;
        } else if (m_isSourceAtEnd) {
            m_isInsideLine = false;
        } else if (auto filled = refill(); !filled) {
            return filled;
        }
    }
    return {};
}

Result<void> CsvReader::refill()
{
    const size_t kept = m_end - m_begin;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, kept);
        m_begin = 0;
        m_end = kept;
    }
    if (m_buffer.size() - m_end < kBlockSize) {
        m_buffer.resize(2 * m_buffer.size());
    }
    // All that fits: a long record is scanned again from its start after each refill.
    auto got = m_source->read(m_buffer.data() + m_end, qint64(m_buffer.size() - m_end));
    if (!got) {
        return got.error();
    }
    m_end += size_t(*got);
    m_isSourceAtEnd = *got == 0;
    return {};
}

} // namespace rondom::ingest
