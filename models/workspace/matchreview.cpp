#include "models/workspace/matchreview.h"

#include "models/identity/identityrepository.h"
#include "models/identity/matchrepository.h"
#include "models/profiles/profilerepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

using identity::MatchCandidate;
using profiles::ProfileDetails;

ReviewSide sideOf(const ProfileDetails& details)
{
    ReviewSide side;
    side.id = details.summary.id;
    side.name = details.summary.name;
    side.orders = details.summary.orderCount;
    side.revenue = details.summary.revenue;
    side.lastSeen = details.summary.lastSeen;
    for (const profiles::RecordOfProfile& record : details.records) {
        if (!side.sources.contains(record.source)) {
            side.sources.append(record.source);
        }
    }
    return side;
}

/// The fields of two people, each once.
class Fields
{
public:
    void addA(const ProfileDetails& details) { add(details, &ReviewField::a); }
    void addB(const ProfileDetails& details) { add(details, &ReviewField::b); }

    /// Of each of the two one record was compared: beside what that gave stand the values it was
    /// given by, also where other records of the person say something newer.
    QList<ReviewField> explainedBy(const QList<identity::MatchReason>& reasons,
                                   const QHash<QString, QString>& first,
                                   const QHash<QString, QString>& second)
    {
        for (const identity::MatchReason& reason : reasons) {
            ReviewField* const field = find(reason.field);
            if (field) {
                field->level = reason.level;
                field->bits = reason.bits;
                field->a = first.value(reason.field, field->a);
                field->b = second.value(reason.field, field->b);
            }
        }
        std::stable_sort(m_fields.begin(), m_fields.end(),
                         [](const ReviewField& one, const ReviewField& other) {
                             return std::abs(one.bits) > std::abs(other.bits);
                         });
        return m_fields;
    }

private:
    void add(const ProfileDetails& details, QString ReviewField::*side)
    {
        for (const profiles::IdentifierOfProfile& identifier : details.identifiers) {
            if (!identifier.hasEnded) {
                append(true, identifier.type, ValueType::Text, identifier.value, side);
            }
        }
        for (const profiles::TraitWithOrigin& trait : details.traits) {
            append(false, trait.key, trait.type, trait.text, side);
        }
    }

    void append(bool isIdentifier, const QString& key, ValueType type, const QString& text,
                QString ReviewField::*side)
    {
        ReviewField* field = find(key);
        if (!field) {
            m_fields.append({isIdentifier, key, type, {}, {}, {}, 0});
            field = &m_fields.last();
        }
        QString& value = field->*side;
        value = value.isEmpty() ? text : QString(value + u", " + text);
    }

    ReviewField* find(const QString& key)
    {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const ReviewField& field) { return field.key == key; });
        return found == m_fields.end() ? nullptr : &*found;
    }

    QList<ReviewField> m_fields;
};

} // namespace

Result<ReviewQueue> readReviewQueue(const storage::Connection& connection, int most)
{
    const identity::MatchRepository matches(connection);
    const auto run = matches.current();
    const auto waiting = matches.candidates(std::numeric_limits<int>::max());
    if (!run || !waiting) {
        return run ? waiting.error() : run.error();
    }
    ReviewQueue queue;
    queue.comparedAt = *run ? std::optional((*run)->at) : std::nullopt;
    queue.waiting = waiting->size();
    if (*run) {
        const QJsonObject model = QJsonDocument::fromJson((*run)->model).object();
        const QJsonObject answers = model.value(u"answers"_s).toObject();
        queue.skippedGroups = model.value(u"skipped_blocks"_s).toInteger();
        queue.answers =
            answers.value(u"same"_s).toInteger() + answers.value(u"distinct"_s).toInteger();
    }
    std::vector<qint64> ids;
    for (const MatchCandidate& candidate : *waiting) {
        queue.expected += candidate.probability;
        if (queue.rows.size() < most) {
            queue.rows.append({candidate.a, candidate.b, {}, {}, candidate.probability});
            ids.push_back(candidate.a.value());
            ids.push_back(candidate.b.value());
        }
    }
    const auto people = profiles::ProfileRepository(connection).summaries(ids);
    if (!people) {
        return people.error();
    }
    QHash<ProfileId, QString> names;
    for (const profiles::ProfileSummary& person : *people) {
        names.insert(person.id, person.name);
    }
    for (ReviewRow& row : queue.rows) {
        row.nameA = names.value(row.a);
        row.nameB = names.value(row.b);
    }
    return queue;
}

Result<std::optional<ReviewPair>> readReviewPair(const storage::Connection& connection, ProfileId a,
                                                 ProfileId b)
{
    const auto found = identity::MatchRepository(connection).candidate(a, b);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return std::optional<ReviewPair>();
    }
    const MatchCandidate& candidate = **found;
    const profiles::ProfileRepository people(connection);
    const auto first = people.details(a);
    const auto second = people.details(b);
    if (!first || !second) {
        return first ? second.error() : first.error();
    }
    if (!*first || !*second) {
        return std::optional<ReviewPair>();
    }
    const identity::IdentityRepository records(connection);
    const auto firstSaid = records.stated(candidate.recordA);
    const auto secondSaid = records.stated(candidate.recordB);
    if (!firstSaid || !secondSaid) {
        return firstSaid ? secondSaid.error() : firstSaid.error();
    }
    Fields fields;
    fields.addA(**first);
    fields.addB(**second);
    return std::optional(ReviewPair{
        sideOf(**first), sideOf(**second), candidate.probability,
        fields.explainedBy(identity::matchReasons(candidate.evidence), *firstSaid, *secondSaid)});
}

} // namespace rondom::workspace
