#pragma once

#include "models/core/decimal.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSharedData>
#include <QString>

#include <initializer_list>
#include <utility>
#include <vector>

namespace rondom::ingest {

/// The properties of an event, kept as the JSON text they are stored as.
///
/// The text is canonical: it is what QJsonDocument writes in compact form for the same object, keys
/// in order, so that equal properties have equal text. A file of a million events makes a million
/// of these; no tree of values is built for them. Copies share their content.
class Properties
{
public:
    Properties();
    Properties(const QJsonObject& object); // NOLINT(google-explicit-constructor): the same thing
    Properties(std::initializer_list<std::pair<QString, QJsonValue>> fields)
        : Properties(QJsonObject(fields))
    {
    }
    Properties(const Properties& other);
    Properties& operator=(const Properties& other);
    Properties(Properties&& other) noexcept;
    Properties& operator=(Properties&& other) noexcept;
    ~Properties();

    bool isEmpty() const;
    bool contains(const QString& name) const;
    /// Undefined when there is no such property.
    QJsonValue value(const QString& name) const;
    /// The value taken out; undefined when there is no such property.
    QJsonValue take(const QString& name);
    QJsonObject toObject() const;
    /// The canonical text, "{}" when there are none.
    const QByteArray& json() const;

    /// Sets a property, whatever it was before.
    void insert(const QString& name, const QJsonValue& value);
    /// \a utf8 as a text; what is no UTF-8 in it becomes the replacement character.
    void insertText(const QString& name, QByteArrayView utf8);
    void insertNumber(const QString& name, Decimal number);
    /// \a json must be one canonical JSON value.
    void insertJson(const QString& name, QByteArrayView json);

    friend bool operator==(const Properties& a, const Properties& b);

private:
    struct Field
    {
        QString name;
        qsizetype begin = 0; ///< of its value in the text of all values
        qsizetype size = 0;
    };
    struct Data : QSharedData
    {
        std::vector<Field> fields; ///< by name
        QByteArray values;
        mutable QByteArray json; ///< empty until it is asked for
    };

    QByteArrayView valueText(const Field& field) const;
    std::vector<Field>::const_iterator find(const QString& name) const;
    /// The field to set, whose value is then appended to the text of all values.
    Field& slot(const QString& name);

    QSharedDataPointer<Data> m_d;
};

/// \a utf8 as a JSON string, appended to \a json as QJsonDocument writes it.
void appendJsonText(QByteArray& json, QByteArrayView utf8);
/// \a number as QJsonDocument writes the double it stands for, appended to \a json.
void appendJsonNumber(QByteArray& json, Decimal number);

} // namespace rondom::ingest
