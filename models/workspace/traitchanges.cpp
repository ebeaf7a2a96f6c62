#include "models/workspace/traitchanges.h"

#include "models/consent/consentstates.h"
#include "models/core/value.h"
#include "models/identity/identityrepository.h"
#include "models/profiles/profilebuilder.h"
#include "models/storage/rows.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/workspacetext.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr qsizetype kMostExamples = 100;
constexpr double kLookedAt = 0.1;

constexpr auto kSelectTrait = "SELECT id, type FROM trait WHERE key = ?";
/// The newest pin of a customer, who may have several since a merge.
constexpr auto kSelectPinned = R"sql(
    SELECT p.record_id FROM source_record r JOIN trait_pin p ON p.record_id = r.id
     WHERE r.profile_id = ? AND p.trait_id = ? ORDER BY p.at DESC, p.record_id LIMIT 1
)sql";
constexpr auto kSelectPin = "SELECT text FROM trait_pin WHERE record_id = ? AND trait_id = ?";
constexpr auto kDropPin = "DELETE FROM trait_pin WHERE record_id = ? AND trait_id = ?";
constexpr auto kWritePin = R"sql(
    INSERT OR REPLACE INTO trait_pin(record_id, trait_id, text, number, at) VALUES (?, ?, ?, ?, ?)
)sql";

/// Nobody else has a choice.
constexpr auto kSelectChoice = R"sql(
    SELECT r.profile_id FROM trait_value v JOIN source_record r ON r.id = v.record_id
     WHERE v.trait_id = ? GROUP BY r.profile_id HAVING count(*) > 1
)sql";

constexpr auto kSelectValue = R"sql(
    SELECT g.text, p.name FROM profile_trait g JOIN profile p ON p.id = g.profile_id
     WHERE g.trait_id = ? AND g.profile_id = ?
)sql";

struct KnownTrait
{
    qint64 id = 0;
    ValueType type = ValueType::Text;
};

Result<KnownTrait> traitOf(const storage::Connection& connection, const QString& key)
{
    auto select = connection.prepare(kSelectTrait);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(key).next();
    if (!row || !*row) {
        return row ? traitNotFound(key) : row.error();
    }
    return KnownTrait{select->integer(0),
                      valueTypeFromName(select->text(1)).value_or(ValueType::Text)};
}

/// Consent looks at traits too: a birthday, a country.
Result<void> computeAnew(const storage::Connection& connection, const QSet<ProfileId>& profiles,
                         qint64 now, JobContext& context)
{
    const auto built = profiles::ProfileBuilder(connection).rebuild(profiles, context);
    return built ? consent::refreshStates(connection, profiles, now, context) : built;
}

/// The record that the pin of a customer hangs on or would hang on: a profile is called by one of
/// its records, and the pin goes where that record goes.
Result<RecordId> pinnedRecord(const storage::Connection& connection, ProfileId profile,
                              qint64 trait)
{
    auto select = connection.prepare(kSelectPinned);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(profile).bind(trait).next();
    if (!row) {
        return row.error();
    }
    return *row ? RecordId(select->integer(0)) : RecordId(profile.value());
}

/// Writes or removes the pin on one record. Returns what it was.
Result<std::optional<QString>> putPin(const storage::Connection& connection, RecordId record,
                                      const KnownTrait& trait, const std::optional<Value>& value,
                                      qint64 now)
{
    auto select = connection.prepare(kSelectPin);
    auto change = connection.prepare(value ? kWritePin : kDropPin);
    if (!select || !change) {
        return select ? change.error() : select.error();
    }
    const auto row = select->bind(record).bind(trait.id).next();
    if (!row) {
        return row.error();
    }
    const auto before = *row ? std::optional(select->text(0)) : std::nullopt;
    change->bind(record).bind(trait.id);
    if (value) {
        change->bind(value->text).bind(value->number).bind(now);
    }
    const auto done = change->run();
    return done ? Result<std::optional<QString>>(before) : done.error();
}

