#include "models/segments/dialect.h"

#include "models/storage/listtext.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

QString Dialect::elements(const QString& json)
{
    return u"json_each("_s + json + u")"_s;
}

QString Dialect::listParameter()
{
    return u"(SELECT value FROM json_each(?))"_s;
}

QString Dialect::boundList(const QStringList& texts)
{
    return storage::listText(texts);
}

QString Dialect::lengthOfList(const QString& json)
{
    return u"json_array_length("_s + json + u")"_s;
}

QString Dialect::monthOf(const QString& day)
{
    return u"CAST(strftime('%m', "_s + day + u" * 86400, 'unixepoch') AS INTEGER)"_s;
}

QString Dialect::weekdayOf(const QString& day)
{
    // 1970-01-01 was a Thursday, the fourth day; SQLite's remainder is negative before it.
    return u"((("_s + day + u" + 3) % 7 + 7) % 7 + 1)"_s;
}

QString Dialect::monthAndDayOf(const QString& day)
{
    return u"strftime('%m-%d', "_s + day + u" * 86400, 'unixepoch')"_s;
}

} // namespace rondom::segments
