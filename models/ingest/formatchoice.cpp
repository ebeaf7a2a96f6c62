#include "models/ingest/formatchoice.h"

#include "models/ingest/ingesttext.h"
#include "models/ingest/readingcontext.h"
#include "models/ingest/walltime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr int kSampledRows = 1000;

bool isToChoose(const QString& format)
{
    return format.startsWith(u"auto|");
}

/// How well the spellings of one format read the cells seen so far.
class Choice
{
public:
    Choice(const SourceReader& cells, QString* format)
        : m_cells(cells), m_format(format), m_names(format->split(u'|').mid(1))
    {
        for (const QString& name : std::as_const(m_names)) {
            const auto pattern = TimePattern::compile(name);
            m_patterns.push_back(pattern.value_or(TimePattern()));
        }
        m_misses.resize(m_patterns.size());
    }

    void look(const CsvRecord& record)
    {
        const QByteArrayView cell = m_cells.bytes(record);
        if (cell.isEmpty()) {
            return;
        }
        ++m_seen;
        for (size_t i = 0; i < m_patterns.size(); ++i) {
            m_misses[i] += m_patterns[i].read(cell) ? 0 : 1;
        }
    }

    void decide(QStringList& doubts)
    {
        std::vector<size_t> order;
        for (size_t i = 0; i < m_misses.size(); ++i) {
            order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [this](size_t a, size_t b) { return m_misses[a] < m_misses[b]; });
        const bool isShared = order.size() > 1 && m_misses[order[0]] == m_misses[order[1]];
        if (m_seen > 0 && isShared && m_misses[order[0]] < m_seen) {
            doubts.append(ambiguousDateDoubt(m_cells.column()));
        }
        QStringList names;
        for (const size_t i : order) {
            names.append(m_names[qsizetype(i)]);
        }
        *m_format = names.join(u'|');
    }

private:
    SourceReader m_cells;
    QString* m_format;
    QStringList m_names;
    std::vector<TimePattern> m_patterns;
    std::vector<int> m_misses;
    int m_seen = 0;
};

} // namespace

bool hasFormatsToChoose(const Mapping& mapping)
{
    return isToChoose(mapping.at.format.format) ||
           std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [](const ColumnRule& rule) { return isToChoose(rule.format.format); });
}

Result<void> chooseFormats(Mapping& mapping, TableReader& table, const ReadOptions& options)
{
    const ReadingContext context(mapping, table.header(), options);
    std::vector<Choice> choices;
    if (isToChoose(mapping.at.format.format)) {
        choices.emplace_back(SourceReader(context, mapping.at), &mapping.at.format.format);
    }
    for (ColumnRule& rule : mapping.columns) {
        if (isToChoose(rule.format.format)) {
            ValueSource cells;
            cells.columns = {rule.column};
            choices.emplace_back(SourceReader(context, cells), &rule.format.format);
        }
    }
    CsvRecord record;
    for (int rows = 0; rows < kSampledRows; ++rows) {
        const auto isThere = table.next(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        for (Choice& choice : choices) {
            choice.look(record);
        }
    }
    for (Choice& choice : choices) {
        choice.decide(mapping.doubts);
    }
    return {};
}

} // namespace rondom::ingest