QJsonValue toJson(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

/// The values of those whom a change of the rules may concern.
struct Concerned
{
    struct Of
    {
        qint64 trait = 0;
        QString key;
        ProfileId profile;
        QString text;
    };
    std::vector<Of> values;
    QSet<ProfileId> profiles;
};

Result<Concerned> concernedBy(const storage::Connection& connection,
                              const profiles::SurvivorRules& before,
                              const profiles::SurvivorRules& after, JobContext& context)
{
    QSet<QString> keys(before.keyBegin(), before.keyEnd());
    keys.unite(QSet<QString>(after.keyBegin(), after.keyEnd()));
    auto select = connection.prepare(kSelectChoice);
    auto value = connection.prepare(kSelectValue);
    if (!select || !value) {
        return select ? value.error() : select.error();
    }
    Concerned concerned;
    for (const QString& key : std::as_const(keys)) {
        if (before.value(key) == after.value(key)) {
            continue;
        }
        const auto trait = traitOf(connection, key);
        if (!trait && trait.error().code == Error::Code::NotFound) {
            continue; // undone with the import that brought it
        }
        if (!trait) {
            return trait.error();
        }
        const auto read = storage::forEachRow(
            select->bind(trait->id), context, [&](const storage::Statement& row) {
                concerned.values.push_back({trait->id, key, ProfileId(row.integer(0)), {}});
                concerned.profiles.insert(ProfileId(row.integer(0)));
            });
        if (!read) {
            return read.error();
        }
    }
    for (Concerned::Of& of : concerned.values) {
        const auto read =
            storage::forEachRow(value->bind(of.trait).bind(of.profile),
                                [&of](const storage::Statement& row) { of.text = row.text(0); });
        if (!read) {
            return read.error();
        }
    }
    return concerned;
}

/// Rules about what nobody has are mistakes, unless they held before.
Result<void> checkTraits(const storage::Connection& connection,
                         const profiles::SurvivorRules& rules)
{
    const auto former = profiles::readSurvivorRules(connection);
    if (!former) {
        return former.error();
    }
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule) {
        if (former->contains(rule.key())) {
            continue;
        }
        if (const auto trait = traitOf(connection, rule.key()); !trait) {
            return trait.error();
        }
    }
    return {};
}

/// Keeps \a rules, computes anew whoever they concern, and tells what became different.
Result<SurvivorShift> put(const storage::Connection& connection,
                          const profiles::SurvivorRules& rules, qint64 now, JobContext& context)
{
    const auto former = profiles::readSurvivorRules(connection);
    if (!former) {
        return former.error();
    }
    JobContext looking = context.part(0, kLookedAt);
    const auto concerned = concernedBy(connection, *former, rules, looking);
    if (!concerned) {
        return concerned.error();
    }
    if (const auto written = profiles::writeSurvivorRules(connection, rules); !written) {
        return written.error();
    }
    JobContext computing = context.part(kLookedAt, 1);
    const auto computed = computeAnew(connection, concerned->profiles, now, computing);
    auto value = connection.prepare(kSelectValue);
    if (!computed || !value) {
        return computed ? value.error() : computed.error();
    }
    SurvivorShift shift;
    QSet<ProfileId> changed;
    for (const Concerned::Of& of : concerned->values) {
        const auto read = storage::forEachRow(
            value->bind(of.trait).bind(of.profile), [&](const storage::Statement& row) {
                if (row.text(0) == of.text) {
                    return;
                }
                ++shift.values;
                changed.insert(of.profile);
                if (shift.examples.size() < kMostExamples) {
                    shift.examples.append({of.profile, row.text(1), of.key, of.text, row.text(0)});
                }
            });
        if (!read) {
            return read.error();
        }
    }
    shift.customers = changed.size();
    return shift;
}

} // namespace

