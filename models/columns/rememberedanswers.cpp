#include "models/columns/rememberedanswers.h"

namespace rondom::columns {

namespace {

/// Answers kept at once; each takes a bit for each person.
constexpr qsizetype kMostKnown = 128;

} // namespace

RememberedAnswers::Answer RememberedAnswers::known(const QByteArray& question) const
{
    const std::scoped_lock lock(m_mutex);
    return m_known.value(question);
}

void RememberedAnswers::remember(const QByteArray& question, const Answer& answer, bool byColumns)
{
    const std::scoped_lock lock(m_mutex);
    if (m_known.contains(question)) {
        return;
    }
    if (m_order.size() >= kMostKnown) {
        const QByteArray oldest = m_order.takeFirst();
        m_known.remove(oldest);
        m_byColumns.remove(oldest);
    }
    m_known.insert(question, answer);
    m_order.append(question);
    if (byColumns) {
        m_byColumns.insert(question, answer);
    }
}

void RememberedAnswers::follow(const RememberedAnswers& former)
{
    const std::scoped_lock lock(former.m_mutex);
    m_before = former.m_byColumns;
}

} // namespace rondom::columns
