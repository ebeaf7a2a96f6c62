#include "models/ingest/entryreader.h"

#include "models/core/calendar.h"
#include "models/ingest/columnpattern.h"
#include "models/ingest/containertext.h"
#include "models/ingest/eventreader.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/formatchoice.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/mappingfit.h"
#include "models/ingest/opentable.h"
#include "models/ingest/orderassembler.h"
#include "models/ingest/personreader.h"
#include "models/ingest/rowfilter.h"
#include "models/ingest/ticketreader.h"
#include "models/ingest/totalrow.h"

#include <QDateTime>
#include <QFileInfo>

#include <deque>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr QByteArrayView kLostCharacter("\xEF\xBF\xBD");

QString damageReason(CsvRecord::Damage damage)
{
    switch (damage) {
    case CsvRecord::Damage::UnclosedQuote:
        return unclosedQuoteReason();
    case CsvRecord::Damage::ZeroBytes:
        return zeroBytesReason();
    case CsvRecord::Damage::TooLong:
        return recordTooLongReason();
    case CsvRecord::Damage::NotJson:
        return jsonBrokenReason();
    case CsvRecord::Damage::NotObject:
        return jsonNotObjectReason();
    case CsvRecord::Damage::Unfinished:
        return cardUnfinishedReason();
    case CsvRecord::Damage::None:
        break;
    }
    Q_UNREACHABLE();
}

/// When the file was written; for one inside an archive, when the archive was.
qint64 lastWritten(const QString& path)
{
    QFileInfo file(path);
    while (!file.exists() && file.path() != file.filePath()) {
        file.setFile(file.path());
    }
    return file.lastModified().toMSecsSinceEpoch();
}

} // namespace

class EntryReader::Private
{
public:
    Private(OpenedTable opened, const Mapping& fittedMapping, const ReadOptions& options)
        : table(std::move(opened.reader))
        , mapping(fittedMapping)
        , dialect(opened.dialect)
        , sheet(opened.sheet)
    {
        const ReadingContext context(mapping, table->header(), options);
        skipped = RowFilter(context);
        switch (mapping.kind) {
        case ImportKind::Orders:
            orders.emplace(context);
            break;
        case ImportKind::Events:
            events.emplace(context);
            break;
        case ImportKind::Tickets:
            tickets.emplace(context);
            break;
        default:
            people.emplace(context);
            break;
        }
    }

    /// Adds what the record in `record` makes to `ready`.
    void take();
    /// \a damage: why the row cannot be used, whatever order it belongs to.
    void takeOrderRow(const std::optional<RowProblem>& damage);
    void finishOrder();
    Reject reject(const RowProblem& problem) const;
    std::optional<RowProblem> problemOfRow() const;
    void addRowWarnings(Entry& entry) const;

    std::unique_ptr<TableReader> table;
    Mapping mapping;
    CsvDialect dialect;
    QString sheet;
    std::optional<PersonReader> people;
    std::optional<EventReader> events;
    std::optional<OrderAssembler> orders;
    std::optional<TicketReader> tickets;
    RowFilter skipped;
    CsvRecord record;
    std::deque<Item> ready;
    bool isAtEnd = false;
    /// Warnings about rows of the order that is being read.
    QList<CellWarning> orderWarnings;
};

Reject EntryReader::Private::reject(const RowProblem& problem) const
{
    return {record.row(), record.line(), problem.column, problem.reason, record.texts()};
}

std::optional<RowProblem> EntryReader::Private::problemOfRow() const
{
    if (record.damage() != CsvRecord::Damage::None) {
        return RowProblem{{}, damageReason(record.damage())};
    }
    const qsizetype columns = table->header().size();
    for (qsizetype i = columns; i < record.size(); ++i) {
        // Empty cells behind the last column are a habit of spreadsheets, others a shifted row.
        if (!trimmedCell(record.bytes(i)).isEmpty()) {
            return RowProblem{{}, tooManyCellsReason(record.size(), columns)};
        }
    }
    return std::nullopt;
}

void EntryReader::Private::addRowWarnings(Entry& entry) const
{
    if (record.hasStrayQuote()) {
        entry.warnings.append({record.row(), {}, strayQuoteReason()});
    }
    for (const qsizetype column : record.errorColumns()) {
        entry.warnings.append({record.row(), table->header().value(column), formulaErrorReason()});
    }
    for (qsizetype i = 0; i < record.size(); ++i) {
        // A character that was lost on the way here, or an encoding that has no such byte.
        const QByteArrayView cell = record.bytes(i);
        if (!cell.isValidUtf8() || cell.contains(kLostCharacter)) {
            entry.warnings.append({record.row(), table->header().value(i), undecodableReason()});
        }
    }
}

