#pragma once

#include <QString>
#include <QStringList>

namespace rondom::segments {

/// The few things SQLite spells its own way. Everything else the compiler writes is standard SQL
/// and the functions of models/storage/sqlfunctions.h.
class Dialect
{
public:
    /// The rows `value`, `type`, `key` of a JSON list or object, for FROM.
    static QString elements(const QString& json);
    /// The texts of a list bound as one value, for IN. Made by boundList().
    static QString listParameter();
    static QString boundList(const QStringList& texts);
    static QString lengthOfList(const QString& json);

    /// Of a day as days since 1970.
    static QString monthOf(const QString& day);
    static QString weekdayOf(const QString& day);
    /// "02-29"
    static QString monthAndDayOf(const QString& day);
};

} // namespace rondom::segments
