#include "models/ingest/cellreader.h"

#include "models/core/fold.h"
#include "models/ingest/csvrecord.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/numberreader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Upper-case codes with a digit in them: postcodes, article numbers.
bool looksLikeCode(QByteArrayView text)
{
    bool hasDigit = false;
    for (const char c : text) {
        hasDigit = hasDigit || isDigit(c);
        const bool isPartOfCode =
            isDigit(c) || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '.';
        if (!isPartOfCode) {
            return false;
        }
    }
    return hasDigit;
}

Error refused(const QString& reason)
{
    return {Error::Code::InvalidInput, reason, u"cell not understood"_s};
}

/// The parts of \a text between separators, of which those inside quotation marks are none. A mark
/// opens at the beginning of a part only: 5" is a size.
QStringList splitOutsideQuotes(const QString& text, const QString& separator)
{
    QStringList parts;
    QString part;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (isQuoted && QStringView(text).sliced(i).startsWith(u"\"\"")) {
            part.append(u"\"\""_s);
            i += 2;
            continue;
        }
        if (c == u'"' && (isQuoted || part.trimmed().isEmpty())) {
            isQuoted = !isQuoted;
        }
        if (!isQuoted && QStringView(text).sliced(i).startsWith(separator)) {
            parts.append(std::exchange(part, {}));
            i += separator.size();
            continue;
        }
        part.append(c);
        ++i;
    }
    if (isQuoted) {
        return text.split(separator);
    }
    parts.append(part);
    return parts;
}

struct CurrencySign
{
    QByteArrayView sign;
    QLatin1StringView code;
};

const std::array kCurrencySigns{
    CurrencySign{"\xE2\x82\xAC", QLatin1StringView("EUR")},
    CurrencySign{"\xC2\xA3", QLatin1StringView("GBP")},
    CurrencySign{"\xC2\xA5", QLatin1StringView("JPY")},
    CurrencySign{"US$", QLatin1StringView("USD")},
    CurrencySign{"$", QLatin1StringView()},
    CurrencySign{"z\xC5\x82", QLatin1StringView("PLN")},
    CurrencySign{"K\xC4\x8D", QLatin1StringView("CZK")},
    CurrencySign{"kr", QLatin1StringView()},
    CurrencySign{"\xC6\x92", QLatin1StringView()},
};

bool isCode(QByteArrayView text)
{
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Takes a sign or code at one end off \a text.
bool takeCurrency(QByteArrayView& text, QString& currency)
{
    for (const CurrencySign& known : kCurrencySigns) {
        if (text.startsWith(known.sign)) {
            text = trimmedCell(text.sliced(known.sign.size()));
        } else if (text.endsWith(known.sign)) {
            text = trimmedCell(text.chopped(known.sign.size()));
        } else {
            continue;
        }
        currency = known.code;
        return true;
    }
    if (text.size() > 3 && isCode(text.first(3))) {
        currency = QString::fromLatin1(text.first(3));
        text = trimmedCell(text.sliced(3));
        return true;
    }
    if (text.size() > 3 && isCode(text.last(3))) {
        currency = QString::fromLatin1(text.last(3));
        text = trimmedCell(text.chopped(3));
        return true;
    }
    return false;
}

} // namespace

QByteArrayView cleanedCell(QByteArrayView cell)
{
    QByteArrayView text = trimmedCell(cell);
    if (text.size() > 3 && text.startsWith("=\"") && text.endsWith('"')) {
        return trimmedCell(text.sliced(2).chopped(1));
    }
    if (text.size() < 2 || text.front() != '\'' || text.back() == '\'') {
        return text;
    }
    const char next = text[1];
    const bool isGuarded =
        isDigit(next) || QByteArrayView("+=-@").contains(next) || looksLikeCode(text.sliced(1));
    return isGuarded ? trimmedCell(text.sliced(1)) : text;
}

QString identifierText(QByteArrayView cell)
{
    QByteArrayView text = cleanedCell(cell);
    const qsizetype point = text.indexOf('.');
    if (point > 0 && point + 1 < text.size()) {
        const QByteArrayView whole = text.first(point);
        const QByteArrayView fraction = text.sliced(point + 1);
        if (std::all_of(whole.begin(), whole.end(), isDigit) &&
            std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; })) {
            text = whole;
        }
    }
    return QString::fromUtf8(text);
}

std::optional<bool> truthOfWord(const QString& word)
{
    static const QHash<QString, bool> truths = [] {
        QHash<QString, bool> table;
        for (const char* yes : {"1", "true", "t", "yes", "y", "on", "x", "ja", "j", "waar", "aan",
                                "wahr", "oui", "o", "vrai", "si", "s", "verdadero", "vero"}) {
            table.insert(QString::fromLatin1(yes), true);
        }
        for (const char* no : {"0", "false", "f", "no", "n", "off", "nee", "onwaar", "uit", "nein",
                               "falsch", "non", "faux", "falso"}) {
            table.insert(QString::fromLatin1(no), false);
        }
        for (const QString& ticked : {u"\u2713"_s, u"\u2714"_s, u"\u2611"_s}) {
            table.insert(fold(ticked), true);
        }
        for (const QString& crossed : {u"\u2717"_s, u"\u2718"_s, u"\u2610"_s}) {
            table.insert(fold(crossed), false);
        }
        return table;
    }();
    const auto found = truths.constFind(fold(word));
    return found == truths.constEnd() ? std::nullopt : std::optional(*found);
}

