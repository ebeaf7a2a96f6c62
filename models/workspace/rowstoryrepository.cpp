#include "models/workspace/rowstoryrepository.h"

#include "models/storage/connection.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr auto kTraits = R"sql(
    SELECT t.key, mine.text,
           (SELECT text FROM trait_value AS before
             WHERE before.record_id = mine.record_id AND before.trait_id = mine.trait_id
               AND before.import_id <> ?2
             ORDER BY before.at DESC, before.import_id DESC LIMIT 1) AS was
      FROM trait_value AS mine JOIN trait t ON t.id = mine.trait_id
     WHERE mine.record_id = ?1 AND mine.import_id = ?2 AND mine.row = ?3
       AND mine.text IS NOT was
     ORDER BY t.id
)sql";

constexpr auto kIdentifiers = R"sql(
    SELECT t.name, i.value, i.ended_import_id IS NOT NULL
      FROM identifier i JOIN identifier_type t ON t.id = i.type_id
     WHERE i.record_id = ?1 AND (i.import_id = ?2 OR i.ended_import_id = ?2)
     ORDER BY t.id, i.ended_import_id IS NULL
)sql";

constexpr auto kPerson = R"sql(
    SELECT coalesce(nullif(p.name, ''), p.email, p.phone, '')
      FROM source_record r JOIN profile p ON p.id = r.profile_id WHERE r.id = ?
)sql";

constexpr auto kOthers = R"sql(
    SELECT s.name, r.record_key
      FROM source_record r JOIN source s ON s.id = r.source_id
     WHERE r.profile_id = (SELECT profile_id FROM source_record WHERE id = ?1) AND r.id <> ?1
     ORDER BY r.id LIMIT 3
)sql";

} // namespace

RowStoryRepository::RowStoryRepository(storage::Statement traits, storage::Statement identifiers,
                                       storage::Statement person, storage::Statement others)
    : m_traits(std::move(traits))
    , m_identifiers(std::move(identifiers))
    , m_person(std::move(person))
    , m_others(std::move(others))
{
}

Result<RowStoryRepository> RowStoryRepository::open(const storage::Connection& connection)
{
    auto traits = connection.prepare(kTraits);
    auto identifiers = connection.prepare(kIdentifiers);
    auto person = connection.prepare(kPerson);
    auto others = connection.prepare(kOthers);
    for (const auto* statement : {&traits, &identifiers, &person, &others}) {
        if (!*statement) {
            return statement->error();
        }
    }
    return RowStoryRepository(std::move(*traits), std::move(*identifiers), std::move(*person),
                              std::move(*others));
}

Result<QList<FieldChange>> RowStoryRepository::changes(RecordId record, ImportId import, qint64 row)
{
    QList<FieldChange> changes;
    m_traits.bind(record).bind(import).bind(row);
    for (;;) {
        const auto isThere = m_traits.next();
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        changes.append({m_traits.text(0), false, m_traits.text(2), m_traits.text(1)});
    }
    m_identifiers.bind(record).bind(import);
    for (;;) {
        const auto isThere = m_identifiers.next();
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            return changes;
        }
        const QString type = m_identifiers.text(0);
        const QString value = m_identifiers.text(1);
        if (m_identifiers.integer(2) != 0) {
            changes.append({type, true, value, {}});
        } else if (!changes.isEmpty() && changes.last().isIdentifier &&
                   changes.last().field == type && changes.last().after.isEmpty()) {
            // One address took the place of another.
            changes.last().after = value;
        } else {
            changes.append({type, true, {}, value});
        }
    }
}

Result<QString> RowStoryRepository::person(RecordId record)
{
    const auto isThere = m_person.bind(record).next();
    if (!isThere) {
        return isThere.error();
    }
    QString name = *isThere ? m_person.text(0) : QString();
    m_person.reset();
    return name;
}

Result<QStringList> RowStoryRepository::knownAs(RecordId record)
{
    QStringList others;
    m_others.bind(record);
    for (;;) {
        const auto isThere = m_others.next();
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            return others;
        }
        // A record without an id of its own is keyed by what names it: "email:anna@example.nl".
        const QString key = m_others.text(1);
        const bool isNamed = key.startsWith(u"email:"_s) || key.startsWith(u"phone:"_s);
        others.append(m_others.text(0) + u": "_s + (isNamed ? key.section(u':', 1) : key));
    }
}

} // namespace rondom::workspace
