#include "models/workspace/rowsampler.h"

#include "models/ingest/filecontent.h"
#include "models/workspace/rowstoryrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr int kMostCells = 6;
constexpr qsizetype kLongestCell = 60;
constexpr int kCheckEvery = 1024;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > kLongestCell ? QString(line.left(kLongestCell - 1) + u'…') : line;
}

/// The first cells that say something.
QString textOf(const QStringList& cells)
{
    QStringList first;
    for (const QString& cell : cells) {
        if (const QString text = shortened(cell); !text.isEmpty()) {
            first.append(text);
        }
        if (first.size() == kMostCells) {
            break;
        }
    }
    return first.join(u" · "_s);
}

} // namespace

void RowSampler::add(RowOutcome outcome, qint64 row, RecordId record, const SampleRow& known)
{
    if (wants(outcome)) {
        m_noted[RowSamples::place(outcome)].push_back({row, record, known});
    }
}

void RowSampler::addFile(const QString& path, const ingest::TableOptions& options, qint64 firstRow,
                         qint64 rows)
{
    if (m_isWanted) {
        m_files.push_back({path, options, firstRow, rows});
    }
}

Result<RowSamples> RowSampler::finish(const storage::Connection& connection, ImportId import,
                                      JobContext& context)
{
    RowSamples samples;
    if (!m_isWanted) {
        return samples;
    }
    for (const File& file : m_files) {
        if (const auto read = readAgain(file, context); !read) {
            return read.error();
        }
    }
    if (const auto told = tellChanges(connection, import); !told) {
        return told.error();
    }
    if (const auto told = tellPeople(connection); !told) {
        return told.error();
    }
    for (std::size_t i = 0; i < kRowOutcomes; ++i) {
        for (Noted& noted : m_noted[i]) {
            samples.m_rows[i].append(std::move(noted.sample));
        }
    }
    return samples;
}

Result<void> RowSampler::readAgain(const File& file, JobContext& context)
{
    // The same row may stand behind several numbers.
    std::vector<Noted*> wanted;
    for (auto& list : m_noted) {
        for (Noted& noted : list) {
            if (noted.row >= file.firstRow && noted.row < file.firstRow + file.rows) {
                noted.sample.file = ingest::shownName(file.path);
                noted.sample.row = noted.row - file.firstRow + 1;
                wanted.push_back(&noted);
            }
        }
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Noted* a, const Noted* b) { return a->row < b->row; });
    auto table = ingest::openTable(file.path, file.options);
    if (!table) {
        return {};
    }
    const QStringList header = table->reader->header();
    ingest::CsvRecord record;
    int step = 0;
    for (auto next = wanted.begin(); next != wanted.end();) {
        if (++step % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        if (const auto isThere = table->reader->next(record); !isThere || !*isThere) {
            return {};
        }
        for (; next != wanted.end() && (*next)->sample.row == record.row(); ++next) {
            SampleRow& sample = (*next)->sample;
            sample.line = record.line();
            sample.text = textOf(record.texts());
            if (const qsizetype column = header.indexOf(sample.column); column >= 0) {
                sample.cell = shortened(record.text(column));
            }
        }
    }
    return {};
}

Result<void> RowSampler::tellChanges(const storage::Connection& connection, ImportId import)
{
    auto& updated = m_noted[RowSamples::place(RowOutcome::Updated)];
    if (updated.empty()) {
        return {};
    }
    auto stories = RowStoryRepository::open(connection);
    if (!stories) {
        return stories.error();
    }
    for (Noted& noted : updated) {
        if (!noted.record.isValid()) {
            continue;
        }
        auto changes = stories->changes(noted.record, import, noted.row);
        if (!changes) {
            return changes.error();
        }
        noted.sample.changes = std::move(*changes);
    }
    return {};
}

Result<void> RowSampler::tellPeople(const storage::Connection& connection)
{
    auto& merged = m_noted[RowSamples::place(RowOutcome::Merged)];
    if (merged.empty()) {
        return {};
    }
    auto stories = RowStoryRepository::open(connection);
    if (!stories) {
        return stories.error();
    }
    for (Noted& noted : merged) {
        auto person = stories->person(noted.record);
        auto others = stories->knownAs(noted.record);
        if (!person || !others) {
            return person ? others.error() : person.error();
        }
        noted.sample.person = std::move(*person);
        noted.sample.knownAs = std::move(*others);
    }
    return {};
}

} // namespace rondom::workspace
