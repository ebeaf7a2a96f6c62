#include "models/segments/computedtraitrepository.h"

#include "models/segments/boundstatement.h"
#include "models/segments/catalog.h"
#include "models/segments/definitionparser.h"
#include "models/segments/refusaltext.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentuse.h"
#include "models/segments/traitrows.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr auto kSelectAll = "SELECT definition FROM computed_trait ORDER BY trait";
constexpr auto kSelectOne = "SELECT definition FROM computed_trait WHERE trait = ?";
constexpr auto kSelectStated = "SELECT 1 FROM trait WHERE key = ?";
constexpr auto kSave = R"sql(
    INSERT INTO computed_trait(trait, definition, updated_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET definition = excluded.definition, updated_at = excluded.updated_at
)sql";
constexpr auto kRemove = "DELETE FROM computed_trait WHERE trait = ?";
constexpr auto kSelectSegments =
    "SELECT name, definition FROM segment ORDER BY name COLLATE NOCASE";

/// The events of a trait as a rule, which knows how to be checked.
Result<void> checkEvents(const storage::Connection& connection, const ComputedTrait& trait)
{
    if (trait.computation != Computation::Ratio) {
        Definition rule;
        rule.where = Node{{}, false, trait.events};
        return checkDefinition(connection, rule);
    }
    for (const ComputedTrait& part : trait.parts) {
        if (const auto checked = checkEvents(connection, part); !checked) {
            return checked;
        }
    }
    return {};
}

Catalog::Trait asKnown(const ComputedTrait& trait)
{
    return {0, trait.type(), {}, std::make_shared<const ComputedTrait>(trait)};
}

} // namespace

Result<QList<ComputedTrait>> ComputedTraitRepository::list() const
{
    auto select = m_connection.prepare(kSelectAll);
    if (!select) {
        return select.error();
    }
    QList<ComputedTrait> traits;
    const auto read = storage::forEachRow(*select, [&traits](const storage::Statement& row) {
        if (auto trait = parseComputedTrait(row.text(0).toUtf8())) {
            traits.append(*std::move(trait));
        }
    });
    return read ? Result<QList<ComputedTrait>>(traits) : read.error();
}

Result<ComputedTrait> ComputedTraitRepository::find(const QString& key) const
{
    auto select = m_connection.prepare(kSelectOne);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(key).next();
    if (!row) {
        return row.error();
    }
    return *row ? parseComputedTrait(select->text(0).toUtf8()) : traitNotFound(key);
}

Result<void> ComputedTraitRepository::save(const ComputedTrait& trait, qint64 now) const
{
    auto stated = m_connection.prepare(kSelectStated);
    auto insert = m_connection.prepare(kSave);
    if (!stated || !insert) {
        return stated ? insert.error() : stated.error();
    }
    const auto isStated = stated->bind(trait.key).next();
    if (!isStated) {
        return isStated.error();
    }
    const auto catalog = Catalog::load(m_connection);
    if (!catalog) {
        return catalog.error();
    }
    const auto known = catalog->trait(trait.key);
    if (*isStated || (known && !known->computed)) {
        return traitIsStated(trait.key);
    }
    if (const auto checked = checkEvents(m_connection, trait); !checked) {
        return checked;
    }
    const QString json =
        QString::fromUtf8(QJsonDocument(trait.toJson()).toJson(QJsonDocument::Compact));
    return insert->bind(trait.key).bind(json).bind(now).run();
}

Result<void> ComputedTraitRepository::remove(const QString& key) const
{
    if (const auto found = find(key); !found) {
        return found.error();
    }
    const auto users = usedBy(key);
    if (!users || !users->isEmpty()) {
        return users ? traitIsUsed(key, *users) : users.error();
    }
    auto remove = m_connection.prepare(kRemove);
    return remove ? remove->bind(key).run() : remove.error();
}

Result<QStringList> ComputedTraitRepository::usedBy(const QString& key) const
{
    auto select = m_connection.prepare(kSelectSegments);
    if (!select) {
        return select.error();
    }
    QStringList users;
    const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
        const auto definition = DefinitionParser::parse(row.text(1).toUtf8());
        if (definition && usesTrait(*definition, key)) {
            users.append(row.text(0));
        }
    });
    return read ? Result<QStringList>(users) : read.error();
}

Result<QList<ComputedValue>> ComputedTraitRepository::valuesOf(ProfileId profile, qint64 now) const
{
    const auto traits = list();
    const auto catalog = Catalog::load(m_connection);
    if (!traits || !catalog) {
        return traits ? catalog.error() : traits.error();
    }
    QList<ComputedValue> values;
    for (const ComputedTrait& trait : *traits) {
        auto select = prepareBound(
            m_connection, Sql(u"SELECT text, number "_s) +
                              traitRows(asKnown(trait), catalog->calendar(), now, profile.value()));
        if (!select) {
            return select.error();
        }
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (*row) {
            values.append({trait, select->text(0), select->optionalReal(1)});
        }
    }
    return values;
}

Result<TraitValues> ComputedTraitRepository::values(const ComputedTrait& trait, qint64 now,
                                                    int limit) const
{
    const auto catalog = Catalog::load(m_connection);
    if (!catalog) {
        return catalog.error();
    }
    auto select = prepareBound(
        m_connection,
        Sql(u"SELECT text, number, count(*) AS people, sum(count(*)) OVER () FROM (SELECT text, "
            "folded, number "_s) +
            traitRows(asKnown(trait), catalog->calendar(), now, 0) +
            Sql(u") GROUP BY folded ORDER BY people DESC, number, folded LIMIT max(1, ?)"_s,
                {qint64(limit)}));
    if (!select) {
        return select.error();
    }
    TraitValues values;
    const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
        values.people = row.integer(3);
        if (values.common.size() < limit) {
            values.common.append({row.text(0), row.optionalReal(1), row.integer(2)});
        }
    });
    return read ? Result<TraitValues>(values) : read.error();
}

} // namespace rondom::segments
