#include "ui/common/progressstrip.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kAppearAfterMs = 250;
constexpr int kRefreshMs = 100;
constexpr int kSteps = 1000;
/// An estimate from the first moments would only jump about.
constexpr qint64 kEstimateAfterMs = 2000;
constexpr qint64 kRateAfterMs = 500;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, TextSize::Body, TextWeight::Strong, Tone::Normal, this))
    , m_bar(new QProgressBar(this))
    , m_detail(new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
    , m_cancel(new QToolButton(this))
    , m_appear(new QTimer(this))
    , m_refresh(new QTimer(this))
{
    m_appear->setSingleShot(true);
    m_appear->setInterval(kAppearAfterMs);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshMs);
    connect(m_appear, &QTimer::timeout, this, &QWidget::show);
    connect(m_refresh, &QTimer::timeout, this, &ProgressStrip::showProgress);
    m_title->setObjectName(u"progressTitle"_s);
    m_detail->setObjectName(u"progressDetail"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setMinimumWidth(120);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setIcon(lineIcon(u"close"_s));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel: what was done so far is taken back"));
    identify(m_cancel, u"progressCancel"_s, tr("Cancel what is running"));

    auto* words = new QHBoxLayout;
    words->setSpacing(metrics::kGap);
    words->addWidget(m_title, 1);
    words->addWidget(m_detail);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::kHalfGrid);
    column->addStretch();
    column->addLayout(words);
    column->addWidget(m_bar);
    column->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    row->addLayout(column, 1);
    row->addWidget(m_cancel);

    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
            m_isStopping = true;
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
    m_firstCount = {};
    m_isStopping = false;
    rename();
    m_detail->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    connect(job, &Job::progressChanged, this, &ProgressStrip::takeProgress);
    connect(job, &Job::stateChanged, this, [this](Job::State state) {
        if (state != Job::State::Running) {
            finish();
        }
    });
    if (!isVisible()) {
        m_appear->start();
    }
}

void ProgressStrip::setNote(const QString& note)
{
    m_note = note;
    rename();
}

void ProgressStrip::takeProgress()
{
    if (!m_refresh->isActive()) {
        m_refresh->start();
    }
}

void ProgressStrip::showProgress()
{
    if (!m_job || m_job->total() <= 0 || m_isStopping) {
        return;
    }
    const WorkCount count = m_job->count();
    if (count.unit != m_firstCount.unit || count.amount < m_firstCount.amount) {
        m_firstCount = count;
        m_sinceFirstCount.start();
    }
    m_bar->setRange(0, kSteps);
    m_bar->setValue(int(m_job->done() * kSteps / m_job->total()));
    QStringList parts{formatPercent(double(m_job->done()) / double(m_job->total())), rate(),
                      remaining()};
    parts.removeAll(QString());
    m_detail->setText(parts.join(u"  ·  "_s));
}

void ProgressStrip::finish()
{
    m_job->disconnect(this);
    m_job = nullptr;
    m_appear->stop();
    m_refresh->stop();
    hide();
    Q_EMIT ended();
}

void ProgressStrip::rename()
{
    const QString title = m_job ? m_job->title() : QString();
    m_title->setText(m_note.isEmpty() ? title : title + u"  ·  "_s + m_note);
}

QString ProgressStrip::rate() const
{
    const WorkCount count = m_job->count();
    const qint64 elapsed = m_sinceFirstCount.isValid() ? m_sinceFirstCount.elapsed() : 0;
    if (count.unit == WorkUnit::None || elapsed < kRateAfterMs) {
        return {};
    }
    const auto perSecond = int((count.amount - m_firstCount.amount) * 1000 / elapsed);
    if (perSecond <= 0) {
        return {};
    }
    switch (count.unit) {
    case WorkUnit::Rows:
        return tr("%Ln row(s) a second", nullptr, perSecond);
    case WorkUnit::People:
        return tr("%Ln customer(s) a second", nullptr, perSecond);
    case WorkUnit::Events:
        return tr("%Ln event(s) a second", nullptr, perSecond);
    case WorkUnit::Files:
        return tr("%Ln file(s) a second", nullptr, perSecond);
    case WorkUnit::None:
        break;
    }
    return {};
}

QString ProgressStrip::remaining() const
{
    const qint64 elapsed = m_since.elapsed();
    const qint64 done = m_job->done();
    const qint64 total = m_job->total();
    if (elapsed < kEstimateAfterMs || done <= 0 || done >= total) {
        return {};
    }
    const auto seconds = int(double(elapsed) / double(done) * double(total - done) / 1000.0) + 1;
    if (seconds < 60) {
        return tr("about %Ln second(s) left", nullptr, seconds);
    }
    return tr("about %Ln minute(s) left", nullptr, (seconds + 59) / 60);
}

} // namespace rondom::ui
