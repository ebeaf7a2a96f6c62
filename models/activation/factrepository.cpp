#include "models/activation/factrepository.h"

#include "models/activation/activationtext.h"
#include "models/segments/boundstatement.h"
#include "models/segments/catalog.h"
#include "models/segments/traitrows.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

/// Reading a few people nobody asked for is cheaper than another search in the table.
constexpr qint64 kWidestGap = 64;

constexpr auto kSelectProfiles = R"sql(
    SELECT id, name, email, phone, first_seen, last_seen, last_order_at, order_count, event_count,
           revenue
      FROM profile
     WHERE id BETWEEN ? AND ?
)sql";

constexpr auto kSelectTrait = R"sql(
    SELECT profile_id, text, number FROM profile_trait
     WHERE trait_id = ? AND profile_id BETWEEN ? AND ?
)sql";

/// The newest first, as the computed profile chooses.
constexpr auto kSelectIdentifiers = R"sql(
    SELECT r.profile_id, i.value, i.ended_import_id IS NULL
      FROM source_record r
      JOIN identifier i ON i.record_id = r.id
     WHERE r.profile_id BETWEEN ? AND ? AND i.type_id = ?
     ORDER BY r.profile_id, i.import_id DESC, r.id, i.row, i.value
)sql";

constexpr auto kSelectIdentifierType = "SELECT id FROM identifier_type WHERE name = ?";
constexpr auto kSelectCurrency = "SELECT currency FROM workspace WHERE id = 1";

struct ProfileFact
{
    QString name;
    qint64 column = 0;
    ValueType type = ValueType::Text;
};

const QList<ProfileFact>& profileFacts()
{
    static const QList<ProfileFact> facts{
        {u"name"_s, 1, ValueType::Text},           {u"email"_s, 2, ValueType::Text},
        {u"phone"_s, 3, ValueType::Text},          {u"first_seen"_s, 4, ValueType::DateTime},
        {u"last_seen"_s, 5, ValueType::DateTime},  {u"last_order_at"_s, 6, ValueType::DateTime},
        {u"orders_count"_s, 7, ValueType::Number}, {u"events_count"_s, 8, ValueType::Number},
        {u"revenue"_s, 9, ValueType::Money},
    };
    return facts;
}

} // namespace

Result<FactRepository> FactRepository::open(const storage::Connection& connection,
                                            const QStringList& fields, consent::Channel channel,
                                            qint64 now)
{
    FactRepository repository(connection);
    const auto catalog = segments::Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    for (const QString& name : fields) {
        const auto field = repository.fieldFor(name, *catalog, channel);
        if (!field) {
            return field.error();
        }
        repository.m_fields.push_back(*field);
    }
    if (const auto done = repository.computeTraits(fields, *catalog, now); !done) {
        return done.error();
    }
    if (const auto prepared = repository.prepare(channel); !prepared) {
        return prepared.error();
    }
    return repository;
}

Result<void> FactRepository::prepare(consent::Channel channel)
{
    for (const QString& type : consent::identifierTypes(channel)) {
        const auto id = identifierType(type);
        if (!id) {
            return id.error();
        }
        if (*id) {
            m_contactTypes.push_back(**id);
        }
    }
    auto currency = m_connection.prepare(kSelectCurrency);
    if (!currency) {
        return currency.error();
    }
    if (const auto row = currency->next(); !row) {
        return row.error();
    }
    m_currency = currency->text(0);
    for (const auto& [sql, statement] :
         {std::pair(kSelectProfiles, &m_selectProfiles), std::pair(kSelectTrait, &m_selectTrait),
          std::pair(kSelectIdentifiers, &m_selectIdentifiers)}) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared) {
            return prepared.error();
        }
        *statement = *std::move(prepared);
    }
    return {};
}

Result<FactRepository::Field> FactRepository::fieldFor(const QString& name,
                                                       const segments::Catalog& catalog,
                                                       consent::Channel channel) const
{
    // Before anything else by that name: what the channel uses comes from the permit alone.
    if (consent::identifierTypes(channel).contains(name)) {
        return Field{Kind::Permit, 0, ValueType::Text};
    }
    if (name == u"profile_id") {
        return Field{Kind::ProfileId, 0, ValueType::Number};
    }
    for (const ProfileFact& fact : profileFacts()) {
        if (fact.name == name) {
            return Field{Kind::ProfileFact, fact.column, fact.type};
        }
    }
    const auto type = identifierType(name);
    if (!type) {
        return type.error();
    }
    if (*type) {
        return Field{Kind::Identifier, **type, ValueType::Text};
    }
    if (const auto trait = catalog.trait(name)) {
        return trait->id == 0
                   ? Field{}
                   : Field{Kind::Trait, trait->id, trait->type.value_or(ValueType::Text)};
    }
    return fieldIsUnknown(name);
}

Result<void> FactRepository::computeTraits(const QStringList& fields,
                                           const segments::Catalog& catalog, qint64 now)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto trait = catalog.trait(fields.at(qsizetype(i)));
        if (m_fields[i].kind != Kind::Nothing || !trait || !trait->computed) {
            continue;
        }
        auto select = segments::prepareBound(
            m_connection, segments::Sql(u"SELECT profile_id, text, number "_s) +
                              segments::traitRows(*trait, catalog.calendar(), now, 0));
        if (!select) {
            return select.error();
        }
        const ValueType type = trait->type.value_or(ValueType::Text);
        m_fields[i] = {Kind::Computed, qint64(m_computed.size()), type};
        QHash<qint64, Value>& values = m_computed.emplace_back();
        const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
            values.insert(row.integer(0), Value{type, row.text(1), {}, row.optionalReal(2)});
        });
        if (!read) {
            return read;
        }
    }
    return {};
}

