#include "models/ingest/traitwriter.h"

#include "models/storage/rows.h"

#include <algorithm>
#include <numeric>

namespace rondom::ingest {

namespace {

/// Since when the fact is true. What only fills gaps has no time: anything that has one goes before
/// it, and of several the one that was there first.
qint64 timeOf(const TraitFact& fact, const Entry& entry, const RowOrigin& origin)
{
    const qint64 undated = -origin.import.value();
    switch (fact.write) {
    case WriteMode::Usual:
    case WriteMode::Append:
        return origin.at;
    case WriteMode::Overwrite:
        return origin.recordedAt;
    case WriteMode::Fill:
        return undated;
    case WriteMode::Newest:
        return entry.events.isEmpty()
                   ? std::min(entry.statedAt.value_or(undated), origin.recordedAt)
                   : origin.at;
    }
    Q_UNREACHABLE();
}

/// The items of both, those that were there first.
QString joinedList(const QString& held, const Value& more)
{
    QStringList items = Value{ValueType::List, held, {}, {}}.items() + more.items();
    items.removeDuplicates();
    return Value::ofList(items).text;
}

} // namespace

Result<bool> TraitWriter::stage(RecordId record, const Entry& entry, const RowOrigin& origin)
{
    for (const TraitFact& fact : entry.traits) {
        const auto trait = m_tables.names.trait(fact);
        if (!trait) {
            return trait.error();
        }
        const qint64 at = timeOf(fact, entry, origin);
        RecordStage::Trait staged{quint32(record.value()),  quint32(origin.row), at,
                                  fact.value.text.toUtf8(), fact.value.number,   quint32(*trait)};
        const auto same = std::find_if(
            m_tables.stage.traitsOfLast(), m_tables.stage.traitsEnd(),
            [&staged](const RecordStage::Trait& known) { return known.trait == staged.trait; });
        if (same == m_tables.stage.traitsEnd()) {
            m_tables.stage.addTrait(std::move(staged));
        } else if (at >= origin.recordedAt) {
            // Said twice in one row: as with two rows, the later one holds unless both are dated.
            *same = std::move(staged);
        }
    }
    return !entry.traits.isEmpty();
}

Result<bool> TraitWriter::write(RecordId record, const Entry& entry, const RowOrigin& origin)
{
    if (entry.traits.isEmpty()) {
        return false;
    }
    auto known = heldTraits(record);
    if (!known) {
        return known.error();
    }
    QHash<qint64, HeldTrait> held = std::move(*known);
    bool changed = false;
    for (const TraitFact& fact : entry.traits) {
        const auto trait = m_tables.names.trait(fact);
        if (!trait) {
            return trait.error();
        }
        qint64 at = timeOf(fact, entry, origin);
        QString text = fact.value.text;
        bool isConfirmed = false;
        const auto current = held.constFind(*trait);
        if (current != held.constEnd()) {
            if (fact.write == WriteMode::Fill) {
                continue;
            }
            if (fact.write == WriteMode::Append) {
                text = joinedList(current->text, fact.value);
                at = std::max(at, current->at);
            }
            // What is older than the value held cannot change it: the lines of an order export
            // come newest first in one tool and oldest first in another.
            const bool isDated = at < origin.recordedAt;
            const bool isOlder = at < current->at;
            const bool isSame = current->text == text;
            const bool isTie = isDated && at == current->at && fact.write != WriteMode::Append;
            isConfirmed = isSame && isDated && at > current->at;
            if (!isConfirmed && (isOlder || isSame || isTie)) {
                continue;
            }
            if (!isSame) {
                ++m_overwritten[record];
            }
        }
        const auto written = m_tables.statements->writeTrait.bind(record)
                                 .bind(*trait)
                                 .bind(origin.import)
                                 .bind(origin.row)
                                 .bind(at)
                                 .bind(text)
                                 .bind(fact.value.number)
                                 .run();
        if (!written) {
            return written.error();
        }
        held.insert(*trait, {text, at});
        changed = changed || !isConfirmed;
    }
    return changed;
}

Result<void> TraitWriter::recount(RecordId record, ImportId import)
{
    if (m_overwritten.contains(record)) {
        auto& overwritten = m_tables.statements->countOverwritten;
        const auto isThere = overwritten.bind(record).bind(import).next();
        if (!isThere) {
            return isThere.error();
        }
        m_overwritten[record] = int(overwritten.integer(0));
        overwritten.reset();
    }
    return {};
}

qint64 TraitWriter::overwritten() const
{
    return std::accumulate(m_overwritten.cbegin(), m_overwritten.cend(), qint64(0));
}

Result<QHash<qint64, TraitWriter::HeldTrait>> TraitWriter::heldTraits(RecordId record)
{
    QHash<qint64, HeldTrait> held;
    const auto read = storage::forEachRow(
        m_tables.statements->selectTraits.bind(record), [&held](const storage::Statement& row) {
            held.insert(row.integer(0), {row.text(1), row.integer(2)});
        });
    return read ? Result<QHash<qint64, HeldTrait>>(std::move(held)) : read.error();
}

} // namespace rondom::ingest
