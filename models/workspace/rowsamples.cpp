#include "models/workspace/rowsamples.h"

namespace rondom::workspace {

void RowSamples::add(RowOutcome outcome, SampleRow row)
{
    if (!isFull(outcome)) {
        m_rows[place(outcome)].append(std::move(row));
    }
}

void RowSamples::append(const RowSamples& others)
{
    for (std::size_t i = 0; i < kRowOutcomes; ++i) {
        m_rows[i] += others.m_rows[i].mid(0, kMost - m_rows[i].size());
    }
}

} // namespace rondom::workspace
