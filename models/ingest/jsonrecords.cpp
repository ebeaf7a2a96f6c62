#include "models/ingest/jsonrecords.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>

namespace rondom::ingest {

namespace {

using namespace simdjson;

constexpr int kDeepest = 24;
/// What is cut for another thread to understand.
constexpr size_t kBlockSize = 256 * 1024;
constexpr char kListSeparator = '|';

static_assert(JsonCutter::kPadding >= SIMDJSON_PADDING);

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Skips digits; false when there is none.
bool skipDigits(const char*& at, const char* end)
{
    const char* const begin = at;
    while (at != end && isDigit(*at)) {
        ++at;
    }
    return at != begin;
}

/// A number as RFC 8259 spells it, of any size.
bool isJsonNumber(std::string_view token)
{
    const char* at = token.data();
    const char* const end = at + token.size();
    at += at != end && *at == '-' ? 1 : 0;
    const char* const whole = at;
    if (!skipDigits(at, end) || (*whole == '0' && at - whole > 1)) {
        return false;
    }
    if (at != end && *at == '.' && !skipDigits(++at, end)) {
        return false;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        at += at != end && (*at == '-' || *at == '+') ? 1 : 0;
        if (!skipDigits(at, end)) {
            return false;
        }
    }
    return at == end;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r'))) {
        text.remove_suffix(1);
    }
    return text;
}

/// The text of a plain value; nothing for null, objects and arrays.
std::optional<std::string> plainText(const dom::element& element)
{
    switch (element.type()) {
    case dom::element_type::STRING:
        return std::string(std::string_view(element.get_string().value_unsafe()));
    case dom::element_type::INT64:
        return std::to_string(element.get_int64().value_unsafe());
    case dom::element_type::UINT64:
        return std::to_string(element.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE: {
        char text[64];
        const auto end =
            std::to_chars(text, text + sizeof text, element.get_double().value_unsafe());
        return std::string(text, end.ptr);
    }
    case dom::element_type::BOOL:
        return std::string(element.get_bool().value_unsafe() ? "true" : "false");
    default:
        return std::nullopt;
    }
}

} // namespace

/// Writes the parts of one object into a FieldRecord.
class JsonRecords::Flattener
{
public:
    /// False when \a text is no valid JSON object.
    CsvRecord::Damage read(std::string_view text, FieldRecord& record);

private:
    enum class Plain { No, Yes, Broken };

    bool readObject(ondemand::object object, FieldRecord& record, int depth);
    /// Whether the name of the next cell is the one that stood there before.
    bool isExpected(ondemand::raw_json_string key, const FieldRecord& record) const;
    /// The text of a string or a number.
    static Plain plainValue(ondemand::value value, std::string_view& text);
    bool readValue(ondemand::value value, FieldRecord& record, int depth);
    bool readArray(std::string_view text, FieldRecord& record);
    void addList(dom::array array, std::string_view text, FieldRecord& record);
    bool addPairs(dom::array array, FieldRecord& record);
    void addMinified(std::string_view text, FieldRecord& record);