void EntryReader::Private::take()
{
    if (const auto problem = problemOfRow()) {
        if (orders) {
            takeOrderRow(problem);
        } else {
            ready.push_back(reject(*problem));
        }
        return;
    }
    if (record.isBlank() || skipped.matches(record)) {
        ready.push_back(BlankRow{record.row(), record.line()});
        return;
    }
    if (isTotalRow(record)) {
        ready.push_back(BlankRow{record.row(), record.line(), totalRowReason()});
        return;
    }
    if (orders) {
        takeOrderRow({});
        return;
    }
    Entry entry;
    entry.firstRow = record.row();
    std::optional<RowProblem> problem;
    if (events) {
        problem = events->read(record, entry);
    } else if (tickets) {
        problem = tickets->read(record, entry);
    } else {
        problem = people->read(record, entry);
        if (!entry.identifiers.isEmpty() || !entry.recordId.isEmpty()) {
            problem.reset();
        }
    }
    if (problem) {
        ready.push_back(reject(*problem));
        return;
    }
    addRowWarnings(entry);
    ready.push_back(std::move(entry));
}

void EntryReader::Private::takeOrderRow(const std::optional<RowProblem>& damage)
{
    OrderAssembler::Outcome outcome = orders->add(record, damage);
    if (outcome.finished) {
        outcome.finished->warnings += std::exchange(orderWarnings, {});
        ready.push_back(*std::move(outcome.finished));
    }
    if (!outcome.rejects.empty()) {
        orderWarnings.clear();
    }
    for (Reject& rejected : outcome.rejects) {
        ready.push_back(std::move(rejected));
    }
    if (outcome.problem) {
        ready.push_back(reject(*outcome.problem));
        return;
    }
    Entry notes;
    addRowWarnings(notes);
    orderWarnings += notes.warnings;
}

void EntryReader::Private::finishOrder()
{
    if (!orders) {
        return;
    }
    if (auto last = orders->finish()) {
        last->warnings += std::exchange(orderWarnings, {});
        ready.push_back(*std::move(last));
    }
}

EntryReader::EntryReader(std::unique_ptr<Private> implementation) : m_d(std::move(implementation))
{
}

EntryReader::~EntryReader() = default;

Result<std::unique_ptr<EntryReader>> EntryReader::open(const QString& path, const Mapping& mapping,
                                                       const Options& options)
{
    Recipe recipe;
    recipe.mapping = mapping;
    return open(path, recipe, options, false);
}

Result<std::unique_ptr<EntryReader>> EntryReader::open(const QString& path, const Recipe& recipe,
                                                       const Options& options)
{
    return open(path, recipe, options, true);
}

Result<std::unique_ptr<EntryReader>> EntryReader::open(const QString& path, const Recipe& recipe,
                                                       const Options& options, bool isRecipe)
{
    const ImportKind kind = recipe.mapping.kind;
    const bool isReadable = kind == ImportKind::People || kind == ImportKind::Orders ||
                            kind == ImportKind::Events || kind == ImportKind::Tickets;
    if (!isReadable) {
        return kindNotSupported(importKindName(kind));
    }
    auto table = openTable(path, {options.dialect, options.sheet});
    if (!table) {
        return table.error();
    }
    const QStringList header = table->reader->header();
    if (const QString missing = recipe.missingColumn(header); !missing.isEmpty()) {
        return mappingColumnAbsent(missing);
    }
    auto mapping = MappingFit(header).fit(isRecipe ? recipe.mappingFor(contentName(path), header)
                                                   : recipe.mapping);
    if (!mapping) {
        return mapping.error();
    }
    ReadOptions completed = options;
    completed.fileName = contentName(path);
    markSecrets(*mapping, header);
    if (mapping->at.isFileTime && mapping->at.value.isEmpty()) {
        mapping->at.value = toIsoUtc(lastWritten(path));
    }
    if (hasFormatsToChoose(*mapping)) {
        auto sample = openTable(path, {options.dialect, options.sheet});
        if (!sample) {
            return sample.error();
        }
        if (const auto chosen = chooseFormats(*mapping, *sample->reader, completed); !chosen) {
            return chosen.error();
        }
    }
    return std::unique_ptr<EntryReader>(
        new EntryReader(std::make_unique<Private>(*std::move(table), *mapping, completed)));
}

Result<EntryReader::Item> EntryReader::next()
{
    while (m_d->ready.empty()) {
        if (m_d->isAtEnd) {
            return Item(End());
        }
        auto isThere = m_d->table->next(m_d->record);
        if (!isThere) {
            return isThere.error();
        }
        if (*isThere) {
            m_d->take();
        } else {
            m_d->isAtEnd = true;
            m_d->finishOrder();
        }
    }
    Item item = std::move(m_d->ready.front());
    m_d->ready.pop_front();
    return item;
}

const QStringList& EntryReader::header() const
{
    return m_d->table->header();
}

const BrokenOrders& EntryReader::brokenOrders() const
{
    static const BrokenOrders none;
    return m_d->orders ? m_d->orders->brokenOrders() : none;
}

const Mapping& EntryReader::mapping() const
{
    return m_d->mapping;
}

TableOptions EntryReader::tableOptions() const
{
    return {m_d->dialect, m_d->sheet};
}

qint64 EntryReader::position() const
{
    return m_d->table->position();
}

qint64 EntryReader::size() const
{
    return m_d->table->size();
}

} // namespace rondom::ingest
