#pragma once

#include "models/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace rondom::ingest {

/// What is said about a document that is not as it has to be.
struct JsonErrors
{
    Error (*keyUnknown)(const QString& path);
    Error (*keyMissing)(const QString& path);
    Error (*valueWrong)(const QString& path, const QString& expected);
};

/// Reads the fields of one JSON object strictly: a field of the wrong kind, a missing one and one
/// that nobody asked for are errors that name their path. The first error is kept; the getters give
/// empty values after it, so a caller asks once, at the end.
class JsonFields
{
public:
    /// \a path is where \a object stands in the document, "" for the top. The errors are those of a
    /// mapping unless others are given.
    JsonFields(QJsonObject object, QString path);
    JsonFields(QJsonObject object, QString path, const JsonErrors& errors);

    bool has(const QString& key);
    /// Any value, undefined when absent.
    QJsonValue value(const QString& key);
    QString text(const QString& key);
    QString requiredText(const QString& key);
    bool truth(const QString& key, bool otherwise = false);
    /// A whole number from \a low to \a high.
    int number(const QString& key, int otherwise, int low, int high);
    /// A string or an array of strings, numbers and booleans as their text.
    QStringList texts(const QString& key);
    QJsonObject object(const QString& key);
    QJsonArray array(const QString& key);

    QString pathOf(const QString& key) const;
    void fail(const Error& error);
    bool hasFailed() const { return m_error.has_value(); }
    /// The first error; else one for a field that nobody asked for.
    Result<void> finish();

private:
    QJsonObject m_object;
    QString m_path;
    JsonErrors m_errors;
    QSet<QString> m_known;
    std::optional<Error> m_error;
};

} // namespace rondom::ingest