    ondemand::parser m_parser;
    dom::parser m_arrayParser;
    std::string m_name;
    std::string m_text;
};

CsvRecord::Damage JsonRecords::Flattener::read(std::string_view text, FieldRecord& record)
{
    ondemand::document document;
    const padded_string_view padded(text.data(), text.size(), text.size() + SIMDJSON_PADDING);
    if (m_parser.iterate(padded).get(document)) {
        return CsvRecord::Damage::NotJson;
    }
    ondemand::json_type type{};
    if (document.type().get(type)) {
        return CsvRecord::Damage::NotJson;
    }
    if (type != ondemand::json_type::object) {
        return CsvRecord::Damage::NotObject;
    }
    ondemand::object object;
    m_name.clear();
    if (document.get_object().get(object) || !readObject(object, record, 0)) {
        return CsvRecord::Damage::NotJson;
    }
    // Anything behind the object means that the line is not one.
    const char* behind = nullptr;
    if (!document.current_location().get(behind)) {
        return CsvRecord::Damage::NotJson;
    }
    return record.fits() ? CsvRecord::Damage::None : CsvRecord::Damage::TooLong;
}

bool JsonRecords::Flattener::readObject(ondemand::object object, FieldRecord& record, int depth)
{
    const size_t prefix = m_name.size();
    for (auto next : object) {
        ondemand::field field;
        if (std::move(next).get(field)) {
            return false;
        }
        // A plain value under the name that always stands here: nothing has to be spelled.
        if (isExpected(field.key(), record)) {
            std::string_view text;
            const auto found = plainValue(field.value(), text);
            if (found == Plain::Broken) {
                return false;
            }
            if (found == Plain::Yes) {
                record.addExpected(text);
                continue;
            }
        }
        std::string_view key;
        if (field.unescaped_key().get(key)) {
            return false;
        }
        if (prefix > 0) {
            m_name += '.';
        }
        m_name += key;
        if (!readValue(field.value(), record, depth + 1)) {
            return false;
        }
        m_name.resize(prefix);
    }
    return true;
}

bool JsonRecords::Flattener::isExpected(ondemand::raw_json_string key,
                                        const FieldRecord& record) const
{
    std::string_view name = record.expectedName();
    if (!m_name.empty()) {
        const size_t prefix = m_name.size();
        if (name.size() <= prefix || name[prefix] != '.' || !name.starts_with(m_name)) {
            return false;
        }
        name.remove_prefix(prefix + 1);
    }
    // Behind the document there is padding, so that as many bytes can be compared. A name in which
    // something is escaped is no expected one.
    return !name.empty() && name.size() < SIMDJSON_PADDING &&
           std::memcmp(key.raw(), name.data(), name.size()) == 0 && key.raw()[name.size()] == '"';
}

JsonRecords::Flattener::Plain JsonRecords::Flattener::plainValue(ondemand::value value,
                                                                 std::string_view& text)
{
    ondemand::json_type type{};
    if (value.type().get(type)) {
        return Plain::Broken;
    }
    if (type == ondemand::json_type::string) {
        return value.get_string().get(text) ? Plain::Broken : Plain::Yes;
    }
    if (type == ondemand::json_type::number) {
        text = trimmed(value.raw_json_token());
        return isJsonNumber(text) ? Plain::Yes : Plain::Broken;
    }
    return Plain::No;
}

bool JsonRecords::Flattener::readValue(ondemand::value value, FieldRecord& record, int depth)
{
    ondemand::json_type type{};
    if (value.type().get(type)) {
        return false;
    }
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object object;
        if (value.get_object().get(object)) {
            return false;
        }
        if (depth < kDeepest) {
            return readObject(object, record, depth);
        }
        std::string_view text;
        if (object.raw_json().get(text)) {
            return false;
        }
        addMinified(text, record);
        return true;
    }
    case ondemand::json_type::array: {
        ondemand::array array;
        std::string_view text;
        return !value.get_array().get(array) && !array.raw_json().get(text) &&
               readArray(text, record);
    }
    case ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text)) {
            return false;
        }
        record.addStable(m_name, text);
        return true;
    }
    case ondemand::json_type::number: {
        // As it stands: a number of twenty digits is somebody's id.
        const std::string_view token = trimmed(value.raw_json_token());
        record.addStable(m_name, token);
        return isJsonNumber(token);
    }
    case ondemand::json_type::boolean: {
        bool isTrue = false;
        if (value.get_bool().get(isTrue)) {
            return false;
        }
        record.addStable(m_name, isTrue ? "true" : "false");
        return true;
    }
    case ondemand::json_type::null: {
        // Any word that begins with n comes here.
        bool isNull = false;
        return !value.is_null().get(isNull) && isNull;
    }
    }
    return false;
}

bool JsonRecords::Flattener::readArray(std::string_view text, FieldRecord& record)
{
    dom::element element;
    dom::array array;
    const error_code error = m_arrayParser.parse(text.data(), text.size()).get(element);
    if (error == NUMBER_ERROR) {
        addMinified(text, record);
        return true;
    }
    if (error || element.get_array().get(array)) {
        return false;
    }
    const auto isObject = [](dom::element item) { return item.is_object(); };
    const auto isNested = [](dom::element item) { return item.is_object() || item.is_array(); };
    if (std::none_of(array.begin(), array.end(), isNested)) {
        addList(array, text, record);
    } else if (!std::all_of(array.begin(), array.end(), isObject) || !addPairs(array, record)) {
        addMinified(text, record);
    }
    return true;
}

