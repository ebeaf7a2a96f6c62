#include "app/cli/textlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr int kWidestColumn = 48;

QString compact(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        return whole != std::numeric_limits<qint64>::min()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

QString cut(const QString& text)
{
    return text.size() > kWidestColumn ? QString(text.left(kWidestColumn - 1) + u'…') : text;
}

QString table(const QJsonArray& rows)
{
    QStringList columns;
    for (const QJsonValue row : rows) {
        for (const QString& key : row.toObject().keys()) {
            if (!columns.contains(key)) {
                columns.append(key);
            }
        }
    }
    QList<qsizetype> widths;
    for (const QString& column : columns) {
        qsizetype width = column.size();
        for (const QJsonValue row : rows) {
            width = std::max(width, cut(compact(row.toObject().value(column))).size());
        }
        widths.append(width);
    }
    QString text;
    const auto writeRow = [&](const auto& cellOf) {
        QString line;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            line += cellOf(columns.at(i)).leftJustified(widths.at(i) + 2);
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    };
    writeRow([](const QString& column) { return column; });
    for (const QJsonValue row : rows) {
        writeRow([&](const QString& column) { return cut(compact(row.toObject().value(column))); });
    }
    return text;
}

QString lines(const QJsonObject& object, const QString& indent)
{
    qsizetype width = 0;
    for (const QString& key : object.keys()) {
        width = std::max(width, key.size());
    }
    QString text;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isObject() && !entry->toObject().isEmpty()) {
            text += indent + entry.key() + u'\n' + lines(entry->toObject(), indent + u"  "_s);
        } else if (entry->isArray() && entry->toArray().first().isObject()) {
            text += indent + entry.key() + u'\n';
            const QStringList rows = table(entry->toArray()).split(u'\n', Qt::SkipEmptyParts);
            for (const QString& row : rows) {
                text += indent + u"  "_s + row + u'\n';
            }
        } else {
            text += indent + entry.key().leftJustified(width + 2) + compact(*entry) + u'\n';
        }
    }
    return text;
}

} // namespace

QString layOut(const QJsonValue& json)
{
    if (json.isObject()) {
        return lines(json.toObject(), {});
    }
    const QJsonArray array = json.toArray();
    if (!array.isEmpty() && array.first().isObject()) {
        return table(array);
    }
    QString text;
    for (const QJsonValue value : array) {
        text += compact(value) + u'\n';
    }
    return text;
}

} // namespace rondom::cli
