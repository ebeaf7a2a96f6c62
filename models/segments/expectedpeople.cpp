#include "models/segments/expectedpeople.h"

#include "models/segments/segmentengine.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

namespace rondom::segments {

namespace {

/// Someone who was merged since is meant by the id they had: it is a record of theirs.
constexpr auto kSelectPerson = R"sql(
    SELECT p.id, coalesce(nullif(p.name, ''), p.email, p.phone, '')
      FROM source_record r JOIN profile p ON p.id = r.profile_id WHERE r.id = ?
)sql";

} // namespace

Result<QList<ExpectedPerson>> expectedPeople(const storage::Connection& connection,
                                             const Definition& definition, qint64 now)
{
    QList<ExpectedPerson> people;
    if (definition.expected.isEmpty()) {
        return people;
    }
    auto select = connection.prepare(kSelectPerson);
    if (!select) {
        return select.error();
    }
    for (const Expectation& expectation : definition.expected) {
        select->reset();
        select->bind(expectation.profile.value());
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        ExpectedPerson person{expectation.profile, {}, expectation.isIn, false, !*row};
        if (*row) {
            person.profile = ProfileId(select->integer(0));
            person.name = select->text(1);
            const auto explanation =
                explainMember(connection, definition, person.profile.value(), now);
            if (!explanation) {
                return explanation.error();
            }
            person.isMember = explanation->isMember;
        }
        people.append(person);
    }
    return people;
}

Definition withExpectation(Definition definition, ProfileId profile, std::optional<bool> isIn)
{
    definition.expected.removeIf(
        [profile](const Expectation& one) { return one.profile == profile; });
    if (isIn) {
        definition.expected.append({profile, *isIn});
    }
    // As they are written, so that reading them again changes nothing.
    std::stable_partition(definition.expected.begin(), definition.expected.end(),
                          [](const Expectation& one) { return one.isIn; });
    return definition;
}

} // namespace rondom::segments
