#include "models/ingest/vcardrecords.h"

#include <algorithm>
#include <array>

namespace rondom::ingest {

namespace {

constexpr qsizetype kMostOfOneKind = 50;

/// In the order of the columns.
constexpr std::array kFields{
    "uid",         "full_name",   "first_name", "middle_name", "last_name",   "salutation",
    "name_suffix", "nickname",    "email",      "phone",       "fax",         "pager",
    "street",      "postal_code", "city",       "region",      "country",     "company",
    "department",  "job_title",   "role",       "birthday",    "anniversary", "gender",
    "language",    "website",     "tags",       "note",
};

/// A home or a mobile phone says more about a person than a switchboard.
int rankOfTypes(const VCardProperty& property)
{
    const int rank = property.isOf("cell") ? 0 : property.isOf("home") ? 1 : 2;
    return property.preference * 4 + rank;
}

QByteArray phoneOf(const QByteArray& text)
{
    QByteArray phone = text;
    if (phone.toLower().startsWith("tel:")) {
        phone = phone.sliced(4);
    }
    return phone.replace(";ext=", " ext. ");
}

QByteArray emailOf(const QByteArray& text)
{
    return text.toLower().startsWith("mailto:") ? text.sliced(7) : text;
}

bool isFigures(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1980-03-22" for "19800322" and for "1980-03-22T00:00:00Z".
QByteArray dateOf(const QByteArray& text)
{
    const QByteArray date = text.first(std::max(text.indexOf('T'), qsizetype(0)));
    const QByteArray day = date.isEmpty() ? text : date;
    if (day.size() == 8 && isFigures(day)) {
        return day.first(4) + '-' + day.sliced(4, 2) + '-' + day.sliced(6);
    }
    return day;
}

QByteArray joined(const QByteArrayList& parts, const QByteArray& separator)
{
    QByteArrayList filled;
    for (const QByteArray& part : parts) {
        if (!part.isEmpty()) {
            filled.append(part);
        }
    }
    return filled.join(separator);
}

/// "email" for "email_2".
QByteArray kindOf(const QByteArray& name)
{
    const qsizetype line = name.lastIndexOf('_');
    return line > 0 && isFigures(QByteArrayView(name).sliced(line + 1)) ? name.first(line) : name;
}

} // namespace

Result<std::unique_ptr<FieldSource>> VCardRecords::open(const QString& path,
                                                        const QString& encoding)
{
    auto source = ByteSource::open(path, encoding);
    if (!source) {
        return source.error();
    }
    return std::unique_ptr<FieldSource>(new VCardRecords(*std::move(source)));
}

Result<bool> VCardRecords::next(FieldRecord& record)
{
    QByteArray line;
    int depth = m_hasBegun ? 1 : 0;
    qint64 begin = m_begunAt;
    m_hasBegun = false;
    m_stated.clear();
    bool isAgent = false;
    for (;;) {
        const auto isThere = m_lines.next(line);
        if (!isThere) {
            return isThere;
        }
        const VCardProperty property = *isThere ? VCardProperty::parse(line) : VCardProperty();
        const bool isBegin = property.name == "BEGIN";
        const bool isCutOff = depth == 1 && (!*isThere || (isBegin && !isAgent));
        if (isCutOff) {
            m_hasBegun = isBegin;
            m_begunAt = m_lines.number();
            record.begin(begin);
            finish(record);
            const std::string shown(record.size() > 0 ? record.value(0) : "BEGIN:VCARD");
            record.damage(CsvRecord::Damage::Unfinished, shown);
            return true;
        }
        if (!*isThere) {
            return false;
        }
        if (isBegin) {
            begin = depth == 0 ? m_lines.number() : begin;
            ++depth;
        } else if (property.name == "END" && depth > 0) {
            if (--depth == 0) {
                record.begin(begin);
                finish(record);
                return true;
            }
        } else if (depth == 1 && !property.name.isEmpty() && !property.isBinary) {
            take(property);
        }
        // The secretary of version 2.1 is a card inside the card.
        isAgent = property.name == "AGENT";
    }
}

void VCardRecords::state(const QByteArray& kind, int preference, const QByteArray& value)
{
    auto& stated = m_stated[kind];
    const bool isKnown = std::any_of(stated.cbegin(), stated.cend(), [&](const Stated& other) {
        return other.fields.first().second == value;
    });
    if (!value.isEmpty() && !isKnown && stated.size() < kMostOfOneKind) {
        stated.append({preference, {{kind, value}}});
    }
}

void VCardRecords::take(const VCardProperty& property)
{
    const QByteArray& name = property.name;
    if (name == "N") {
        const QByteArrayList parts = property.parts();
        state("last_name", 0, parts.value(0));
        state("first_name", 0, parts.value(1));
        state("middle_name", 0, parts.value(2));
        state("salutation", 0, parts.value(3));
        state("name_suffix", 0, parts.value(4));
    } else if (name == "ADR") {
        takeAddress(property);
    } else if (name == "EMAIL") {
        state("email", property.preference, emailOf(property.text()));
    } else if (name == "TEL") {
        const bool isPager = property.isOf("pager");
        const bool isFax = property.isOf("fax") && !property.isOf("voice");
        state(isPager ? "pager"
              : isFax ? "fax"
                      : "phone",
              rankOfTypes(property), phoneOf(property.text()));
    } else if (name == "ORG") {
        const QByteArrayList parts = property.parts();
        state("company", property.preference, parts.value(0));
        state("department", property.preference, joined(parts.sliced(1), ", "));
    } else if (name == "BDAY") {
        state("birthday", 0, dateOf(property.text()));
    } else if (name == "ANNIVERSARY" || name == "X-ANNIVERSARY" || name == "X-MS-ANNIVERSARY") {
        state("anniversary", 0, dateOf(property.text()));
    } else if (name == "CATEGORIES") {
        for (const QByteArray& item : property.items()) {
            state("tags", 0, item);
        }
    } else if (name == "GENDER") {
        state("gender", 0, property.parts().value(0));
    } else {
        static const QHash<QByteArray, QByteArray> plain{
            {"FN", "full_name"}, {"NICKNAME", "nickname"}, {"TITLE", "job_title"},
            {"ROLE", "role"},    {"URL", "website"},       {"NOTE", "note"},
            {"UID", "uid"},      {"LANG", "language"}};
        if (const QByteArray field = plain.value(name); !field.isEmpty()) {
            state(field, property.preference, property.text());
        }
    }
}

void VCardRecords::takeAddress(const VCardProperty& property)
{
    const QByteArrayList parts = property.parts();
    const QList<std::pair<QByteArray, QByteArray>> fields{
        {"street", joined({parts.value(2), parts.value(1), parts.value(0)}, ", ")},
        {"postal_code", parts.value(5)},
        {"city", parts.value(3)},
        {"region", parts.value(4)},
        {"country", parts.value(6)}};
    const bool isEmpty = std::all_of(fields.cbegin(), fields.cend(),
                                     [](const auto& field) { return field.second.isEmpty(); });
    auto& stated = m_stated["address"];
    if (!isEmpty && stated.size() < kMostOfOneKind) {
        stated.append({rankOfTypes(property), fields});
    }
}

void VCardRecords::finish(FieldRecord& record)
{
    for (auto it = m_stated.begin(); it != m_stated.end(); ++it) {
        QList<Stated>& stated = it.value();
        std::stable_sort(stated.begin(), stated.end(), [](const Stated& a, const Stated& b) {
            return a.preference < b.preference;
        });
        const bool isOneCell = it.key() == "tags" || it.key() == "note";
        if (isOneCell) {
            QByteArrayList values;
            for (const Stated& one : std::as_const(stated)) {
                values.append(one.fields.first().second);
            }
            const QByteArray cell = values.join(it.key() == "tags" ? "|" : "\n");
            record.add({it.key().constData(), size_t(it.key().size())},
                       {cell.constData(), size_t(cell.size())});
            continue;
        }
        for (qsizetype i = 0; i < stated.size(); ++i) {
            for (const auto& [field, value] : std::as_const(stated[i].fields)) {
                const QByteArray name = i == 0 ? field : field + '_' + QByteArray::number(i + 1);
                record.add({name.constData(), size_t(name.size())},
                           {value.constData(), size_t(value.size())});
            }
        }
    }
}

QStringList VCardRecords::inOrder(const QStringList& names) const
{
    const auto rank = [](const QString& name) {
        const QByteArray bytes = name.toLatin1();
        const QByteArray kind = kindOf(bytes);
        const auto at = std::find(kFields.begin(), kFields.end(), kind) - kFields.begin();
        const int number = kind == bytes ? 1 : bytes.sliced(kind.size() + 1).toInt();
        return std::pair(number, at);
    };
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end(),
              [&rank](const QString& a, const QString& b) { return rank(a) < rank(b); });
    return sorted;
}

} // namespace rondom::ingest
