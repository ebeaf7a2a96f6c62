#include "models/segments/evaluation.h"

#include "models/consent/consentstates.h"
#include "models/consent/vocabulary.h"
#include "models/profiles/relations.h"
#include "models/segments/boundstatement.h"
#include "models/segments/columnengine.h"
#include "models/segments/companymembers.h"
#include "models/segments/computedtrait.h"
#include "models/segments/nodewriter.h"
#include "models/segments/refusaltext.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QJsonDocument>

namespace rondom::segments {

namespace {

/// Rows between two looks at whether somebody wants to stop.
constexpr int kRowsAtOnce = 4096;

constexpr auto kSelectVersion = "SELECT data_version FROM workspace WHERE id = 1";

} // namespace

Evaluation::Evaluation(const storage::Connection& connection, const Catalog& catalog,
                       const columns::Population& population, qint64 now, JobContext& context,
                       qint64 onlyProfile, std::shared_ptr<const columns::Snapshot> columns)
    : m_connection(connection)
    , m_population(population)
    , m_now(now)
    , m_onlyProfile(onlyProfile)
    , m_context(context)
    , m_catalog(catalog)
    , m_compiler(catalog, now, onlyProfile)
    , m_columns(std::move(columns))
{
    if (m_columns) {
        m_reader.emplace(connection, catalog, *m_columns, now, context);
    }
}

Result<columns::MemberSet> Evaluation::members(const Definition& definition,
                                               const QStringList& needed)
{
    m_needed = needed;
    // Saved segments come first, each once: the walk through one definition stays shallow, and a
    // segment that is used twice is not computed twice.
    for (const QString& name : needed) {
        const Catalog::Segment* segment = m_catalog.segment(name);
        Q_ASSERT(segment);
        auto members = definitionMembers(segment->definition, false);
        if (!members) {
            return members;
        }
        m_segments.insert(name, *std::move(members));
    }
    m_nodes.clear();
    return definitionMembers(definition, true);
}

QHash<QString, const columns::MemberSet*> Evaluation::nodesByPath() const
{
    QHash<QString, const columns::MemberSet*> found;
    for (const NodeMembers& node : m_nodes) {
        found.insert(node.node->path, &node.members);
    }
    return found;
}

Result<columns::MemberSet> Evaluation::definitionMembers(const Definition& definition,
                                                         bool keepNodes)
{
    columns::MemberSet members = everybody();
    if (definition.where && !isLeftOut(*definition.where)) {
        auto where = nodeMembers(*definition.where, keepNodes);
        if (!where) {
            return where;
        }
        members = *std::move(where);
    }
    if (definition.exclude && !isLeftOut(*definition.exclude)) {
        auto excluded = nodeMembers(*definition.exclude, keepNodes);
        if (!excluded) {
            return excluded;
        }
        excluded->invert();
        members &= *excluded;
    }
    return members;
}

Result<columns::MemberSet> Evaluation::nodeMembers(const Node& node, bool keepNodes)
{
    if (m_context.isCancelRequested()) {
        return wasCanceled();
    }
    const qsizetype place = m_nodes.size();
    if (keepNodes) {
        m_nodes.append({&node, columns::MemberSet()});
    }
    const auto* group = std::get_if<Group>(&node.content);
    const auto* company = std::get_if<CompanyCondition>(&node.content);
    auto members = group     ? groupMembers(*group, keepNodes)
                   : company ? companyMembers(*company, keepNodes)
                             : conditionMembers(node);
    if (members && keepNodes) {
        m_nodes[place].members = *members;
    }
    return members;
}

Result<columns::MemberSet> Evaluation::groupMembers(const Group& group, bool keepNodes)
{
    const bool isAny = group.kind == Group::Kind::Any;
    columns::MemberSet members = isAny ? columns::MemberSet(m_population.size()) : everybody();
    for (const Node& child : group.children) {
        if (isLeftOut(child)) {
            continue;
        }
        auto part = nodeMembers(child, keepNodes);
        if (!part) {
            return part;
        }
        if (isAny) {
            members |= *part;
        } else {
            members &= *part;
        }
    }
    if (group.kind == Group::Kind::Not) {
        members.invert();
    }
    return members;
}

Result<columns::MemberSet> Evaluation::companyMembers(const CompanyCondition& condition,
                                                      bool keepNodes)
{
    auto fitting = nodeMembers(condition.of.front(), keepNodes);
    if (!fitting) {
        return fitting;
    }
    if (m_onlyProfile != 0) {
        const auto holds = hasCompany(condition);
        if (!holds) {
            return holds.error();
        }
        columns::MemberSet members(m_population.size());
        if (*holds) {
            members.insert(0);
        }
        return members;
    }
    const auto companies = profiles::allCompanies(m_connection, m_context);
    return companies ? segments::companyMembers(*companies, m_population, *fitting, condition.who)
                     : Result<columns::MemberSet>(companies.error());
}

Result<bool> Evaluation::hasCompany(const CompanyCondition& condition)
{
    const auto people = profiles::companyOf(m_connection, ProfileId(m_onlyProfile));
    if (!people || people->isEmpty()) {
        return people ? Result<bool>(false) : people.error();
    }
    const bool wanted = condition.who != CompanyCondition::Who::All;
    Definition rule;
    rule.where = condition.of.front();
    for (const ProfileId person : *people) {
        const columns::Population one(QList<qint64>{person.value()});
        Evaluation evaluation(m_connection, m_catalog, one, m_now, m_context, person.value());
        const auto members = evaluation.members(rule, m_needed);
        if (!members) {
            return members.error();
        }
        if (members->contains(0) == wanted) {
            return condition.who == CompanyCondition::Who::Any;
        }
    }
    return condition.who != CompanyCondition::Who::Any;
}

Result<columns::MemberSet> Evaluation::conditionMembers(const Node& node)
{
    const auto* segment = std::get_if<SegmentCondition>(&node.content);
    if (segment && segment->when == SegmentCondition::When::Now) {
        return m_segments.value(segment->segment);
    }
    const auto* trait = std::get_if<TraitCondition>(&node.content);
    const auto known = trait ? m_catalog.trait(trait->trait) : std::nullopt;
    if (known && known->computed) {
        if (auto events = asEventCondition(*known->computed, trait->comparison)) {
            const Node same{node.path, false, *std::move(events)};
            return m_reader ? rememberedMembers(same) : tableMembers(same);
        }
    }
    // Who was in when is written by a refresh, which changes nothing else.
    return m_reader && !segment ? rememberedMembers(node) : tableMembers(node);
}

/// Somebody who builds a rule changes one condition and keeps the others.
Result<columns::MemberSet> Evaluation::rememberedMembers(const Node& node)
{
    columns::RememberedAnswers& answers = m_columns->answers();
    const QByteArray question = QByteArray::number(m_now) + ' ' + m_catalog.calendar().zone().id() +
                                ' ' +
                                QJsonDocument(toJsonValue(node)).toJson(QJsonDocument::Compact);
    if (const auto known = answers.known(question)) {
        return *known;
    }
    auto byColumns = ColumnEngine(*m_reader, answers.knownBefore(question)).members(node);
    if (!byColumns) {
        return byColumns.error();
    }
    if (*byColumns) {
        const auto answer = std::make_shared<const columns::MemberSet>(**std::move(byColumns));
        answers.remember(question, answer, true);
        return *answer;
    }
    // What tables say may change without anybody of the columns changing.
    const auto version = dataVersion();
    if (!version) {
        return version.error();
    }
    const QByteArray ofTables = *version + ' ' + question;
    if (const auto known = answers.known(ofTables)) {
        return *known;
    }
    auto members = tableMembers(node);
    if (members) {
        answers.remember(ofTables, std::make_shared<const columns::MemberSet>(*members), false);
    }
    return members;
}

Result<QByteArray> Evaluation::dataVersion()
{
    if (m_dataVersion.isEmpty()) {
        auto select = m_connection.prepare(kSelectVersion);
        if (!select) {
            return select.error();
        }
        if (const auto row = select->next(); !row) {
            return row.error();
        }
        m_dataVersion = QByteArray::number(select->integer(0));
    }
    return m_dataVersion;
}

Result<columns::MemberSet> Evaluation::tableMembers(const Node& node)
{
    if (const auto* consent = std::get_if<ConsentCondition>(&node.content)) {
        return consentMembers(*consent);
    }
    columns::MemberSet members = everybody();
    for (const Query& query : m_compiler.compile(node)) {
        auto part = run(query);
        if (!part) {
            return part;
        }
        members &= *part;
    }
    return members;
}

Result<columns::MemberSet> Evaluation::consentMembers(const ConsentCondition& condition)
{
    const auto channel = consent::channelFromKey(condition.channel);
    const auto state = consent::stateFromKey(condition.state);
    Q_ASSERT(channel && state);
    columns::MemberSet members(m_population.size());
    if (m_population.size() == 1) {
        // The gate answers about one person without looking at all the others.
        const auto cells = consent::statesOf(m_connection, ProfileId(m_population.idAt(0)), m_now);
        if (!cells) {
            return cells.error();
        }
        for (const consent::CellState& cell : *cells) {
            if (cell.purpose == condition.purpose && cell.channel == condition.channel &&
                cell.verdict.state() == *state) {
                members.insert(0);
            }
        }
        return members;
    }
    const auto profiles =
        consent::profilesInState(m_connection, condition.purpose, *channel, *state, m_now);
    if (!profiles) {
        return profiles.error();
    }
    for (const ProfileId profile : *profiles) {
        if (const qsizetype place = m_population.placeOf(profile.value()); place >= 0) {
            members.insert(place);
        }
    }
    return members;
}

Result<columns::MemberSet> Evaluation::run(const Query& query)
{
    auto statement = prepareBound(m_connection, query.sql);
    if (!statement) {
        return statement.error();
    }
    columns::MemberSet members(m_population.size());
    for (int rows = 1;; ++rows) {
        if (rows % kRowsAtOnce == 0 && m_context.isCancelRequested()) {
            return wasCanceled();
        }
        const auto row = statement->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (const qsizetype place = m_population.placeOf(statement->integer(0)); place >= 0) {
            members.insert(place);
        }
    }
    if (query.isComplement) {
        members.invert();
    }
    return members;
}

columns::MemberSet Evaluation::everybody() const
{
    columns::MemberSet members(m_population.size());
    members.invert();
    return members;
}

} // namespace rondom::segments
