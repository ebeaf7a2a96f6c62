#include "models/workspace/identitystory.h"

#include "models/identity/identityrepository.h"
#include "models/profiles/profilerepository.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr auto kCount = R"sql(
    SELECT (SELECT count(*) FROM event WHERE profile_id = ?1 AND record_id = ?2),
           (SELECT count(*) FROM consent_event WHERE record_id = ?2)
)sql";

QString labelOf(const QHash<QString, QString>& stated)
{
    for (const QString& key : {u"email"_s, u"phone"_s, u"full_name"_s}) {
        if (const QString value = stated.value(key); !value.isEmpty()) {
            return value;
        }
    }
    return QString(stated.value(u"first_name"_s) + u' ' + stated.value(u"last_name"_s)).trimmed();
}

} // namespace

Result<std::optional<IdentityStory>> readIdentityStory(const storage::Connection& connection,
                                                       ProfileId profile)
{
    const auto details = profiles::ProfileRepository(connection).details(profile);
    if (!details || !*details) {
        return details ? Result<std::optional<IdentityStory>>(std::nullopt) : details.error();
    }
    const identity::IdentityRepository identities(connection);
    auto count = connection.prepare(kCount);
    if (!count) {
        return count.error();
    }
    IdentityStory story{profile, (*details)->summary.name, {}, {}};
    QHash<QString, int> places;
    for (const profiles::RecordOfProfile& record : (*details)->records) {
        const auto stated = identities.stated(record.id);
        const auto counted = count->bind(profile).bind(record.id).next();
        if (!stated || !counted) {
            return stated ? counted.error() : stated.error();
        }
        places.insert(record.source + u':' + record.recordId, int(story.records.size()));
        story.records.append({record.id, record.source, record.recordId, labelOf(*stated),
                              count->integer(0), count->integer(1)});
        count->reset();
    }
    const auto links = identities.explain(profile);
    if (!links) {
        return links.error();
    }
    const ingest::SourceRepository sources(connection);
    for (const identity::Link& link : *links) {
        StoryLink told{
            places.value(link.a), places.value(link.b), link.rule, link.evidence, {}, link.at};
        if (link.import.isValid()) {
            const auto origin = sources.origin(link.import, link.row);
            if (!origin) {
                return origin.error();
            }
            told.origin = *origin;
        }
        story.links.append(told);
    }
    return std::optional(std::move(story));
}

} // namespace rondom::workspace
