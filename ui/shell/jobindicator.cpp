#include "ui/shell/jobindicator.h"

#include "ui/common/progressstrip.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

JobIndicator::JobIndicator(workspace::Session& session, QWidget* parent)
    : QWidget(parent), m_strip(new ProgressStrip(this))
{
    m_strip->setObjectName(u"topProgress"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_strip);
    connect(&session, &workspace::Session::jobStarted, this, &JobIndicator::take);
    connect(m_strip, &ProgressStrip::ended, this, &JobIndicator::advance);
}

void JobIndicator::take(Job* job)
{
    // One writer: they run in the order they were started.
    m_waiting.append(job);
    connect(job, &Job::stateChanged, this, [this, job](Job::State state) {
        if (state != Job::State::Running) {
            m_waiting.removeAll(job);
            tellWaiting();
        }
    });
    if (m_strip->isBusy()) {
        tellWaiting();
    } else {
        advance();
    }
}

void JobIndicator::advance()
{
    m_waiting.removeAll(nullptr);
    while (!m_waiting.isEmpty() && m_waiting.first()->state() != Job::State::Running) {
        m_waiting.removeFirst();
    }
    if (!m_waiting.isEmpty()) {
        m_strip->follow(m_waiting.first());
    }
    tellWaiting();
}

void JobIndicator::tellWaiting()
{
    const auto behind = int(m_waiting.size()) - 1;
    m_strip->setNote(behind > 0 ? tr("%Ln more waiting", nullptr, behind) : QString());
}

} // namespace rondom::ui
