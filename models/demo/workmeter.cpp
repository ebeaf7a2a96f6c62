#include "models/demo/workmeter.h"

#include <algorithm>

namespace rondom::demo {

WorkMeter::WorkMeter(JobContext& context, qint64 expectedLines)
    : m_context(context)
    , m_expectedLines(std::max<qint64>(1, expectedLines))
    , m_isCanceled(context.isCancelRequested())
{
}

void WorkMeter::finish()
{
    m_context.setProgress(m_expectedLines, m_expectedLines);
    m_isCanceled = m_isCanceled || m_context.isCancelRequested();
}

void WorkMeter::report()
{
    m_context.setProgress(std::min(m_lines, m_expectedLines), m_expectedLines);
    m_isCanceled = m_isCanceled || m_context.isCancelRequested();
}

} // namespace rondom::demo
