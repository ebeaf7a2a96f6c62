#pragma once

#include "models/core/result.h"
#include "models/ingest/bytesource.h"
#include "models/ingest/jsonshape.h"

#include <memory>
#include <string_view>
#include <vector>

namespace rondom::ingest {

/// Cuts a JSON file into its records without understanding them, in constant memory.
class JsonCutter
{
public:
    struct Piece
    {
        /// Valid until the next call; at least JsonCutter::kPadding bytes may be read behind it.
        std::string_view text;
        qint64 line = 0;        ///< 1-based, where it begins
        bool isTooLong = false; ///< only the beginning is there
    };

    /// Bytes behind a piece that belong to the memory.
    static constexpr size_t kPadding = 64;

    static Result<std::unique_ptr<JsonCutter>> open(const QString& path, const QString& encoding);
    Q_DISABLE_COPY_MOVE(JsonCutter)

    /// False at the end. Fails when the file ends in the middle of a record.
    Result<bool> next(Piece& piece);

    JsonShape::Kind kind() const { return m_shape.kind; }
    qint64 position() const { return m_isAtEnd ? size() : m_source->position(m_end - m_begin); }
    qint64 size() const { return m_source->size(); }

private:
    /// How far the value at m_begin was looked through.
    struct Scan
    {
        size_t at = 0; ///< from m_begin
        int depth = 0;
        bool isInString = false;
        bool isEscaped = false;
        bool isTooLong = false;
        qint64 lines = 0;
    };

    JsonCutter(const QString& path, std::unique_ptr<ByteSource> source);
    Result<bool> nextLine(Piece& piece);
    Result<bool> nextValue(Piece& piece);
    /// Skips what stands between values; false at the end of the array or the file.
    Result<bool> findValue();
    /// Looks on; true when the value ends at scan.at.
    bool scanOn(Scan& scan) const;
    /// Forgets what was read of a record that is too long, but for its beginning.
    void dropLongValue(Scan& scan);
    Result<void> refill();

    QString m_path;
    std::unique_ptr<ByteSource> m_source;
    JsonShape m_shape;
    std::vector<char> m_buffer;
    size_t m_begin = 0;
    size_t m_end = 0;
    bool m_isSourceAtEnd = false;
    bool m_isAtEnd = false;
    qint64 m_line = 1;
};

} // namespace rondom::ingest
