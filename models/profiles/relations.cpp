#include "models/profiles/relations.h"

#include "models/core/fold.h"
#include "models/identity/fieldvalues.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace rondom::profiles {

namespace {

/// With the same address or at work in the same place; of more nobody reads the names.
constexpr qsizetype kMostPeople = 200;

constexpr auto kSelectTrait = R"sql(
    SELECT g.profile_id, g.text FROM profile_trait g JOIN trait t ON t.id = g.trait_id
     WHERE t.key = ?
)sql";

constexpr auto kSelectTraitOf = R"sql(
    SELECT g.text FROM profile_trait g JOIN trait t ON t.id = g.trait_id
     WHERE t.key = ? AND g.profile_id = ?
)sql";

constexpr auto kSelectEmails = "SELECT id, email FROM profile WHERE email IS NOT NULL";
constexpr auto kSelectEmailsAt = "SELECT id, email FROM profile WHERE email LIKE ? ESCAPE '\\'";
constexpr auto kSelectPerson = "SELECT name, email FROM profile WHERE id = ?";

/// The address of a person as it is written and as it is compared.
struct Address
{
    QString street;
    QString number;
    QString postalCode;
    QString city;

    /// Empty for an address that leaves open which door it is.
    QString key() const
    {
        const identity::StreetCell cell = identity::splitStreet(street);
        const QString door = fold(number.isEmpty() ? cell.number : number).remove(u' ');
        const auto way = identity::comparedText(identity::FieldKind::Street, cell.street);
        const auto code = identity::comparedText(identity::FieldKind::PostalCode, postalCode);
        if (door.isEmpty() || code.empty()) {
            return {};
        }
        return QString::fromStdString(code) + u'|' + door + u'|' + QString::fromStdString(way);
    }

    QString label() const
    {
        const bool isApart = !number.isEmpty() && !street.endsWith(number);
        const QString door = isApart ? QString(street + u' ' + number) : street;
        return QString(door + u", "_s + postalCode + u' ' + city).trimmed();
    }
};

/// "Bakker B.V." and "bakker bv" are one company.
QString companyKey(const QString& name)
{
    static const QRegularExpression kForm(
        u"\\s(bv|nv|vof|cv|gmbh|ag|kg|ohg|ug|ltd|limited|plc|inc|llc|corp|sarl|sas|sa|bvba|srl|spa)$"_s);
    QString key = fold(name).remove(u'.').remove(u',').simplified();
    return key.remove(kForm).simplified();
}

QString domainOf(const QString& email)
{
    const QString domain = email.section(u'@', 1).section(u'@', -1).toLower();
    return isFreeMail(domain) ? QString() : domain;
}

template <typename Take>
Result<void> readTrait(const storage::Connection& connection, const QString& key, Take take)
{
    auto select = connection.prepare(kSelectTrait);
    return select ? storage::forEachRow(select->bind(key),
                                        [&take](const storage::Statement& row) {
                                            take(row.integer(0), row.textView(1));
                                        })
                  : select.error();
}

/// What single people say, one lookup after the other.
class Lookup
{
public:
    explicit Lookup(const storage::Connection& connection) : m_connection(connection) {}

    Result<QString> trait(qint64 profile, const QString& key)
    {
        if (!m_trait) {
            auto select = m_connection.prepare(kSelectTraitOf);
            if (!select) {
                return select.error();
            }
            m_trait = std::move(*select);
        }
        QString text;
        const auto read =
            storage::forEachRow(m_trait->bind(key).bind(profile),
                                [&text](const storage::Statement& row) { text = row.text(0); });
        return read ? Result<QString>(text) : read.error();
    }

    Result<Address> address(qint64 profile)
    {
        Address address;
        const std::pair<QString, QString Address::*> parts[] = {
            {u"street"_s, &Address::street},
            {u"house_number"_s, &Address::number},
            {u"postal_code"_s, &Address::postalCode},
            {u"city"_s, &Address::city}};
        for (const auto& [key, part] : parts) {
            auto text = trait(profile, key);
            if (!text) {
                return text.error();
            }
            address.*part = std::move(*text);
        }
        return address;
    }

    /// Name and e-mail address.
    Result<std::pair<QString, QString>> person(qint64 profile)
    {
        if (!m_person) {
            auto select = m_connection.prepare(kSelectPerson);
            if (!select) {
                return select.error();
            }
            m_person = std::move(*select);
        }
        std::pair<QString, QString> person;
        const auto read =
            storage::forEachRow(m_person->bind(profile), [&person](const storage::Statement& row) {
                person = {row.text(0), row.optionalText(1).value_or(QString())};
            });
        return read ? Result<std::pair<QString, QString>>(person) : read.error();
    }

