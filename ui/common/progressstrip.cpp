#include "ui/common/progressstrip.h"

#include "ui/common/button.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kAppearAfterMs = 250;
constexpr int kSteps = 1000;
/// An estimate from the first moments would only jump about.
constexpr qint64 kEstimateAfterMs = 2000;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextSize::Body, TextWeight::Strong, Tone::Normal, this))
    , m_bar(new QProgressBar(this))
    , m_detail(new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
    , m_cancel(new Button(tr("Cancel"), Button::Kind::Secondary, this))
    , m_appear(new QTimer(this))
{
    m_appear->setSingleShot(true);
    m_appear->setInterval(kAppearAfterMs);
    connect(m_appear, &QTimer::timeout, this, &QWidget::show);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setMinimumWidth(120);
    m_bar->setAccessibleName(tr("Progress"));
    identify(m_cancel, u"progressCancel"_s, tr("Cancel what is running"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_title);
    row->addWidget(m_bar, 1);
    row->addWidget(m_detail);
    row->addWidget(m_cancel);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
            m_cancel->setEnabled(false);
            m_detail->setText(tr("Stopping …"));
        }
    });
    hide();
}

void ProgressStrip::follow(Job* job)
{
    if (m_job) {
        m_job->disconnect(this);
    }
    m_job = job;
    m_since.start();
    m_title->setText(job->title());
    m_detail->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    connect(job, &Job::progressChanged, this, &ProgressStrip::takeProgress);
    connect(job, &Job::stateChanged, this, [this](Job::State state) {
        if (state != Job::State::Running) {
            m_appear->stop();
            hide();
        }
    });
    m_appear->start();
}

void ProgressStrip::takeProgress(qint64 done, qint64 total)
{
    if (total <= 0 || !m_cancel->isEnabled()) {
        return;
    }
    m_bar->setRange(0, kSteps);
    m_bar->setValue(int(done * kSteps / total));
    const QString percent = formatPercent(double(done) / double(total));
    const QString left = remaining(done, total);
    m_detail->setText(left.isEmpty() ? percent : tr("%1, %2").arg(percent, left));
}

QString ProgressStrip::remaining(qint64 done, qint64 total) const
{
    const qint64 elapsed = m_since.elapsed();
    if (elapsed < kEstimateAfterMs || done <= 0 || done >= total) {
        return {};
    }
    const auto seconds = int(double(elapsed) / double(done) * double(total - done) / 1000.0);
    if (seconds < 60) {
        return tr("less than a minute left");
    }
    return tr("about %Ln minute(s) left", nullptr, (seconds + 59) / 60);
}

} // namespace rondom::ui
