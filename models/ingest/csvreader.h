#pragma once

#include "models/core/result.h"
#include "models/ingest/bytesource.h"
#include "models/ingest/csvdialect.h"
#include "models/ingest/csvrecord.h"
#include "models/ingest/csvscanner.h"
#include "models/ingest/tablereader.h"

#include <memory>
#include <vector>

namespace rondom::ingest {

/// Reads a text table record by record in constant memory.
///
/// A quotation mark that is never closed costs the line it stands in, not the rest of the file:
/// that record comes with Damage::UnclosedQuote and reading goes on with the next line.
class CsvReader final : public TableReader
{
public:
    /// Reads past the header. Fails as detectDialect() does.
    static Result<std::unique_ptr<CsvReader>> open(const QString& path, const CsvDialect& dialect);

    Result<bool> next(CsvRecord& record) override;
    qint64 position() const override;
    qint64 size() const override { return m_source->size(); }

private:
    CsvReader(std::unique_ptr<ByteSource> source, const CsvDialect& dialect);
    Result<bool> readRecord(CsvRecord& record);
    /// Goes on behind a line that was too long to be kept.
    Result<void> skipLine();
    Result<void> refill();

    std::unique_ptr<ByteSource> m_source;
    CsvScanner m_scanner;
    std::vector<char> m_buffer;
    size_t m_begin = 0;
    size_t m_end = 0;
    bool m_isSourceAtEnd = false;
    bool m_isInsideLine = false;
    qint64 m_line = 1;
    qint64 m_row = 0;
};

} // namespace rondom::ingest
