#include "ui/common/page.h"

#include "models/core/job.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

namespace rondom::ui {

Page::Page(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextSize::Title, TextWeight::Strong, Tone::Normal, this))
    , m_actions(new QHBoxLayout)
    , m_message(new InlineMessage(this))
    , m_content(new QVBoxLayout)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_title);
    head->addStretch();
    m_actions->setSpacing(metrics::kGrid);
    head->addLayout(m_actions);
    m_title->setMinimumHeight(metrics::kControlHeight);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardGap, metrics::kGutter, metrics::kCardGap,
                               metrics::kGutter);
    column->setSpacing(metrics::kGutter);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addLayout(m_content, 1);
    m_content->setSpacing(metrics::kGutter);
}

void Page::markStale()
{
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        refresh();
    }
}

void Page::whenEnded(Job* job, std::function<void()> done, std::function<void()> ended)
{
    connect(job, &Job::stateChanged, this,
            [this, job, done = std::move(done), ended = std::move(ended)](Job::State state) {
                if (state == Job::State::Waiting || state == Job::State::Running) {
                    return;
                }
                if (state == Job::State::Succeeded) {
                    done();
                } else if (state == Job::State::Failed) {
                    message()->showError(job->result().error());
                }
                if (ended) {
                    ended();
                }
            });
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

} // namespace rondom::ui
