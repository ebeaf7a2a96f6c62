#include "models/ingest/properties.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace rondom::ingest {

namespace {

/// True when \a c may stand in a JSON string as it is.
bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(QByteArray& json, char c)
{
    constexpr std::array<std::pair<char, const char*>, 7> kShort{{{'"', "\\\""},
                                                                  {'\\', "\\\\"},
                                                                  {'\b', "\\b"},
                                                                  {'\f', "\\f"},
                                                                  {'\n', "\\n"},
                                                                  {'\r', "\\r"},
                                                                  {'\t', "\\t"}}};
    const auto found = std::find_if(kShort.begin(), kShort.end(),
                                    [c](const auto& pair) { return pair.first == c; });
    if (found != kShort.end()) {
        json += found->second;
        return;
    }
    constexpr QByteArrayView kHex("0123456789abcdef");
    json += "\\u00";
    json += kHex[c >> 4];
    json += kHex[c & 0xF];
}

/// Any value in its compact spelling.
QByteArray compact(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QJsonValue parsed(QByteArrayView json)
{
    QByteArray list;
    list.reserve(json.size() + 2);
    list.append('[').append(json).append(']');
    return QJsonDocument::fromJson(list).array().at(0);
}

} // namespace

void appendJsonText(QByteArray& json, QByteArrayView utf8)
{
    if (!utf8.isValidUtf8()) {
        const QByteArray repaired = QString::fromUtf8(utf8).toUtf8();
        appendJsonText(json, repaired);
        return;
    }
    json += '"';
    auto at = utf8.begin();
    while (at != utf8.end()) {
        const auto stop = std::find_if_not(at, utf8.end(), isPlain);
        json.append(at, stop - at);
        at = stop;
        if (at != utf8.end()) {
            appendEscaped(json, *at++);
        }
    }
    json += '"';
}

void appendJsonNumber(QByteArray& json, Decimal number)
{
    // Where the decimal spelling is the shortest one of the double nearest to it, no double is
    // needed: up to fifteen digits, and not so small or large that an exponent were shorter.
    static const Decimal least = Decimal::fromMicros(10'000);
    static const Decimal most = Decimal::fromInteger(1'000'000);
    const Decimal magnitude = number.isNegative() ? -number : number;
    if (magnitude >= least && magnitude < most) {
        json += number.toLatin1();
        return;
    }
    json += compact(QJsonValue(number.toDouble()));
}

Properties::Properties() : m_d(new Data) {}

Properties::Properties(const QJsonObject& object) : Properties()
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        insert(it.key(), it.value());
    }
}

Properties::Properties(const Properties& other) = default;
Properties& Properties::operator=(const Properties& other) = default;
Properties::Properties(Properties&& other) noexcept = default;
Properties& Properties::operator=(Properties&& other) noexcept = default;
Properties::~Properties() = default;

bool Properties::isEmpty() const
{
    return m_d->fields.empty();
}

QByteArrayView Properties::valueText(const Field& field) const
{
    return QByteArrayView(m_d->values).sliced(field.begin, field.size);
}

std::vector<Properties::Field>::const_iterator Properties::find(const QString& name) const
{
    return std::find_if(m_d->fields.begin(), m_d->fields.end(),
                        [&name](const Field& field) { return field.name == name; });
}

bool Properties::contains(const QString& name) const
{
    return find(name) != m_d->fields.end();
}

QJsonValue Properties::value(const QString& name) const
{
    const auto field = find(name);
    return field == m_d->fields.end() ? QJsonValue(QJsonValue::Undefined)
                                      : parsed(valueText(*field));
}

QJsonValue Properties::take(const QString& name)
{
    const auto field = find(name);
    if (field == m_d->fields.end()) {
        return QJsonValue::Undefined;
    }
    const QJsonValue value = parsed(valueText(*field));
    const auto index = field - m_d->fields.begin();
    m_d->json.clear();
    m_d->fields.erase(m_d->fields.begin() + index);
    return value;
}

QJsonObject Properties::toObject() const
{
    return QJsonDocument::fromJson(json()).object();
}

const QByteArray& Properties::json() const
{
    if (m_d->json.isEmpty()) {
        QByteArray json;
        json.reserve(m_d->values.size() + qsizetype(m_d->fields.size()) * 20 + 2);
        json += '{';
        for (const Field& field : m_d->fields) {
            if (json.size() > 1) {
                json += ',';
            }
            appendJsonText(json, field.name.toUtf8());
            json += ':';
            json += valueText(field);
        }
        json += '}';
        m_d->json = json;
    }
    return m_d->json;
}

Properties::Field& Properties::slot(const QString& name)
{
    Data& data = *m_d;
    data.json.clear();
    auto at = std::lower_bound(
        data.fields.begin(), data.fields.end(), name,
        [](const Field& field, const QString& wanted) { return field.name < wanted; });
    if (at == data.fields.end() || at->name != name) {
        at = data.fields.insert(at, Field{name, 0, 0});
    }
    at->begin = data.values.size();
    return *at;
}

void Properties::insert(const QString& name, const QJsonValue& value)
{
    if (value.isString()) {
        insertText(name, value.toString().toUtf8());
        return;
    }
    insertJson(name, compact(value));
}

void Properties::insertText(const QString& name, QByteArrayView utf8)
{
    Field& field = slot(name);
    appendJsonText(m_d->values, utf8);
    field.size = m_d->values.size() - field.begin;
}

void Properties::insertNumber(const QString& name, Decimal number)
{
    Field& field = slot(name);
    appendJsonNumber(m_d->values, number);
    field.size = m_d->values.size() - field.begin;
}

void Properties::insertJson(const QString& name, QByteArrayView json)
{
    Field& field = slot(name);
    m_d->values += json;
    field.size = json.size();
}

bool operator==(const Properties& a, const Properties& b)
{
    return a.json() == b.json();
}

} // namespace rondom::ingest
