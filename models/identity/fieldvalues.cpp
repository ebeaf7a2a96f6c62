#include "models/identity/fieldvalues.h"

#include "models/core/fold.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

constexpr qsizetype kPhoneDigits = 9;
constexpr int kEarliestYear = 1000;
constexpr int kLatestYear = 2200;

/// Letters and digits of \a folded; whatever stands between becomes one space.
QString words(const QString& folded)
{
    QString text;
    text.reserve(folded.size());
    for (const QChar c : folded) {
        // An apostrophe joins: O'Neill is oneill.
        if (c == u'\'' || c == u'`' || c == QChar(0x2019)) {
            continue;
        }
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            text += c;
        } else if (!text.isEmpty() && !text.endsWith(u' ')) {
            text += u' ';
        }
    }
    return text.trimmed();
}

QString compact(const QString& folded)
{
    return words(folded).remove(u' ');
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits += QChar(u'0' + c.digitValue());
        }
    }
    return digits;
}

QString familyName(const QString& folded)
{
    static const QSet<QString> particles{
        u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"de"_s,  u"het"_s, u"t"_s,   u"te"_s, u"ter"_s,
        u"ten"_s, u"zu"_s,  u"zum"_s, u"zur"_s, u"vom"_s, u"la"_s,  u"le"_s,  u"du"_s, u"des"_s,
        u"da"_s,  u"di"_s,  u"dos"_s, u"del"_s, u"op"_s,  u"in"_s,  u"aan"_s, u"el"_s, u"d"_s};
    const QStringList parts = words(folded).split(u' ', Qt::SkipEmptyParts);
    QStringList kept;
    for (const QString& part : parts) {
        if (!particles.contains(part)) {
            kept.append(part);
        }
    }
    return (kept.isEmpty() ? parts : kept).join(u' ');
}

QString streetName(const QString& folded)
{
    static const QHash<QString, QString> shortForms{
        {u"street"_s, u"st"_s},   {u"str"_s, u"st"_s},       {u"straat"_s, u"st"_s},
        {u"strasse"_s, u"st"_s},  {u"road"_s, u"rd"_s},      {u"avenue"_s, u"ave"_s},
        {u"av"_s, u"ave"_s},      {u"place"_s, u"pl"_s},     {u"plein"_s, u"pl"_s},
        {u"platz"_s, u"pl"_s},    {u"lane"_s, u"ln"_s},      {u"laan"_s, u"ln"_s},
        {u"drive"_s, u"dr"_s},    {u"crescent"_s, u"cr"_s},  {u"cres"_s, u"cr"_s},
        {u"court"_s, u"ct"_s},    {u"boulevard"_s, u"bd"_s}, {u"blvd"_s, u"bd"_s},
        {u"square"_s, u"sq"_s},   {u"circuit"_s, u"cct"_s},  {u"close"_s, u"cl"_s},
        {u"terrace"_s, u"tce"_s}, {u"highway"_s, u"hwy"_s},  {u"parade"_s, u"pde"_s},
        {u"saint"_s, u"st"_s},    {u"sankt"_s, u"st"_s},     {u"sint"_s, u"st"_s}};
    QStringList parts = words(folded).split(u' ', Qt::SkipEmptyParts);
    for (QString& part : parts) {
        part = shortForms.value(part, part);
        for (const QString& ending : {u"strasse"_s, u"straat"_s, u"str"_s}) {
            if (part.size() > ending.size() + 2 && part.endsWith(ending)) {
                part = part.chopped(ending.size()) + u" st"_s;
                break;
            }
        }
    }
    return parts.join(u' ');
}

QString gender(const QString& folded)
{
    static const QHash<QString, QString> spellings{
        {u"male"_s, u"m"_s},   {u"man"_s, u"m"_s},   {u"mann"_s, u"m"_s}, {u"mannlich"_s, u"m"_s},
        {u"homme"_s, u"m"_s},  {u"mr"_s, u"m"_s},    {u"herr"_s, u"m"_s}, {u"dhr"_s, u"m"_s},
        {u"female"_s, u"f"_s}, {u"vrouw"_s, u"f"_s}, {u"frau"_s, u"f"_s}, {u"weiblich"_s, u"f"_s},
        {u"femme"_s, u"f"_s},  {u"v"_s, u"f"_s},     {u"w"_s, u"f"_s},    {u"mrs"_s, u"f"_s},
        {u"ms"_s, u"f"_s},     {u"mevr"_s, u"f"_s}};
    const QString text = words(folded);
    return spellings.value(text, text);
}

