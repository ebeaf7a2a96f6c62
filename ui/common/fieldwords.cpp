#include "ui/common/fieldwords.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

const QHash<QString, const char*>& traitWords()
{
    static const QHash<QString, const char*> words{
        {u"first_name"_s, QT_TRANSLATE_NOOP("FieldWords", "First name")},
        {u"middle_name"_s, QT_TRANSLATE_NOOP("FieldWords", "Middle name")},
        {u"last_name"_s, QT_TRANSLATE_NOOP("FieldWords", "Last name")},
        {u"name_prefix"_s, QT_TRANSLATE_NOOP("FieldWords", "Name prefix")},
        {u"full_name"_s, QT_TRANSLATE_NOOP("FieldWords", "Full name")},
        {u"birthday"_s, QT_TRANSLATE_NOOP("FieldWords", "Birthday")},
        {u"gender"_s, QT_TRANSLATE_NOOP("FieldWords", "Gender")},
        {u"language"_s, QT_TRANSLATE_NOOP("FieldWords", "Language")},
        {u"timezone"_s, QT_TRANSLATE_NOOP("FieldWords", "Time zone")},
        {u"email"_s, QT_TRANSLATE_NOOP("FieldWords", "E-mail")},
        {u"phone"_s, QT_TRANSLATE_NOOP("FieldWords", "Phone")},
        {u"street"_s, QT_TRANSLATE_NOOP("FieldWords", "Street")},
        {u"house_number"_s, QT_TRANSLATE_NOOP("FieldWords", "House number")},
        {u"house_addition"_s, QT_TRANSLATE_NOOP("FieldWords", "House addition")},
        {u"postal_code"_s, QT_TRANSLATE_NOOP("FieldWords", "Postal code")},
        {u"city"_s, QT_TRANSLATE_NOOP("FieldWords", "City")},
        {u"region"_s, QT_TRANSLATE_NOOP("FieldWords", "Region")},
        {u"country"_s, QT_TRANSLATE_NOOP("FieldWords", "Country")},
        {u"company"_s, QT_TRANSLATE_NOOP("FieldWords", "Company")},
        {u"job_title"_s, QT_TRANSLATE_NOOP("FieldWords", "Job title")},
        {u"website"_s, QT_TRANSLATE_NOOP("FieldWords", "Website")},
        {u"customer_since"_s, QT_TRANSLATE_NOOP("FieldWords", "Customer since")},
        {u"tags"_s, QT_TRANSLATE_NOOP("FieldWords", "Tags")},
    };
    return words;
}

const QHash<QString, const char*>& identifierWords()
{
    static const QHash<QString, const char*> words{
        {u"email"_s, QT_TRANSLATE_NOOP("FieldWords", "E-mail")},
        {u"phone"_s, QT_TRANSLATE_NOOP("FieldWords", "Phone")},
        {u"user_id"_s, QT_TRANSLATE_NOOP("FieldWords", "User number")},
        {u"customer_no"_s, QT_TRANSLATE_NOOP("FieldWords", "Customer number")},
        {u"loyalty_no"_s, QT_TRANSLATE_NOOP("FieldWords", "Loyalty number")},
        {u"crm_id"_s, QT_TRANSLATE_NOOP("FieldWords", "CRM number")},
        {u"anonymous_id"_s, QT_TRANSLATE_NOOP("FieldWords", "Browser")},
        {u"device_id"_s, QT_TRANSLATE_NOOP("FieldWords", "Device")},
        {u"address"_s, QT_TRANSLATE_NOOP("FieldWords", "Address")},
    };
    return words;
}

QString translated(const QHash<QString, const char*>& words, const QString& key)
{
    const auto found = words.constFind(key);
    return found == words.constEnd() ? wordsOf(key)
                                     : QCoreApplication::translate("FieldWords", *found);
}

} // namespace

QString traitName(const QString& key)
{
    return translated(traitWords(), key);
}

int traitPlace(const QString& key)
{
    static const QStringList order{
        u"full_name"_s,   u"first_name"_s,     u"middle_name"_s,  u"name_prefix"_s,
        u"last_name"_s,   u"gender"_s,         u"birthday"_s,     u"company"_s,
        u"job_title"_s,   u"street"_s,         u"house_number"_s, u"house_addition"_s,
        u"postal_code"_s, u"city"_s,           u"region"_s,       u"country"_s,
        u"language"_s,    u"customer_since"_s, u"tags"_s};
    const qsizetype place = order.indexOf(key);
    return int(place < 0 ? order.size() : place);
}

QString identifierName(const QString& type)
{
    return translated(identifierWords(), type);
}

QString wordsOf(const QString& key)
{
    QString words = key;
    words.replace(u'_', u' ');
    if (!words.isEmpty()) {
        words[0] = words.at(0).toUpper();
    }
    return words;
}

QString valueText(ValueType type, const QString& text, std::optional<double> number)
{
    switch (type) {
    case ValueType::Number:
        return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : text;
    case ValueType::Boolean:
        return text == u"true"_s ? FieldWords::tr("Yes") : FieldWords::tr("No");
    case ValueType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? formatDate(date) : text;
    }
    case ValueType::DateTime: {
        const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
        return at.isValid() ? formatDate(at.date()) : text;
    }
    case ValueType::List:
        return Value{type, text, {}, {}}.items().join(u", "_s);
    case ValueType::Money: {
        const auto amount = Decimal::fromText(text.section(u' ', 0, 0));
        return amount ? formatMoney(*amount, text.section(u' ', 1)) : text;
    }
    case ValueType::Text:
        break;
    }
    return text;
}

} // namespace rondom::ui