void JsonRecords::Flattener::addList(dom::array array, std::string_view text, FieldRecord& record)
{
    m_text.clear();
    for (const dom::element item : array) {
        const auto part = plainText(item);
        if (!part) {
            continue;
        }
        if (part->find(kListSeparator) != std::string::npos) {
            addMinified(text, record);
            return;
        }
        if (!m_text.empty()) {
            m_text += kListSeparator;
        }
        m_text += *part;
    }
    record.add(m_name, m_text);
}

bool JsonRecords::Flattener::addPairs(dom::array array, FieldRecord& record)
{
    const auto isPair = [](dom::element item) {
        dom::object object;
        std::string_view key;
        dom::element value;
        return !item.get_object().get(object) && object.size() == 2 &&
               !object["key"].get_string().get(key) && !object["value"].get(value);
    };
    if (!std::all_of(array.begin(), array.end(), isPair)) {
        return false;
    }
    const size_t prefix = m_name.size();
    for (const dom::element item : array) {
        const dom::element value = item["value"].value_unsafe();
        std::optional<std::string> text = plainText(value);
        dom::object typed;
        if (!value.get_object().get(typed)) {
            // {"string_value": "x"}, {"int_value": 1}: one of several is set.
            for (const dom::key_value_pair part : typed) {
                text = text ? text : plainText(part.value);
            }
        }
        if (text) {
            m_name += '.';
            m_name += std::string_view(item["key"].get_string().value_unsafe());
            record.add(m_name, *text);
            m_name.resize(prefix);
        }
    }
    return true;
}

void JsonRecords::Flattener::addMinified(std::string_view text, FieldRecord& record)
{
    m_text.resize(text.size() + SIMDJSON_PADDING);
    size_t size = 0;
    const error_code error = simdjson::minify(text.data(), text.size(), m_text.data(), size);
    record.add(m_name, error ? text : std::string_view(m_text.data(), size));
}

class JsonRecords::Parser final : public FieldParser
{
public:
    void read(const char* text, const FieldBlock::Piece& piece, FieldRecord& record) override
    {
        const std::string_view json(text, piece.size);
        record.begin(piece.line);
        const auto damage =
            piece.isTooLong ? CsvRecord::Damage::TooLong : m_flattener.read(json, record);
        if (damage != CsvRecord::Damage::None) {
            record.damage(damage, json);
        }
    }

private:
    Flattener m_flattener;
};

JsonRecords::JsonRecords(std::unique_ptr<JsonCutter> cutter)
    : m_cutter(std::move(cutter)), m_parser(makeParser())
{
}

JsonRecords::~JsonRecords() = default;

std::unique_ptr<FieldParser> JsonRecords::makeParser() const
{
    return std::make_unique<Parser>();
}

Result<std::unique_ptr<FieldSource>> JsonRecords::open(const QString& path, const QString& encoding)
{
    auto cutter = JsonCutter::open(path, encoding);
    if (!cutter) {
        return cutter.error();
    }
    return std::unique_ptr<FieldSource>(new JsonRecords(*std::move(cutter)));
}

Result<bool> JsonRecords::next(FieldRecord& record)
{
    JsonCutter::Piece piece;
    const auto isThere = m_cutter->next(piece);
    if (isThere && *isThere) {
        m_parser->read(piece.text.data(), {piece.text.size(), piece.line, piece.isTooLong}, record);
    }
    return isThere;
}

Result<bool> JsonRecords::nextBlock(FieldBlock& block)
{
    if (m_failure) {
        return *m_failure;
    }
    block.text.clear();
    block.pieces.clear();
    while (block.text.size() < kBlockSize) {
        JsonCutter::Piece piece;
        const auto isThere = m_cutter->next(piece);
        if (!isThere) {
            // What came before is still good.
            m_failure = isThere.error();
            break;
        }
        if (!*isThere) {
            break;
        }
        block.text += piece.text;
        block.pieces.push_back({piece.text.size(), piece.line, piece.isTooLong});
    }
    block.position = position();
    block.text.resize(block.text.size() + JsonCutter::kPadding);
    return block.pieces.empty() && m_failure ? Result<bool>(*m_failure)
                                             : Result<bool>(!block.pieces.empty());
}

Result<bool> isJsonLines(const QString& path, const QString& encoding)
{
    const auto cutter = JsonCutter::open(path, encoding);
    return cutter ? Result<bool>((*cutter)->kind() == JsonShape::Kind::Lines) : cutter.error();
}

} // namespace rondom::ingest
