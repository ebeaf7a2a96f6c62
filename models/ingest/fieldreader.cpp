#include "models/ingest/fieldreader.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kScannedBytes = 16LL * 1024 * 1024;
constexpr qsizetype kMostColumns = 2'000;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

Result<std::unique_ptr<FieldReader>> FieldReader::open(const Open& open)
{
    std::unique_ptr<FieldReader> reader(new FieldReader);
    auto scanned = open();
    if (!scanned) {
        return scanned.error();
    }
    reader->m_source = *std::move(scanned);
    if (auto found = reader->findColumns(); !found) {
        return found.error();
    }
    auto source = open();
    if (!source) {
        return source.error();
    }
    reader->m_source = *std::move(source);
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
        if (m_fields.damage() != CsvRecord::Damage::None) {
            continue;
        }
        for (size_t i = 0; i < m_fields.size(); ++i) {
            if (columnOf(i) != kNoColumn) {
                continue;
            }
            if (names.size() >= kMostColumns) {
                m_hasOther = true;
                break;
            }
            m_places[i].column = m_columns.size();
            m_columns.emplace(m_fields.name(i), m_columns.size());
            names.append(textOf(m_fields.name(i)));
        }
        if (m_source->position() > kScannedBytes) {
            m_hasOther = true;
            break;
        }
    }
    names = m_source->inOrder(names);
    m_columns.clear();
    m_places.clear();
    for (const QString& name : std::as_const(names)) {
        m_columns.emplace(name.toStdString(), m_columns.size());
    }
    if (m_hasOther || names.isEmpty()) {
        names.append(u"(other)"_s);
    }
    setHeader(uniqueNames(names));
    return {};
}

Result<bool> FieldReader::next(CsvRecord& record)
{
    const auto isThere = m_source->next(m_fields);
    if (isThere && *isThere) {
        fill(record);
    }
    return isThere;
}

void FieldReader::fill(CsvRecord& record)
{
    record.begin(++m_row, m_fields.line(), m_fields.damage());
    if (m_fields.damage() != CsvRecord::Damage::None) {
        for (size_t i = 0; i < m_fields.size(); ++i) {
            const std::string_view text = m_fields.value(i);
            record.append({text.data(), qsizetype(text.size())});
        }
        return;
    }
    record.widen(header().size());
    QJsonObject other;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const std::string_view value = m_fields.value(i);
        if (const size_t column = columnOf(i); column != kNoColumn) {
            record.set(qsizetype(column), {value.data(), qsizetype(value.size())});
        } else {
            other.insert(textOf(m_fields.name(i)), textOf(value));
        }
    }
    if (!other.isEmpty()) {
        m_other = QJsonDocument(other).toJson(QJsonDocument::Compact);
        record.set(header().size() - 1, m_other);
    }
}

size_t FieldReader::columnOf(size_t field)
{
    if (field >= m_places.size()) {
        m_places.resize(field + 1);
    }
    Place& place = m_places[field];
    const quint32 version = m_fields.nameVersion(field);
    if (place.version != version) {
        const auto column = m_columns.find(m_fields.name(field));
        place = {column == m_columns.end() ? kNoColumn : column->second, version};
    }
    return place.column;
}

} // namespace rondom::ingest