    Result<RelatedGroup> group(RelationKind kind, const QString& label, const QList<qint64>& people)
    {
        RelatedGroup group{kind, label, {}};
        for (const qint64 id : people.mid(0, kMostPeople)) {
            const auto named = person(id);
            if (!named) {
                return named.error();
            }
            group.people.append({ProfileId(id), named->first});
        }
        return group;
    }

private:
    const storage::Connection& m_connection;
    std::optional<storage::Statement> m_trait;
    std::optional<storage::Statement> m_person;
};

Result<QList<qint64>> householdOf(const storage::Connection& connection, Lookup& lookup,
                                  qint64 profile, const Address& own)
{
    QList<qint64> household;
    const QString key = own.key();
    if (key.isEmpty()) {
        return household;
    }
    QList<qint64> near{profile};
    const auto compared = [](const QString& code) {
        return identity::comparedText(identity::FieldKind::PostalCode, code);
    };
    const auto code = compared(own.postalCode);
    const auto read = readTrait(connection, u"postal_code"_s, [&](qint64 other, auto text) {
        if (other != profile && compared(QString::fromUtf8(text)) == code) {
            near.append(other);
        }
    });
    if (!read) {
        return read.error();
    }
    for (const qint64 other : std::as_const(near)) {
        const auto address = lookup.address(other);
        if (!address) {
            return address.error();
        }
        if (address->key() == key) {
            household.append(other);
        }
    }
    std::sort(household.begin(), household.end());
    return household;
}

Result<QList<qint64>> colleaguesOf(const storage::Connection& connection, const QString& domain,
                                   const QString& company)
{
    QSet<qint64> colleagues;
    QSet<qint64> namesakes;
    if (!domain.isEmpty()) {
        auto select = connection.prepare(kSelectEmailsAt);
        if (!select) {
            return select.error();
        }
        QString pattern = domain;
        pattern.replace(u'_', u"\\_"_s);
        const auto read = storage::forEachRow(
            select->bind(QString(u"%@"_s + pattern)),
            [&](const storage::Statement& row) { colleagues.insert(row.integer(0)); });
        if (!read) {
            return read.error();
        }
    }
    if (!company.isEmpty()) {
        const auto read = readTrait(connection, u"company"_s, [&](qint64 other, auto text) {
            if (companyKey(QString::fromUtf8(text)) == company) {
                namesakes.insert(other);
            }
        });
        if (!read) {
            return read.error();
        }
    }
    for (QSet<qint64>* const people : {&colleagues, &namesakes}) {
        if (people->size() > kMostOfCompany) {
            people->clear();
        }
    }
    colleagues.unite(namesakes);
    QList<qint64> ordered(colleagues.begin(), colleagues.end());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

/// The people behind each key, and how it is written.
struct Groups
{
    std::map<QString, QList<qint64>> people;
    QHash<QString, QString> labels;

    void add(const QString& key, const QString& label, qint64 profile)
    {
        if (QList<qint64>* const group = of(key, label)) {
            group->append(profile);
        }
    }

    /// Those of a key, to stay where they are; nothing for an empty key.
    QList<qint64>* of(const QString& key, const QString& label)
    {
        if (key.isEmpty()) {
            return nullptr;
        }
        if (!labels.contains(key)) {
            labels.insert(key, label);
        }
        return &people[key];
    }
};

Result<Groups> households(const storage::Connection& connection, JobContext& context)
{
    QHash<qint64, Address> addresses;
    const std::pair<QString, QString Address::*> parts[] = {
        {u"postal_code"_s, &Address::postalCode},
        {u"street"_s, &Address::street},
        {u"house_number"_s, &Address::number},
        {u"city"_s, &Address::city}};
    for (const auto& [key, part] : parts) {
        const auto read = readTrait(connection, key, [&, part = part](qint64 profile, auto text) {
            addresses[profile].*part = QString::fromUtf8(text);
        });
        if (!read) {
            return read.error();
        }
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
    }
    Groups groups;
    for (auto address = addresses.cbegin(); address != addresses.cend(); ++address) {
        groups.add(address->key(), address->label(), address.key());
    }
    return groups;
}

Result<Groups> companies(const storage::Connection& connection, JobContext& context)
{
    Groups groups;
    auto emails = connection.prepare(kSelectEmails);
    if (!emails) {
        return emails.error();
    }
    // Few domains have most of the people: what is known of one is not worked out again.
    QHash<QByteArray, QList<qint64>*> known;
    const auto read = storage::forEachRow(*emails, context, [&](const storage::Statement& row) {
        const QByteArrayView email = row.textView(1);
        // With its @, which what is no address lacks.
        const QByteArrayView written = email.sliced(std::max<qsizetype>(0, email.lastIndexOf('@')));
        auto group = known.constFind(QByteArray::fromRawData(written.data(), written.size()));
        if (group == known.cend()) {
            const QString domain = domainOf(QString::fromUtf8(email));
            group =
                known.insert(written.toByteArray(),
                             groups.of(domain.isEmpty() ? domain : QString(u'@' + domain), domain));
        }
        if (*group) {
            (*group)->append(row.integer(0));
        }
    });
    const auto named = readTrait(connection, u"company"_s, [&](qint64 profile, auto text) {
        const QString name = QString::fromUtf8(text);
        groups.add(companyKey(name), name, profile);
    });
    if (!read || !named) {
        return read ? named.error() : read.error();
    }
    return groups;
}

} // namespace

