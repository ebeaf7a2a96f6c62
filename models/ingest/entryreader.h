#pragma once

#include "models/core/result.h"
#include "models/ingest/csvdialect.h"
#include "models/ingest/entry.h"
#include "models/ingest/mapping.h"
#include "models/ingest/opentable.h"
#include "models/ingest/readoptions.h"
#include "models/ingest/recipe.h"

#include <QStringList>

#include <memory>
#include <variant>

namespace rondom::ingest {

/// Turns the rows of a file into entries, rejects and blank rows, in file order and constant
/// memory.
///
/// Every data row of the file is in exactly one of them: the rowCount of the entries, the rejects
/// and the blank rows add up to the rows read.
class EntryReader
{
public:
    using Options = ReadOptions;

    /// A row without any content, one of sums, or one the mapping says is no data.
    struct BlankRow
    {
        qint64 row = 0;
        qint64 line = 0;
        QString reason = {}; ///< translated; empty when the row has no content
    };
    /// Nothing is left.
    struct End
    {
    };
    using Item = std::variant<Entry, Reject, BlankRow, End>;

    /// Fails as openTable() does, and with InvalidInput when the mapping names a column the
    /// file does not have or is of a kind that cannot be read yet.
    static Result<std::unique_ptr<EntryReader>> open(const QString& path, const Mapping& mapping,
                                                     const Options& options);
    static Result<std::unique_ptr<EntryReader>> open(const QString& path, const Recipe& recipe,
                                                     const Options& options);
    ~EntryReader();
    Q_DISABLE_COPY_MOVE(EntryReader)

    /// Fails only when the file cannot be read on.
    Result<Item> next();

    /// The columns, as Reject::cells are ordered.
    const QStringList& header() const;
    /// The mapping in use; for a recipe, fitted to this file.
    const Mapping& mapping() const;
    /// At the end: orders that were given as entries although a line that came later, after other
    /// orders, could not be understood. Read again with these in the options, they are rejected
    /// whole.
    const BrokenOrders& brokenOrders() const;
    /// How to open the same table again.
    TableOptions tableOptions() const;
    /// Bytes read and all bytes, for progress.
    qint64 position() const;
    qint64 size() const;

private:
    class Private;
    explicit EntryReader(std::unique_ptr<Private> implementation);
    static Result<std::unique_ptr<EntryReader>> open(const QString& path, const Recipe& recipe,
                                                     const Options& options, bool isRecipe);

    std::unique_ptr<Private> m_d;
};

} // namespace rondom::ingest
