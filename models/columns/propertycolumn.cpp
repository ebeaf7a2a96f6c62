#include "models/columns/propertycolumn.h"

#include "models/columns/arraywriter.h"
#include "models/columns/propertyname.h"
#include "models/core/texttable.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <simdjson.h>

#include <string>

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr auto kSelectAll = "SELECT id, json FROM property_set WHERE id < ? ORDER BY id";
constexpr auto kSelectOne = "SELECT id, json FROM property_set WHERE id = ?";

QString startsFile(const QString& name)
{
    return name + u"-starts"_s;
}

QString codesFile(const QString& name)
{
    return name + u"-codes"_s;
}

QString textsName(const QString& name)
{
    return name + u"-values"_s;
}

/// Reads one property out of property sets.
class Reader
{
public:
    explicit Reader(const QString& property)
        : m_ofLines(isAboutLines(property)), m_key(memberOf(property).toStdString())
    {
    }

    /// Calls \a take with the JSON of the value, of each line or of the whole; with nothing where
    /// there is no value.
    template <typename Take>
    void read(QByteArrayView json, Take take)
    {
        m_text.assign(json.data(), std::size_t(json.size()));
        m_text.reserve(m_text.size() + simdjson::SIMDJSON_PADDING);
        ondemand::document document;
        ondemand::object object;
        if (m_parser.iterate(m_text.data(), m_text.size(), m_text.capacity()).get(document) !=
                simdjson::SUCCESS ||
            document.get_object().get(object) != simdjson::SUCCESS) {
            return take({});
        }
        if (!m_ofLines) {
            return take(valueIn(object));
        }
        ondemand::array lines;
        int count = 0;
        if (object.find_field_unordered("products").get_array().get(lines) == simdjson::SUCCESS) {
            for (auto each : lines) {
                ondemand::object line;
                const bool isObject = each.get_object().get(line) == simdjson::SUCCESS;
                take(isObject ? valueIn(line) : std::string_view());
                ++count;
            }
        }
        if (count == 0) {
            take({});
        }
    }

private:
    std::string_view valueIn(ondemand::object& object) const
    {
        ondemand::value value;
        std::string_view json;
        if (object.find_field_unordered(m_key).get(value) != simdjson::SUCCESS ||
            simdjson::to_json_string(value).get(json) != simdjson::SUCCESS) {
            return {};
        }
        while (!json.empty() && json.back() == ' ') {
            json.remove_suffix(1);
        }
        return json == "null" || json == "\"\"" || json == "[]" ? std::string_view() : json;
    }

    bool m_ofLines = false;
    std::string m_key;
    std::string m_text;
    ondemand::parser m_parser;
};

} // namespace

bool PropertyColumn::canRead(const QString& property)
{
    return std::none_of(property.begin(), property.end(), [](QChar letter) {
        return letter == u'"' || letter == u'\\' || letter < u' ';
    });
}

std::shared_ptr<const PropertyColumn> PropertyColumn::open(const QString& name, qsizetype contents)
{
    auto starts = MappedArray<quint32>::open(startsFile(name));
    auto codes = MappedArray<quint32>::open(codesFile(name));
    auto texts = TextList::open(textsName(name));
    if (!starts || !codes || !texts || qsizetype(starts->values().size()) != contents + 1 ||
        starts->values().back() != codes->values().size()) {
        return nullptr;
    }
    auto files = std::make_shared<Files>();
    files->starts = *std::move(starts);
    files->codes = *std::move(codes);
    files->texts = *std::move(texts);
    auto column = std::make_shared<PropertyColumn>();
    column->m_base = std::move(files);
    return column;
}

Result<void> PropertyColumn::write(const storage::Connection& connection, const QString& name,
                                   const QString& property, qsizetype contents, JobContext& context)
{
    auto select = connection.prepare(kSelectAll);
    if (!select) {
        return select.error();
    }
    Reader reader(property);
    TextTable known;
    TextListWriter texts(textsName(name));
    ArrayWriter<quint32> starts(startsFile(name));
    ArrayWriter<quint32> codes(codesFile(name));
    const auto take = [&](std::string_view json) {
        if (json.empty()) {
            return codes.append(0);
        }
        const QByteArrayView text(json.data(), qsizetype(json.size()));
        qint32 code = known.find({}, text);
        if (code == TextTable::kNone) {
            code = known.add({}, text);
            texts.append(text);
        }
        codes.append(quint32(code) + 1);
    };
    const auto read =
        storage::forEachRow(select->bind(contents), context, [&](const storage::Statement& row) {
            while (starts.size() < row.integer(0)) {
                starts.append(quint32(codes.size()));
                take({});
            }
            starts.append(quint32(codes.size()));
            reader.read(row.textView(1), take);
            if (row.integer(0) % 65'536 == 0) {
                context.setProgress(row.integer(0), contents);
            }
        });
    if (!read) {
        return read;
    }
    while (starts.size() < contents) {
        starts.append(quint32(codes.size()));
        take({});
    }
    starts.append(quint32(codes.size()));
    if (!texts.finish() || !codes.finish() || !starts.finish()) {
        return Error{Error::Code::StorageFailed, {}, u"a property column cannot be written"_s};
    }
    return {};
}

Result<std::shared_ptr<const PropertyColumn>>
PropertyColumn::extended(const storage::Connection& connection,
                         std::shared_ptr<const PropertyColumn> base, const QString& property,
                         const std::vector<qint64>& added)
{
    auto select = connection.prepare(kSelectOne);
    if (!select) {
        return select.error();
    }
    auto column = std::make_shared<PropertyColumn>();
    column->m_base = base->m_base;
    Reader reader(property);
    const auto take = [&](std::string_view json) {
        if (json.empty()) {
            column->m_codes.push_back(0);
            return;
        }
        column->m_texts.push_back(QByteArray(json.data(), qsizetype(json.size())));
        column->m_codes.push_back(column->codeCount() - 1);
    };
    for (const qint64 id : added) {
        column->m_starts.push_back(quint32(column->m_codes.size()));
        const auto row = select->bind(id).next();
        if (!row) {
            return row.error();
        }
        if (*row) {
            reader.read(select->textView(1), take);
        } else {
            take({});
        }
        select->reset();
    }
    column->m_starts.push_back(quint32(column->m_codes.size()));
    return std::shared_ptr<const PropertyColumn>(std::move(column));
}

std::span<const quint32> PropertyColumn::codesOf(quint32 content) const
{
    const auto starts = m_base->starts.values();
    if (content + 1 < starts.size()) {
        return m_base->codes.values().subspan(starts[content],
                                              starts[content + 1] - starts[content]);
    }
    const std::size_t added = content - (starts.size() - 1);
    return std::span(m_codes).subspan(m_starts[added], m_starts[added + 1] - m_starts[added]);
}

QByteArrayView PropertyColumn::json(quint32 code) const
{
    return code < writtenCount() ? m_base->texts.at(qsizetype(code) - 1)
                                 : QByteArrayView(m_texts[code - writtenCount()]);
}

} // namespace rondom::columns
