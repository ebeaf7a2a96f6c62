#include "models/identity/columnchoice.h"

#include "models/identity/fieldvalues.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// Values looked at to see what a column holds.
constexpr quint32 kSample = 2000;
constexpr double kNearlyAll = 0.9;
/// A column that fewer records fill tells nothing about most pairs.
constexpr double kFewestFilled = 0.01;
constexpr quint32 kMostCategories = 30;
constexpr double kLongestText = 40;

/// Standard traits that are compared in their own way, or say nothing about who somebody is.
const QStringList& notOthers()
{
    static const QStringList keys{
        u"first_name"_s,     u"middle_name"_s, u"last_name"_s,      u"name_prefix"_s,
        u"full_name"_s,      u"birthday"_s,    u"gender"_s,         u"language"_s,
        u"timezone"_s,       u"email"_s,       u"phone"_s,          u"street"_s,
        u"house_number"_s,   u"postal_code"_s, u"city"_s,           u"region"_s,
        u"house_addition"_s, u"website"_s,     u"customer_since"_s, u"tags"_s};
    return keys;
}

/// Part of the name of what says when or how much somebody did, or how they came in.
bool isAboutDealings(const QString& key)
{
    static const QStringList words{
        u"created"_s,   u"updated"_s,    u"modified"_s,   u"changed"_s,       u"signup"_s,
        u"signed"_s,    u"register"_s,   u"registr"_s,    u"since"_s,         u"last_order"_s,
        u"last_seen"_s, u"last_visit"_s, u"last_login"_s, u"last_purchase"_s, u"first_order"_s,
        u"subscri"_s,   u"optin"_s,      u"opt_in"_s,     u"consent"_s,       u"newsletter"_s,
        u"import"_s,    u"purchase"_s,   u"order"_s,      u"visit"_s,         u"login"_s,
        u"expir"_s,     u"total"_s,      u"amount"_s,     u"score"_s,         u"points"_s,
        u"revenue"_s,   u"spent"_s,      u"balance"_s,    u"rating"_s,        u"count"_s,
        u"utm_"_s,      u"campaign"_s,   u"source"_s,     u"status"_s,        u"segment"_s,
        u"note"_s,      u"comment"_s,    u"url"_s,        u"currency"_s,      u"owner"_s,
        u"list"_s,      u"aangemaakt"_s, u"gewijzigd"_s,  u"erstellt"_s,      u"bestell"_s,
        u"timestamp"_s};
    // "county" and "country" only look as if they counted something.
    const bool isPlace =
        key.contains(u"count"_s) && (key.contains(u"country"_s) || key.contains(u"county"_s));
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        return key.contains(word) && !(isPlace && word == u"count"_s);
    });
}

struct Content
{
    qint64 filled = 0;
    double dates = 0; ///< shares of the distinct values looked at
    double numbers = 0;
    double meanLength = 0;
    /// How unlikely it is that two records have the same value, in bits.
    double bits = 0;
};

bool isNumberLike(const QString& text)
{
    bool hasDigit = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            return false;
        }
        hasDigit = hasDigit || c.isDigit();
    }
    return hasDigit;
}

Content contentOf(const RawColumn& column)
{
    Content content;
    std::vector<qint64> counts(column.values.size());
    for (const quint32 code : column.codes) {
        ++counts[code];
    }
    double same = 0;
    for (std::size_t code = 1; code < counts.size(); ++code) {
        content.filled += counts[code];
        same += double(counts[code]) * double(counts[code]);
    }
    const double all = std::max(double(content.filled), 1.0);
    content.bits = -std::log2(std::max(same, 1.0) / (all * all)) * all / double(counts.size());
    const quint32 looked = std::min(column.values.size() - 1, kSample);
    for (quint32 code = 1; code <= looked; ++code) {
        const std::string_view bytes = column.values.text(code);
        const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        content.dates += isRealDate(comparedDate(text)) ? 1 : 0;
        content.numbers += isNumberLike(text) ? 1 : 0;
        content.meanLength += double(text.size());
    }
    content.dates /= std::max(looked, 1U);
    content.numbers /= std::max(looked, 1U);
    content.meanLength /= std::max(looked, 1U);
    return content;
}

/// Eight digits may be a date or a number: a date only where the column says so or nearly every
/// value is a day that exists.
std::optional<FieldKind> kindOf(const RawColumn& column, const Content& content)
{
    const quint32 distinct = column.values.size() - 1;
    if (column.type == ValueType::Date) {
        return FieldKind::Date;
    }
    if (column.type == ValueType::Text && content.dates >= kNearlyAll) {
        return FieldKind::Date;
    }
    if (column.type == ValueType::Number || content.numbers >= kNearlyAll) {
        return FieldKind::Number;
    }
    if (content.meanLength > kLongestText) {
        return std::nullopt;
    }
    return distinct <= kMostCategories ? FieldKind::Category : FieldKind::Text;
}

} // namespace

std::vector<OtherColumn> chooseOtherColumns(const RawColumns& raw, const QStringList& used)
{
    struct Ranked
    {
        OtherColumn column;
        double bits = 0;
    };
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < raw.columns.size(); ++i) {
        const RawColumn& column = raw.columns[i];
        if (notOthers().contains(column.key) || used.contains(column.key) ||
            isAboutDealings(column.key)) {
            continue;
        }
        const quint32 distinct = column.values.size() - 1;
        const Content content = contentOf(column);
        const auto kind = kindOf(column, content);
        const bool isThin =
            double(content.filled) < kFewestFilled * double(raw.records.size()) || distinct < 2;
        // A number that nobody shares counts the records; it tells nothing about the people.
        const bool isCounter =
            kind == FieldKind::Number && qint64(distinct) == content.filled && distinct > 2;
        if (!kind || isThin || isCounter) {
            continue;
        }
        const Sharing sharing = kind == FieldKind::Text || kind == FieldKind::Category
                                    ? Sharing::Family
                                    : Sharing::Nobody;
        ranked.push_back({{i, *kind, sharing}, content.bits});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.bits > b.bits; });
    std::vector<OtherColumn> chosen;
    for (const Ranked& each : ranked) {
        chosen.push_back(each.column);
    }
    return chosen;
}

std::optional<std::array<std::size_t, 3>> birthdayColumns(const RawColumns& raw)
{
    static const std::array<QStringList, 3> names{
        QStringList{u"birth_year"_s, u"year_of_birth"_s, u"birthyear"_s, u"by"_s, u"yob"_s,
                    u"geboortejaar"_s, u"geburtsjahr"_s, u"dob_year"_s},
        QStringList{u"birth_month"_s, u"month_of_birth"_s, u"birthmonth"_s, u"bm"_s, u"mob"_s,
                    u"geboortemaand"_s, u"geburtsmonat"_s, u"dob_month"_s},
        QStringList{u"birth_day"_s, u"day_of_birth"_s, u"birthday_day"_s, u"bd"_s, u"geboortedag"_s,
                    u"geburtstag"_s, u"dob_day"_s}};
    std::array<std::size_t, 3> parts{};
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto found =
            std::find_if(raw.columns.begin(), raw.columns.end(), [&](const RawColumn& column) {
                return names[part].contains(column.key, Qt::CaseInsensitive);
            });
        if (found == raw.columns.end()) {
            return std::nullopt;
        }
        parts[part] = std::size_t(found - raw.columns.begin());
    }
    return parts;
}

} // namespace rondom::identity
