#include "models/segments/jsonvalues.h"

#include "models/core/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rondom::segments {

namespace {

/// As SQLite reads a number: whole where it is written as one and fits.
Decimal decimalOf(const QByteArray& number)
{
    const bool isWhole = std::none_of(number.begin(), number.end(), [](char letter) {
        return letter == '.' || letter == 'e' || letter == 'E';
    });
    bool fits = false;
    const qint64 whole = number.toLongLong(&fits);
    return isWhole && fits ? Decimal::fromInteger(whole) : Decimal::fromDouble(number.toDouble());
}

QByteArray compact(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// Empty for what is no value.
QByteArray keyOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? "b1" : "b0";
    case QJsonValue::Double: {
        const QVariant number = value.toVariant();
        const Decimal decimal = number.typeId() == QMetaType::LongLong
                                    ? Decimal::fromInteger(number.toLongLong())
                                    : Decimal::fromDouble(number.toDouble());
        return 'n' + decimal.toLatin1();
    }
    case QJsonValue::String: {
        const QString folded = fold(value.toString());
        return folded.isEmpty() ? QByteArray() : 't' + folded.toUtf8();
    }
    case QJsonValue::Array:
    case QJsonValue::Object:
        return 'j' + compact(value);
    default:
        return {};
    }
}

/// A JSON text as a value; undefined when it is none.
QJsonValue jsonValue(QByteArrayView json)
{
    // A document is a list or an object; a value alone is none.
    QByteArray list;
    list.reserve(json.size() + 2);
    list.append('[').append(json).append(']');
    return QJsonDocument::fromJson(list).array().at(0);
}

} // namespace

std::optional<Decimal> jsonNumber(QByteArrayView json)
{
    if (json.isEmpty() || (json.front() != '-' && (json.front() < '0' || json.front() > '9'))) {
        return std::nullopt;
    }
    return decimalOf(json.toByteArray());
}

std::optional<QString> jsonPlainText(QByteArrayView json)
{
    if (json.size() < 2 || json.front() != '"' || json.contains('\\')) {
        return std::nullopt;
    }
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

std::vector<QByteArray> distinctKeys(QByteArrayView json)
{
    const QJsonValue value = jsonValue(json);
    std::vector<QByteArray> keys;
    if (!value.isArray()) {
        keys.push_back(keyOf(value));
    }
    const QJsonArray elements = value.toArray();
    for (const QJsonValue& element : elements) {
        keys.push_back(keyOf(element));
    }
    std::erase_if(keys, [](const QByteArray& key) { return key.isEmpty(); });
    return keys;
}

std::optional<QByteArray> sameKey(QByteArrayView json)
{
    if (const auto number = jsonNumber(json)) {
        return number->toLatin1();
    }
    const QJsonValue value = jsonValue(json);
    if (value.isBool()) {
        return QByteArray(value.toBool() ? "true" : "false");
    }
    const QByteArray text = value.toString().toUtf8();
    return value.isString() && !text.isEmpty() ? std::optional(text) : std::nullopt;
}

} // namespace rondom::segments
