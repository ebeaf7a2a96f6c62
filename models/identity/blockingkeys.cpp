#include "models/identity/blockingkeys.h"

#include "models/core/stablehash.h"
#include "models/identity/soundcode.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace rondom::identity {

namespace {

constexpr std::size_t kLettersOfStreet = 5;
constexpr std::size_t kLettersOfName = 3;
/// With fewer records of one value than this on average, the value is enough to file by.
constexpr double kFewOfOneValue = 20;
/// One in so many pairs agrees by chance on what may be filed by together with another field.
constexpr double kTellsSomething = 1.0 / 3;

quint64 hashOf(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    const quint64 hash =
        StableHash().add(QByteArrayView(text.data(), qsizetype(text.size()))).result();
    return hash == 0 ? 1 : hash;
}

std::string_view firstWord(std::string_view text)
{
    return text.substr(0, text.find(' '));
}

class Planning
{
public:
    explicit Planning(const MatchTable& table) : m_table(table) {}

    BlockingPlan run()
    {
        makeKeys();
        makeRules();
        return std::move(m_plan);
    }

private:
    using Key = std::optional<std::size_t>;
    using Reduce = std::function<quint64(std::string_view)>;

    Key addKey(int field, const Reduce& reduce)
    {
        if (field < 0) {
            return std::nullopt;
        }
        const MatchField& from = m_table.fields[std::size_t(field)];
        std::vector<quint64> reduced(from.values.size());
        for (quint32 code = 1; code < from.values.size(); ++code) {
            reduced[code] = reduce(from.values.text(code));
        }
        BlockingKey key(m_table.size());
        for (quint32 record = 0; record < m_table.size(); ++record) {
            key[record] = reduced[m_table.row(record)[field]];
        }
        m_plan.keys.push_back(std::move(key));
        return m_plan.keys.size() - 1;
    }
    Key addKey(FieldKind kind, const Reduce& reduce) { return addKey(m_table.find(kind), reduce); }

    void makeKeys()
    {
        const Reduce sound = [](std::string_view name) {
            const std::string code = soundCode(name);
            return hashOf(code.empty() ? name : std::string_view(code));
        };
        m_given = addKey(FieldKind::GivenName,
                         [&sound](std::string_view name) { return sound(firstWord(name)); });
        m_family = addKey(FieldKind::FamilyName, sound);
        const Reduce beginning = [](std::string_view name) {
            return hashOf(name.substr(0, kLettersOfName));
        };
        m_givenBegins = addKey(FieldKind::GivenName, beginning);
        m_familyBegins = addKey(FieldKind::FamilyName, beginning);
        m_birthday = addKey(FieldKind::Birthday, hashOf);
        m_birthYear = addKey(FieldKind::Birthday,
                             [](std::string_view date) { return hashOf(date.substr(0, 4)); });
        m_birthDay = addKey(FieldKind::Birthday, [](std::string_view date) {
            return date.size() > 4 ? hashOf(date.substr(4)) : 0;
        });
        m_postalCode = addKey(FieldKind::PostalCode, hashOf);
        m_street = addKey(FieldKind::Street, [](std::string_view street) {
            return hashOf(street.substr(0, kLettersOfStreet));
        });
        m_houseNumber = addKey(FieldKind::HouseNumber, hashOf);
        m_city = addKey(FieldKind::City, [&sound](std::string_view city) { return sound(city); });
        m_email = addKey(FieldKind::Email, [](std::string_view email) {
            return hashOf(email.substr(0, email.find('@')));
        });
        m_emailBegins = addKey(FieldKind::Email, [](std::string_view email) {
            const std::string_view local = email.substr(0, email.find('@'));
            return local.size() > 5 ? hashOf(local.substr(0, local.size() - 2)) : 0;
        });
        m_phone = addKey(FieldKind::Phone, hashOf);
        for (std::size_t i = 0; i < m_table.fields.size(); ++i) {
            const MatchField& field = m_table.fields[i];
            const bool isOther = field.kind == FieldKind::Text || field.kind == FieldKind::Number ||
                                 field.kind == FieldKind::Date;
            if (isOther) {
                Other other;
                other.key = addKey(int(i), hashOf);
                other.isEnough =
                    double(field.filled) / double(field.values.size()) < kFewOfOneValue;
                other.tells = field.values.size() > 3 && field.equalByChance() < kTellsSomething;
                m_others.push_back(other);
            }
        }
    }

    void addRule(std::initializer_list<Key> keys, bool isUnordered = false)
    {
        BlockingRule rule;
        for (const Key& key : keys) {
            if (!key) {
                return;
            }
            rule.parts.push_back(*key);
        }
        rule.isUnordered = isUnordered;
        for (const Key& key : {m_birthYear, m_postalCode, m_family, m_given, m_city, m_street,
                               m_houseNumber, m_birthDay}) {
            if (key && std::find(rule.parts.begin(), rule.parts.end(), *key) == rule.parts.end()) {
                rule.refinements.push_back(*key);
            }
        }
        m_plan.rules.push_back(std::move(rule));
    }

    void makeRules()
    {
        addRule({m_email});
        addRule({m_phone});
        addRule({m_birthday});
        for (const Other& other : m_others) {
            if (other.isEnough) {
                addRule({other.key});
            }
        }
        addRule({m_given, m_family}, true);
        addRule({m_street, m_houseNumber});
        addRule({m_birthday, m_family});
        addRule({m_birthday, m_given});
        addRule({m_birthday, m_postalCode});
        addRule({m_birthday, m_city});
        addRule({m_postalCode, m_houseNumber});
        addRule({m_postalCode});
        addRule({m_emailBegins});
        addRule({m_family, m_postalCode});
        addRule({m_given, m_postalCode});
        addRule({m_family, m_birthYear});
        addRule({m_given, m_birthYear});
        addRule({m_family, m_birthDay});
        addRule({m_given, m_birthDay});
        addRule({m_family, m_street});
        addRule({m_given, m_street});
        addRule({m_family, m_city});
        addRule({m_given, m_city});
        addRule({m_givenBegins, m_familyBegins});
        for (const Other& other : m_others) {
            if (!other.isEnough && other.tells) {
                addRule({other.key, m_family});
                addRule({other.key, m_given});
                addRule({other.key, m_birthYear});
            }
        }
    }

    struct Other
    {
        Key key;
        bool isEnough = false;
        bool tells = false;
    };

    const MatchTable& m_table;
    BlockingPlan m_plan;
    Key m_given;
    Key m_family;
    Key m_givenBegins;
    Key m_familyBegins;
    Key m_birthday;
    Key m_birthYear;
    Key m_birthDay;
    Key m_postalCode;
    Key m_street;
    Key m_houseNumber;
    Key m_city;
    Key m_email;
    Key m_emailBegins;
    Key m_phone;
    std::vector<Other> m_others;
};

} // namespace

BlockingPlan planBlocking(const MatchTable& table)
{
    return Planning(table).run();
}

} // namespace rondom::identity
