#include "models/ingest/fieldreader.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kScannedBytes = 8LL * 1024 * 1024;
constexpr qsizetype kMostColumns = 2'000;

} // namespace

Result<std::unique_ptr<FieldReader>> FieldReader::open(const Open& open)
{
    std::unique_ptr<FieldReader> reader(new FieldReader);
    auto source = open();
    if (!source) {
        return source.error();
    }
    reader->m_source = *std::move(source);
    if (auto found = reader->findColumns(); !found) {
        return found.error();
    }
    if (!reader->m_isKept) {
        reader->m_kept = {};
        auto again = open();
        if (!again) {
            return again.error();
        }
        reader->m_source = *std::move(again);
    }
    return reader;
}

Result<void> FieldReader::findColumns()
{
    QStringList names;
    for (;;) {
        const auto isThere = m_source->next(m_fields);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        m_isEmpty = false;
        takeNames(names);
        if (m_source->position() > kScannedBytes) {
            m_hasOther = true;
            break;
        }
    }
    order(names);
    return {};
}

/// Adds the names in the record that was read last, and keeps it.
void FieldReader::takeNames(QStringList& names)
{
    const bool isWhole = m_fields.damage() == CsvRecord::Damage::None;
    for (size_t i = 0; isWhole && i < m_fields.size(); ++i) {
        if (m_shaper.columnOf(m_fields, i) != FieldShaper::kNoColumn) {
            continue;
        }
        if (names.size() >= kMostColumns) {
            // Told in the last column, and which one that is shows only at the end.
            m_hasOther = true;
            m_isKept = false;
            break;
        }
        m_columns.emplace(m_fields.name(i), m_columns.size());
        names.append(m_fields.nameText(i));
    }
    if (m_isKept) {
        m_shaper.shape(m_fields, FieldShaper::kNoColumn, m_kept);
    }
}

/// Makes the header of \a names, which stand in the order in which they were met.
void FieldReader::order(const QStringList& names)
{
    QStringList ordered = m_source->inOrder(names);
    if (ordered != names) {
        m_columns.clear();
        m_shaper.forget();
        for (const QString& name : std::as_const(ordered)) {
            m_columns.emplace(name.toStdString(), m_columns.size());
        }
        std::vector<size_t> columns;
        for (const QString& name : names) {
            columns.push_back(m_columns.at(name.toStdString()));
        }
        m_kept.rename(columns);
    }
    if (m_hasOther || ordered.isEmpty()) {
        ordered.append(u"(other)"_s);
    }
    setHeader(uniqueNames(ordered));
}

Result<bool> FieldReader::next(CsvRecord& record)
{
    while (!m_kept.next(record, m_row + 1, header().size())) {
        if (const auto isThere = readOn(); !isThere || !*isThere) {
            return isThere;
        }
    }
    ++m_row;
    return true;
}

/// Keeps the records that come next; false at the end.
Result<bool> FieldReader::readOn()
{
    if (std::exchange(m_mayDivide, false)) {
        m_kept = {};
        const bool isMore = m_hasOther; // otherwise all was read to find the columns
        if (isMore && m_source->makeParser()) {
            m_batches = std::make_unique<FieldBatches>(*m_source, m_columns, otherColumn());
        }
    }
    if (m_batches) {
        return m_batches->next(m_kept);
    }
    const auto isThere = m_source->next(m_fields);
    if (isThere && *isThere) {
        m_kept.reset();
        m_shaper.shape(m_fields, otherColumn(), m_kept);
    }
    return isThere;
}

} // namespace rondom::ingest
