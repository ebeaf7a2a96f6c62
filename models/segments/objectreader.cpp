#include "models/segments/objectreader.h"

#include "models/segments/refusaltext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::segments {

void Problem::raise(const Error& error)
{
    if (!m_error) {
        m_error = error;
    }
}

ObjectReader::ObjectReader(const QJsonValue& value, QString path, Problem& problem)
    : m_object(value.toObject()), m_path(std::move(path)), m_problem(problem)
{
    if (!value.isObject()) {
        problem.raise(mustBe(m_path, anObject()));
    }
}

QString ObjectReader::pathOf(const QString& key) const
{
    return pathBelow(m_path, key);
}

QJsonValue ObjectReader::value(const QString& key)
{
    m_asked.insert(key);
    if (!m_object.contains(key)) {
        m_problem.raise(missingKey(m_path, key));
    }
    return m_object.value(key);
}

QString ObjectReader::text(const QString& key)
{
    const QString text = value(key).toString();
    if (text.isEmpty()) {
        m_problem.raise(mustBe(pathOf(key), aText()));
    }
    return text;
}

int ObjectReader::number(const QString& key, int low, int high)
{
    return wholeNumber(value(key), pathOf(key), low, high, m_problem);
}

bool ObjectReader::flag(const QString& key, bool otherwise)
{
    m_asked.insert(key);
    if (!has(key)) {
        return otherwise;
    }
    const QJsonValue given = m_object.value(key);
    if (!given.isBool()) {
        m_problem.raise(mustBe(pathOf(key), trueOrFalse()));
    }
    return given.toBool();
}

QString ObjectReader::word(const QString& key, const QStringList& words)
{
    const QString given = value(key).toString();
    if (!words.contains(given)) {
        m_problem.raise(mustBe(pathOf(key), oneOf(words)));
    }
    return given;
}

void ObjectReader::refuseOthers()
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys) {
        if (!m_asked.contains(key)) {
            m_problem.raise(unknownKey(pathOf(key)));
        }
    }
}

QString pathBelow(const QString& path, const QString& key)
{
    QString step = key;
    step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return path + u'/' + step;
}

QString pathBelow(const QString& path, qsizetype index)
{
    return path + u'/' + QString::number(index);
}

int wholeNumber(const QJsonValue& value, const QString& path, int low, int high, Problem& problem)
{
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number)) {
        problem.raise(mustBe(path, aWholeNumber()));
        return low;
    }
    if (number < low || number > high) {
        problem.raise(numberOutOfRange(path, QString::number(low), QString::number(high)));
        return low;
    }
    return int(number);
}

} // namespace rondom::segments
