#include "models/ingest/fieldshaper.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rondom::ingest {

void FieldShaper::shape(const FieldRecord& fields, size_t other, KeptRecords& records)
{
    const bool isDamaged = fields.damage() != CsvRecord::Damage::None;
    records.begin(fields.line(), fields.damage());
    QJsonObject others;
    for (size_t i = 0; i < fields.size(); ++i) {
        const size_t column = isDamaged ? i : columnOf(fields, i);
        if (column != kNoColumn) {
            records.add(column, fields.value(i));
        } else {
            const std::string_view value = fields.value(i);
            others.insert(fields.nameText(i),
                          QString::fromUtf8(value.data(), qsizetype(value.size())));
        }
    }
    if (!others.isEmpty()) {
        const QByteArray text = QJsonDocument(others).toJson(QJsonDocument::Compact);
        records.add(other, {text.constData(), size_t(text.size())});
    }
}

size_t FieldShaper::columnOf(const FieldRecord& fields, size_t field)
{
    if (field >= m_places.size()) {
        m_places.resize(field + 1);
    }
    Place& place = m_places[field];
    const quint32 version = fields.nameVersion(field);
    if (place.column == kNoColumn || place.version != version) {
        const auto column = m_columns->find(fields.name(field));
        place = {column == m_columns->end() ? kNoColumn : column->second, version};
    }
    return place.column;
}

} // namespace rondom::ingest
