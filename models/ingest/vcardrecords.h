#pragma once

#include "models/ingest/fieldsource.h"
#include "models/ingest/vcardlines.h"
#include "models/ingest/vcardproperty.h"

#include <QHash>
#include <QList>

#include <memory>

namespace rondom::ingest {

/// The cards of a .vcf file, versions 2.1, 3.0 and 4.0. Of several e-mail addresses and numbers the
/// preferred one is `email`, `phone`, the others are `email_2` and so on.
class VCardRecords final : public FieldSource
{
public:
    static Result<std::unique_ptr<FieldSource>> open(const QString& path, const QString& encoding);

    Result<bool> next(FieldRecord& record) override;
    qint64 position() const override { return m_lines.position(); }
    qint64 size() const override { return m_lines.size(); }
    QStringList inOrder(const QStringList& names) const override;

private:
    explicit VCardRecords(std::unique_ptr<ByteSource> source) : m_lines(std::move(source)) {}
    void take(const VCardProperty& property);
    void takeAddress(const VCardProperty& property);
    void finish(FieldRecord& record);

    struct Stated
    {
        int preference = 100;
        /// Field name and value; several for an address.
        QList<std::pair<QByteArray, QByteArray>> fields;
    };

    void state(const QByteArray& kind, int preference, const QByteArray& value);

    VCardLines m_lines;
    bool m_hasBegun = false; ///< the BEGIN of the next card was read already
    qint64 m_begunAt = 0;
    QHash<QByteArray, QList<Stated>> m_stated;
};

} // namespace rondom::ingest