CellReader::CellReader(ValueType type, const CellFormat& format,
                       std::shared_ptr<const LocalClock> clock)
    : m_type(type)
    , m_format(format)
    , m_patterns(compilePatterns(format.format))
    , m_clock(std::move(clock))
{
}

Result<Value> CellReader::value(QByteArrayView cell) const
{
    switch (m_type) {
    case ValueType::Text:
        return Value::ofText(QString::fromUtf8(cleanedCell(cell)));
    case ValueType::Number: {
        auto amount = number(cell);
        if (!amount) {
            return amount.error();
        }
        return Value::ofNumber(*amount);
    }
    case ValueType::Boolean: {
        const auto truth = truthOfWord(QString::fromUtf8(cleanedCell(cell)));
        if (!truth) {
            return refused(notABooleanReason());
        }
        return Value::ofBoolean(*truth);
    }
    case ValueType::Date: {
        auto wall = wallTime(cell);
        if (!wall) {
            return wall.error();
        }
        return Value::ofDate(wall->date);
    }
    case ValueType::DateTime: {
        auto moment = time(cell);
        if (!moment) {
            return moment.error();
        }
        return Value::ofDateTime(moment->instant);
    }
    case ValueType::List:
        return Value::ofList(items(QString::fromUtf8(cleanedCell(cell))));
    case ValueType::Money: {
        auto read = money(cell);
        if (!read) {
            return read.error();
        }
        return Value::ofMoney(read->amount,
                              read->currency.isEmpty() ? m_format.currency : read->currency);
    }
    }
    Q_UNREACHABLE();
}

Result<FactTime> CellReader::time(QByteArrayView cell) const
{
    auto wall = wallTime(cell);
    if (!wall) {
        return wall.error();
    }
    return m_clock->instantOf(*wall);
}

Result<Decimal> CellReader::number(QByteArrayView cell) const
{
    if (const auto value = readNumber(cleanedCell(cell), m_format.decimal)) {
        return *value;
    }
    return refused(notANumberReason());
}

Result<Money> CellReader::money(QByteArrayView cell) const
{
    QByteArrayView text = cleanedCell(cell);
    Money money;
    if (const auto plain = readNumber(text, m_format.decimal)) {
        money.amount = *plain;
        return money;
    }
    bool isNegative = text.startsWith('-');
    if (isNegative) {
        text = trimmedCell(text.sliced(1));
    } else if (text.size() > 2 && text.startsWith('(') && text.endsWith(')')) {
        // As bookkeepers write it, the sign inside: (€ 12,50).
        isNegative = true;
        text = trimmedCell(text.sliced(1).chopped(1));
    }
    takeCurrency(text, money.currency);
    // "12,-" and "12.--" are round amounts.
    while (text.endsWith('-') && text.size() > 2 &&
           QByteArrayView(".,-").contains(text[text.size() - 2])) {
        text.chop(1);
    }
    if (text.endsWith(',') || text.endsWith('.')) {
        text.chop(1);
    }
    const auto amount = readNumber(text, m_format.decimal);
    if (!amount) {
        return refused(notMoneyReason());
    }
    money.amount = isNegative ? -*amount : *amount;
    return money;
}

Result<WallTime> CellReader::wallTime(QByteArrayView cell) const
{
    for (const TimePattern& pattern : m_patterns) {
        if (const auto wall = pattern.read(cleanedCell(cell))) {
            return *wall;
        }
    }
    return refused(m_format.format.isEmpty() ? notADateReason()
                                             : notADateInFormatReason(m_format.format));
}

QStringList CellReader::items(const QString& text) const
{
    QStringList parts;
    const QJsonDocument json =
        text.startsWith(u'[') ? QJsonDocument::fromJson(text.toUtf8()) : QJsonDocument();
    if (json.isArray()) {
        const QJsonArray array = json.array();
        for (const QJsonValue& item : array) {
            parts.append(item.toVariant().toString());
        }
    } else {
        QString separator = m_format.separator;
        for (const QString& usual : {u"|"_s, u";"_s}) {
            separator = separator.isEmpty() && text.contains(usual) ? usual : separator;
        }
        parts = splitOutsideQuotes(text, separator.isEmpty() ? u","_s : separator);
    }
    QStringList items;
    for (const QString& part : std::as_const(parts)) {
        QString item = part.trimmed();
        // Mailing tools quote each item once more: "VIP","Blog".
        if (item.size() >= 2 && item.startsWith(u'"') && item.endsWith(u'"')) {
            item = item.mid(1, item.size() - 2).replace(u"\"\""_s, u"\""_s).trimmed();
        }
        if (!item.isEmpty() && !items.contains(item)) {
            items.append(item);
        }
    }
    return items;
}

} // namespace rondom::ingest
