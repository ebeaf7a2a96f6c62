#pragma once

#include "models/columns/textlist.h"
#include "models/core/job.h"

#include <memory>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::columns {

/// One property of all contents of events: each distinct value once, as JSON, and for each content
/// which it is. Code 0 is no value: missing, null, an empty text or an empty list.
///
/// Of a property of the lines of an order ("products.sku") a content has one code for each line; an
/// order without lines counts as one that says nothing.
class PropertyColumn
{
public:
    /// The files \a name, when they are whole and about \a contents contents.
    static std::shared_ptr<const PropertyColumn> open(const QString& name, qsizetype contents);
    /// Writes the files for the property sets numbered below \a contents. Fails with StorageFailed
    /// when they cannot be written.
    static Result<void> write(const storage::Connection& connection, const QString& name,
                              const QString& property, qsizetype contents, JobContext& context);
    /// A column that also knows the property sets \a added, numbered on from those in the files.
    static Result<std::shared_ptr<const PropertyColumn>>
    extended(const storage::Connection& connection, std::shared_ptr<const PropertyColumn> base,
             const QString& property, const std::vector<qint64>& added);

    /// Whether the name of \a property stands in JSON just as it is, which reading relies on.
    static bool canRead(const QString& property);

    std::span<const quint32> codesOf(quint32 content) const;
    quint32 codeCount() const { return writtenCount() + quint32(m_texts.size()); }
    /// The JSON of a code above 0.
    QByteArrayView json(quint32 code) const;

private:
    struct Files
    {
        MappedArray<quint32> starts;
        MappedArray<quint32> codes;
        TextList texts;
    };

    quint32 writtenCount() const { return quint32(m_base->texts.size()) + 1; }

    std::shared_ptr<const Files> m_base;
    std::vector<quint32> m_starts;
    std::vector<quint32> m_codes;
    std::vector<QByteArray> m_texts;
};

} // namespace rondom::columns
