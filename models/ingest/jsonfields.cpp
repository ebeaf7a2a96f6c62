#include "models/ingest/jsonfields.h"

#include "models/ingest/ingesttext.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

bool isScalar(const QJsonValue& value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path)
    : JsonFields(std::move(object), std::move(path),
                 {mappingKeyUnknown, mappingKeyMissing, mappingValueWrong})
{
}

JsonFields::JsonFields(QJsonObject object, QString path, const JsonErrors& errors)
    : m_object(std::move(object)), m_path(std::move(path)), m_errors(errors)
{
}

bool JsonFields::has(const QString& key)
{
    return !value(key).isUndefined();
}

QJsonValue JsonFields::value(const QString& key)
{
    m_known.insert(key);
    return m_object.value(key);
}

QString JsonFields::text(const QString& key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString()) {
        fail(m_errors.valueWrong(pathOf(key), u"\"text\""_s));
    }
    return found.toString();
}

QString JsonFields::requiredText(const QString& key)
{
    const QString found = text(key);
    if (found.isEmpty()) {
        fail(m_errors.keyMissing(pathOf(key)));
    }
    return found;
}

bool JsonFields::truth(const QString& key, bool otherwise)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool()) {
        fail(m_errors.valueWrong(pathOf(key), u"true, false"_s));
    }
    return found.toBool(otherwise);
}

int JsonFields::number(const QString& key, int otherwise, int low, int high)
{
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        return otherwise;
    }
    const int number = found.toInt(low - 1);
    if (number < low || number > high) {
        fail(m_errors.valueWrong(pathOf(key), u"%1 ... %2"_s.arg(low).arg(high)));
    }
    return number;
}

QStringList JsonFields::texts(const QString& key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        return {};
    }
    const QJsonArray items = found.isArray() ? found.toArray() : QJsonArray{found};
    QStringList list;
    for (const QJsonValue& item : items) {
        if (!isScalar(item)) {
            fail(m_errors.valueWrong(pathOf(key), u"[\"text\", ...]"_s));
            return {};
        }
        list.append(item.toVariant().toString());
    }
    return list;
}

QJsonObject JsonFields::object(const QString& key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isObject()) {
        fail(m_errors.valueWrong(pathOf(key), u"{...}"_s));
    }
    return found.toObject();
}

QJsonArray JsonFields::array(const QString& key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray()) {
        fail(m_errors.valueWrong(pathOf(key), u"[...]"_s));
    }
    return found.toArray();
}

QString JsonFields::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : QString(m_path + u'.' + key);
}

void JsonFields::fail(const Error& error)
{
    if (!m_error) {
        m_error = error;
    }
}

Result<void> JsonFields::finish()
{
    if (m_error) {
        return *m_error;
    }
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key())) {
            return m_errors.keyUnknown(pathOf(it.key()));
        }
    }
    return {};
}

} // namespace rondom::ingest
