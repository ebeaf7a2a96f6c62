#include "models/columns/eventfiles.h"

#include "models/columns/arraywriter.h"
#include "models/columns/eventarrays.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

constexpr auto kSelectPeople = "SELECT id FROM profile ORDER BY id";
constexpr auto kSelectEvents = R"sql(
    SELECT profile_id, ts, kind_id, amount, properties_id FROM event
     WHERE profile_id > 0 ORDER BY profile_id, ts, seq
)sql";
constexpr auto kCountContents = "SELECT ifnull(max(id), 0) + 1 FROM property_set";

constexpr qsizetype kLookEvery = 65'536;

/// The files of one kind of event while they are written.
class KindWriter
{
public:
    KindWriter(const QString& generation, qint64 kind)
        : m_people(eventFile(generation, kind, "people"))
        , m_starts(eventFile(generation, kind, "starts"))
        , m_times(eventFile(generation, kind, "times"))
        , m_contents(eventFile(generation, kind, "contents"))
        , m_amountFile(eventFile(generation, kind, "amounts"))
    {
    }

    void add(quint32 person, qint64 time, quint32 content, qint64 amount)
    {
        if (m_people.size() == 0 || person != m_person) {
            m_person = person;
            m_people.append(person);
            m_starts.append(quint32(m_times.size()));
        }
        if (amount != kNoAmount && !m_amounts) {
            m_amounts = std::make_unique<ArrayWriter<qint64>>(m_amountFile);
            for (qint64 i = 0; i < m_times.size(); ++i) {
                m_amounts->append(kNoAmount);
            }
        }
        if (m_amounts) {
            m_amounts->append(amount);
        }
        m_times.append(time);
        m_contents.append(content);
    }

    qint64 people() const { return m_people.size(); }
    qint64 events() const { return m_times.size(); }
    bool hasAmounts() const { return m_amounts != nullptr; }

    bool finish()
    {
        m_starts.append(quint32(m_times.size()));
        const bool amounts = !m_amounts || m_amounts->finish();
        return m_people.finish() && m_starts.finish() && m_times.finish() && m_contents.finish() &&
               amounts;
    }

private:
    ArrayWriter<quint32> m_people;
    ArrayWriter<quint32> m_starts;
    ArrayWriter<qint64> m_times;
    ArrayWriter<quint32> m_contents;
    QString m_amountFile;
    std::unique_ptr<ArrayWriter<qint64>> m_amounts;
    quint32 m_person = 0;
};

Error notWritten()
{
    return {Error::Code::StorageFailed, {}, u"column files cannot be written"_s};
}

Result<std::vector<qint64>> writePeople(const storage::Connection& connection,
                                        const QString& generation)
{
    auto select = connection.prepare(kSelectPeople);
    if (!select) {
        return select.error();
    }
    std::vector<qint64> people;
    ArrayWriter<qint64> writer(peopleFile(generation));
    const auto read = storage::forEachRow(*select, [&](const storage::Statement& row) {
        people.push_back(row.integer(0));
        writer.append(row.integer(0));
    });
    if (!read) {
        return read.error();
    }
    if (!writer.finish()) {
        return notWritten();
    }
    return people;
}

} // namespace

QString peopleFile(const QString& generation)
{
    return generation + u"/people"_s;
}

QString eventFile(const QString& generation, qint64 kind, const char* part)
{
    return generation + u"/events-%1-%2"_s.arg(kind).arg(QLatin1StringView(part));
}

Result<ColumnFolder::Manifest> writeEvents(const storage::Connection& connection,
                                           const QString& generation, JobContext& context)
{
    ColumnFolder::Manifest manifest;
    const auto stamp = profiles::ChangeLog(connection).stamp();
    if (!stamp) {
        return stamp.error();
    }
    manifest.stamp = *stamp;
    auto contents = connection.prepare(kCountContents);
    auto select = connection.prepare(kSelectEvents);
    if (!contents || !select) {
        return contents ? select.error() : contents.error();
    }
    if (const auto row = contents->next(); !row) {
        return row.error();
    }
    manifest.contents = contents->integer(0);
    const auto people = writePeople(connection, generation);
    if (!people) {
        return people.error();
    }
    manifest.people = qint64(people->size());

    std::map<qint64, KindWriter> kinds;
    std::size_t person = 0;
    qsizetype seen = 0;
    const auto read = storage::forEachRow(*select, context, [&](const storage::Statement& row) {
        const qint64 profile = row.integer(0);
        while (person < people->size() && (*people)[person] < profile) {
            ++person;
        }
        if (++seen % kLookEvery == 0) {
            context.setProgress(qint64(person), qint64(people->size()));
        }
        if (person == people->size() || (*people)[person] != profile) {
            return;
        }
        const qint64 kind = row.integer(2);
        auto writer = kinds.find(kind);
        if (writer == kinds.end()) {
            writer = kinds
                         .emplace(std::piecewise_construct, std::forward_as_tuple(kind),
                                  std::forward_as_tuple(generation, kind))
                         .first;
        }
        writer->second.add(quint32(person), row.integer(1), quint32(row.integer(4)),
                           row.isNull(3) ? kNoAmount : row.integer(3));
    });
    if (!read) {
        return read.error();
    }
    for (auto& [kind, writer] : kinds) {
        if (!writer.finish()) {
            return notWritten();
        }
        manifest.kinds.append({kind, writer.people(), writer.events(), writer.hasAmounts()});
    }
    return manifest;
}

} // namespace rondom::columns
