#pragma once

#include "models/ingest/fieldsource.h"
#include "models/ingest/jsoncutter.h"

#include <memory>
#include <optional>

namespace rondom::ingest {

/// The objects of a JSON file: `address.city` for an object in an object, a list for an array of
/// plain values, JSON text for an array of objects. Arrays of `{key, value}` pairs, as analytics
/// exports have them, become a field for each key.
class JsonRecords final : public FieldSource
{
public:
    static Result<std::unique_ptr<FieldSource>> open(const QString& path, const QString& encoding);
    ~JsonRecords() override;

    Result<bool> next(FieldRecord& record) override;
    qint64 position() const override { return m_cutter->position(); }
    qint64 size() const override { return m_cutter->size(); }
    std::unique_ptr<FieldParser> makeParser() const override;
    Result<bool> nextBlock(FieldBlock& block) override;

private:
    class Flattener;
    class Parser;
    explicit JsonRecords(std::unique_ptr<JsonCutter> cutter);

    std::unique_ptr<JsonCutter> m_cutter;
    std::unique_ptr<FieldParser> m_parser;
    std::optional<Error> m_failure; ///< behind the block that was cut last
};

/// True when the file has one record in each line.
Result<bool> isJsonLines(const QString& path, const QString& encoding);

} // namespace rondom::ingest