std::string bytes(const QString& text)
{
    return text.toStdString();
}

bool isDay(int year, int month, int day)
{
    return year >= kEarliestYear && year <= kLatestYear && QDate::isValid(year, month, day);
}

std::string eightDigits(int year, int month, int day)
{
    return u"%1%2%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(month, 2, 10, QChar(u'0'))
        .arg(day, 2, 10, QChar(u'0'))
        .toStdString();
}

std::string ofParts(const QStringList& parts)
{
    const bool isYearFirst = parts.at(0).size() == 4;
    if (!isYearFirst && parts.at(2).size() != 4) {
        return {};
    }
    const int year = parts.at(isYearFirst ? 0 : 2).toInt();
    const int middle = parts.at(1).toInt();
    const int other = parts.at(isYearFirst ? 2 : 0).toInt();
    if (middle > 99 || other > 99) {
        return {};
    }
    const bool isMonthFirst =
        !isYearFirst && !isDay(year, middle, other) && isDay(year, other, middle);
    return isMonthFirst ? eightDigits(year, other, middle) : eightDigits(year, middle, other);
}

} // namespace

std::string comparedDate(const QString& text)
{
    const QString trimmed = text.trimmed();
    QStringList parts{QString()};
    for (const QChar c : trimmed) {
        if (c.isDigit()) {
            parts.last() += c;
        } else if (c.isLetter()) {
            break;
        } else if (!parts.last().isEmpty()) {
            parts.append(QString());
        }
    }
    parts.removeAll(QString());
    if (parts.size() == 1 && parts.first().size() == 8) {
        const QString& all = parts.first();
        const bool isYearFirst =
            isDay(all.left(4).toInt(), all.mid(4, 2).toInt(), all.mid(6).toInt());
        const bool isDayFirst =
            !isYearFirst && isDay(all.mid(4).toInt(), all.mid(2, 2).toInt(), all.left(2).toInt());
        return bytes(isDayFirst ? QString(all.mid(4) + all.mid(2, 2) + all.left(2)) : all);
    }
    return parts.size() >= 3 ? ofParts(parts) : std::string();
}

bool isRealDate(const std::string& compared)
{
    const QString digits = QString::fromStdString(compared);
    return digits.size() == 8 &&
           isDay(digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6).toInt());
}

StreetCell splitStreet(const QString& text)
{
    const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto startsWithDigit = [](const QString& part) { return part.at(0).isDigit(); };
    if (parts.size() < 2) {
        return {text, {}};
    }
    const qsizetype last = parts.size() - 1;
    for (qsizetype i = last; i > 0; --i) {
        // "12", "12 a", "12 bis", but not the Fifth of "Laan 1940 Noord".
        if (startsWithDigit(parts.at(i)) && last - i <= 1) {
            return {parts.mid(0, i).join(u' '), parts.at(i)};
        }
    }
    if (startsWithDigit(parts.first())) {
        return {parts.mid(1).join(u' '), parts.first()};
    }
    return {text, {}};
}

std::string comparedText(FieldKind kind, const QString& value)
{
    switch (kind) {
    case FieldKind::GivenName:
        return bytes(words(fold(value)));
    case FieldKind::FamilyName:
        return bytes(familyName(fold(value)));
    case FieldKind::Birthday:
    case FieldKind::Date:
        return comparedDate(value);
    case FieldKind::Email:
        return bytes(value);
    case FieldKind::Phone:
        return bytes(digitsOf(value).right(kPhoneDigits));
    case FieldKind::Street:
        return bytes(streetName(fold(value)));
    case FieldKind::HouseNumber: {
        const QString first = words(fold(value)).section(u' ', 0, 0);
        const QString digits = digitsOf(first);
        return bytes(digits.isEmpty() ? first : digits);
    }
    case FieldKind::PostalCode:
    case FieldKind::Number:
        return bytes(compact(fold(value)));
    case FieldKind::City:
    case FieldKind::Region:
    case FieldKind::Text:
        return bytes(words(fold(value)));
    case FieldKind::Category:
        return bytes(gender(fold(value)));
    }
    Q_UNREACHABLE();
}

} // namespace rondom::identity
