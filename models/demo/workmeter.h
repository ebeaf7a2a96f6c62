#pragma once

#include "models/core/job.h"

namespace rondom::demo {

/// Counts the lines written, tells whoever watches, and knows when to stop writing.
class WorkMeter
{
public:
    WorkMeter(JobContext& context, qint64 expectedLines);

    void countLine()
    {
        if (++m_lines % kLinesPerReport == 0) {
            report();
        }
    }
    /// Nothing more can be written: a disk is full, or gone.
    void fail() { m_hasFailed = true; }
    bool isCanceled() const { return m_isCanceled; }
    /// Canceled or failed: whoever is writing returns.
    bool isStopped() const { return m_isCanceled || m_hasFailed; }
    /// Asks a last time and shows that all is done.
    void finish();

private:
    static constexpr qint64 kLinesPerReport = 2048;

    void report();

    JobContext& m_context;
    qint64 m_expectedLines;
    qint64 m_lines = 0;
    bool m_isCanceled = false;
    bool m_hasFailed = false;
};

} // namespace rondom::demo