Result<std::optional<qint64>> FactRepository::identifierType(const QString& name) const
{
    auto select = m_connection.prepare(kSelectIdentifierType);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(name).next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(select->integer(0)) : std::nullopt;
}

Result<std::vector<PersonFacts>> FactRepository::read(std::span<const consent::Permit> permits)
{
    std::vector<PersonFacts> facts(permits.size());
    for (std::size_t first = 0; first < permits.size();) {
        std::size_t end = first + 1;
        while (end < permits.size() &&
               permits[end].profile().value() - permits[end - 1].profile().value() <= kWidestGap) {
            ++end;
        }
        const Slice slice{permits.subspan(first, end - first),
                          std::span(facts).subspan(first, end - first)};
        if (const auto done = readSlice(slice); !done) {
            return done.error();
        }
        first = end;
    }
    return facts;
}

Result<void> FactRepository::readSlice(const Slice& slice)
{
    for (std::size_t i = 0; i < slice.facts.size(); ++i) {
        slice.facts[i].values.resize(m_fields.size());
    }
    bool needsProfile = false;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        Result<void> done;
        switch (m_fields[i].kind) {
        case Kind::Permit:
        case Kind::Nothing:
            break;
        case Kind::ProfileId:
        case Kind::ProfileFact:
            needsProfile = true;
            break;
        case Kind::Identifier:
            done = readIdentifiers(slice, i);
            break;
        case Kind::Trait:
            done = readTrait(slice, i);
            break;
        case Kind::Computed:
            for (std::size_t person = 0; person < slice.facts.size(); ++person) {
                const auto& values = m_computed[std::size_t(m_fields[i].id)];
                const auto value = values.constFind(slice.permits[person].profile().value());
                if (value != values.cend()) {
                    slice.facts[person].values[i] = *value;
                }
            }
            break;
        }
        if (!done) {
            return done;
        }
    }
    if (needsProfile) {
        if (const auto done = readProfiles(slice); !done) {
            return done;
        }
    }
    return readContacts(slice);
}

Result<void> FactRepository::readProfiles(const Slice& slice)
{
    auto& select = *m_selectProfiles;
    select.bind(slice.permits.front().profile()).bind(slice.permits.back().profile());
    for (;;) {
        const auto row = select.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        PersonFacts* const facts = slice.find(select.integer(0));
        if (facts == nullptr) {
            continue;
        }
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const Field& field = m_fields[i];
            const int column = int(field.id);
            if (field.kind == Kind::ProfileId) {
                facts->values[i] = Value::ofNumber(Decimal::fromInteger(select.integer(0)));
            } else if (field.kind == Kind::ProfileFact && !select.isNull(column)) {
                switch (field.type) {
                case ValueType::DateTime:
                    facts->values[i] = Value::ofDateTime(select.integer(column));
                    break;
                case ValueType::Number:
                    facts->values[i] =
                        Value::ofNumber(Decimal::fromInteger(select.integer(column)));
                    break;
                case ValueType::Money:
                    facts->values[i] =
                        Value::ofMoney(Decimal::fromMicros(select.integer(column)), m_currency);
                    break;
                default:
                    facts->values[i] = Value::ofText(select.text(column));
                }
            }
        }
    }
}

Result<void> FactRepository::readTrait(const Slice& slice, std::size_t index)
{
    auto& select = *m_selectTrait;
    select.bind(m_fields[index].id);
    select.bind(slice.permits.front().profile()).bind(slice.permits.back().profile());
    for (;;) {
        const auto row = select.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (PersonFacts* const facts = slice.find(select.integer(0))) {
            facts->values[index] =
                Value{m_fields[index].type, select.text(1), {}, select.optionalReal(2)};
        }
    }
}

Result<void> FactRepository::readIdentifiers(const Slice& slice, std::size_t index)
{
    auto& select = *m_selectIdentifiers;
    select.bind(slice.permits.front().profile()).bind(slice.permits.back().profile());
    select.bind(m_fields[index].id);
    for (;;) {
        const auto row = select.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        PersonFacts* const facts = slice.find(select.integer(0));
        const bool isCurrent = select.integer(2) != 0;
        if (facts != nullptr && isCurrent && !facts->values[index]) {
            facts->values[index] = Value::ofText(select.text(1));
        }
    }
}

Result<void> FactRepository::readContacts(const Slice& slice)
{
    auto& select = *m_selectIdentifiers;
    for (const qint64 type : m_contactTypes) {
        select.bind(slice.permits.front().profile()).bind(slice.permits.back().profile());
        select.bind(type);
        for (;;) {
            const auto row = select.next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            if (PersonFacts* const facts = slice.find(select.integer(0))) {
                facts->contacts.append(select.text(1));
            }
        }
    }
    return {};
}

PersonFacts* FactRepository::Slice::find(qint64 profile) const
{
    const auto found = std::lower_bound(
        permits.begin(), permits.end(), profile,
        [](const consent::Permit& permit, qint64 id) { return permit.profile().value() < id; });
    if (found == permits.end() || found->profile().value() != profile) {
        return nullptr;
    }
    return &facts[std::size_t(found - permits.begin())];
}

} // namespace rondom::activation
