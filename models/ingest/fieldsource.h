#pragma once

#include "models/core/result.h"
#include "models/ingest/fieldrecord.h"

#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rondom::ingest {

/// Records as they stand in a file, cut and not yet understood.
struct FieldBlock
{
    struct Piece
    {
        size_t size = 0;
        qint64 line = 0;        ///< 1-based, where it begins
        bool isTooLong = false; ///< only the beginning is there
    };

    std::string text; ///< the pieces, and behind them as many bytes as the parser may look ahead
    std::vector<Piece> pieces;
    qint64 position = 0; ///< of the source, behind the last piece
};

/// Understands records one by one, each apart from all others.
class FieldParser
{
public:
    FieldParser() = default;
    virtual ~FieldParser() = default;
    Q_DISABLE_COPY_MOVE(FieldParser)

    /// Fills \a record from \a piece, whose text begins at \a text.
    virtual void read(const char* text, const FieldBlock::Piece& piece, FieldRecord& record) = 0;
};

/// Records that name their own cells, one after the other.
class FieldSource
{
public:
    FieldSource() = default;
    virtual ~FieldSource() = default;
    Q_DISABLE_COPY_MOVE(FieldSource)

    /// False at the end. Fails when the file cannot be read on.
    virtual Result<bool> next(FieldRecord& record) = 0;
    /// Bytes read as they are stored, and all of them.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
    /// The names in the order in which a person expects the columns; else as they were met.
    virtual QStringList inOrder(const QStringList& names) const { return names; }

    /// A parser of its own for each thread that understands blocks; null when records of this
    /// source can only be read one after the other.
    virtual std::unique_ptr<FieldParser> makeParser() const { return nullptr; }
    /// Cuts the next records, of a source that makes parsers; false at the end.
    virtual Result<bool> nextBlock(FieldBlock& block)
    {
        static_cast<void>(block);
        return false;
    }
};

} // namespace rondom::ingest