bool isFreeMail(const QString& domain)
{
    static const QSet<QString> kDomains = [] {
        initProfiles();
        QSet<QString> domains;
        QFile file(u":/profiles/freemail.txt"_s);
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine()).trimmed();
                if (!line.isEmpty() && !line.startsWith(u'#')) {
                    domains.insert(line);
                }
            }
        }
        return domains;
    }();
    return kDomains.contains(domain.toLower());
}

Result<QList<RelatedGroup>> relationsOf(const storage::Connection& connection, ProfileId profile)
{
    Lookup lookup(connection);
    const auto person = lookup.person(profile.value());
    const auto address = lookup.address(profile.value());
    const auto company = lookup.trait(profile.value(), u"company"_s);
    if (!person || !address || !company) {
        return !person ? person.error() : address ? company.error() : address.error();
    }
    const QString domain = domainOf(person->second);
    const auto household = householdOf(connection, lookup, profile.value(), *address);
    const auto colleagues = colleaguesOf(connection, domain, companyKey(*company));
    if (!household || !colleagues) {
        return household ? colleagues.error() : household.error();
    }
    QList<RelatedGroup> groups;
    if (household->size() > 1 && household->size() <= kMostOfHousehold) {
        const auto group = lookup.group(RelationKind::Household, address->label(), *household);
        if (!group) {
            return group.error();
        }
        groups.append(*group);
    }
    if (colleagues->size() > 1) {
        const auto group = lookup.group(RelationKind::Company,
                                        company->isEmpty() ? domain : *company, *colleagues);
        if (!group) {
            return group.error();
        }
        groups.append(*group);
    }
    return groups;
}

Result<QList<ProfileId>> companyOf(const storage::Connection& connection, ProfileId profile)
{
    Lookup lookup(connection);
    const auto person = lookup.person(profile.value());
    const auto company = lookup.trait(profile.value(), u"company"_s);
    if (!person || !company) {
        return person ? company.error() : person.error();
    }
    const auto people = colleaguesOf(connection, domainOf(person->second), companyKey(*company));
    if (!people) {
        return people.error();
    }
    QList<ProfileId> colleagues;
    for (const qint64 id : *people) {
        colleagues.append(ProfileId(id));
    }
    return colleagues;
}

Result<QList<QList<ProfileId>>> allCompanies(const storage::Connection& connection,
                                             JobContext& context)
{
    const auto groups = companies(connection, context);
    if (!groups) {
        return groups.error();
    }
    QList<QList<ProfileId>> all;
    for (const auto& [key, people] : groups->people) {
        if (people.size() <= kMostOfCompany) {
            QList<ProfileId>& company = all.emplace_back();
            for (const qint64 id : people) {
                company.append(ProfileId(id));
            }
        }
    }
    return all;
}

Result<QList<RelatedGroup>> allRelations(const storage::Connection& connection, RelationKind kind,
                                         JobContext& context)
{
    const auto groups = kind == RelationKind::Household ? households(connection, context)
                                                        : companies(connection, context);
    if (!groups) {
        return groups.error();
    }
    Lookup lookup(connection);
    QList<RelatedGroup> related;
    for (const auto& [key, people] : groups->people) {
        const int most = kind == RelationKind::Household ? kMostOfHousehold : kMostOfCompany;
        if (people.size() < 2 || people.size() > most) {
            continue;
        }
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        QList<qint64> ordered = people;
        std::sort(ordered.begin(), ordered.end());
        const auto group = lookup.group(kind, groups->labels.value(key), ordered);
        if (!group) {
            return group.error();
        }
        related.append(*group);
    }
    std::stable_sort(related.begin(), related.end(),
                     [](const RelatedGroup& a, const RelatedGroup& b) {
                         return a.people.size() > b.people.size();
                     });
    return related;
}

} // namespace rondom::profiles