Result<void> pinTrait(const WorkspaceFile& workspace, ProfileId profile, const QString& trait,
                      const std::optional<QString>& text, qint64 now, JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    const auto current = identity::IdentityRepository(connection).current(profile);
    if (!current) {
        return current.error();
    }
    if (!*current) {
        return profileNotFound(QString::number(profile.value()));
    }
    const auto known = traitOf(connection, trait);
    if (!known) {
        return known.error();
    }
    const auto value = text ? Value::fromText(known->type, *text) : std::nullopt;
    if (text && !value) {
        return notAValueOf(trait, known->type);
    }
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto record = pinnedRecord(connection, **current, known->id);
    if (!record) {
        return record.error();
    }
    const auto before = putPin(connection, *record, *known, value, now);
    if (!before) {
        return before.error();
    }
    if (const auto done = computeAnew(connection, {**current}, now, context); !done) {
        return done;
    }
    const auto noted =
        ActionHistory(connection)
            .add(now, ActionHistory::kPin, trait,
                 {{u"record"_s, record->value()},
                  {u"trait"_s, trait},
                  {u"before"_s, toJson(*before)},
                  {u"after"_s, toJson(value ? std::optional(value->text) : std::nullopt)}});
    return noted ? transaction->commit() : noted.error();
}

Result<void> restorePin(const storage::Connection& connection, const QJsonObject& payload,
                        const QString& side, qint64 now, JobContext& context)
{
    const RecordId record(payload.value(u"record"_s).toInteger());
    const auto trait = traitOf(connection, payload.value(u"trait"_s).toString());
    const auto profile =
        identity::IdentityRepository(connection).current(ProfileId(record.value()));
    if (!trait || !profile) {
        return trait ? profile.error() : trait.error();
    }
    if (!*profile) {
        return {}; // the record went with its import, and the pin with it
    }
    const QJsonValue text = payload.value(side);
    const auto value =
        text.isString() ? Value::fromText(trait->type, text.toString()) : std::nullopt;
    const auto put = putPin(connection, record, *trait, value, now);
    return put ? computeAnew(connection, {**profile}, now, context) : put.error();
}

Result<SurvivorShift> previewSurvivors(const WorkspaceFile& workspace,
                                       const profiles::SurvivorRules& rules, qint64 now,
                                       JobContext& context)
{
    if (const auto checked = checkTraits(workspace.connection(), rules); !checked) {
        return checked.error();
    }
    // Done for real, and never committed.
    auto transaction = storage::Transaction::begin(workspace.connection());
    return transaction ? put(workspace.connection(), rules, now, context) : transaction.error();
}

Result<SurvivorShift> applySurvivors(const WorkspaceFile& workspace,
                                     const profiles::SurvivorRules& rules, qint64 now,
                                     JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    if (const auto checked = checkTraits(connection, rules); !checked) {
        return checked.error();
    }
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto former = profiles::readSurvivorRules(connection);
    if (!former || *former == rules) {
        return former ? Result<SurvivorShift>(SurvivorShift()) : former.error();
    }
    const auto shift = put(connection, rules, now, context);
    if (!shift) {
        return shift;
    }
    const auto noted =
        ActionHistory(connection)
            .add(now, ActionHistory::kSurvivors, QString::number(shift->customers),
                 {{u"before"_s, profiles::toJson(*former)}, {u"after"_s, profiles::toJson(rules)}});
    if (!noted) {
        return noted.error();
    }
    // The last moment at which a cancel still means that nothing happened.
    if (context.isCancelRequested()) {
        return Error{Error::Code::Canceled, {}, {}};
    }
    const auto committed = transaction->commit();
    return committed ? shift : committed.error();
}

Result<void> restoreSurvivors(const storage::Connection& connection, const QJsonObject& payload,
                              const QString& side, qint64 now, JobContext& context)
{
    const auto rules = profiles::parseSurvivorRules(
        QJsonDocument(payload.value(side).toObject()).toJson(QJsonDocument::Compact));
    if (!rules) {
        return rules.error();
    }
    const auto shift = put(connection, *rules, now, context);
    return shift ? Result<void>() : shift.error();
}

} // namespace rondom::workspace
