#include "ui/shell/workspacestatus.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/format.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kStatusHeight = 32;

} // namespace

WorkspaceStatus::WorkspaceStatus(workspace::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_name(new TextLabel(QFileInfo(session.path()).fileName(), TextSize::Small,
                           TextWeight::Strong, Tone::Normal, this))
    , m_counts(new ElidedLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
{
    setFixedHeight(kStatusHeight);
    m_name->setToolTip(QDir::toNativeSeparators(session.path()));
    m_counts->setObjectName(u"statusCounts"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kCardGap, 0, metrics::kCardGap, 0);
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_name);
    row->addWidget(m_counts, 1);
}

void WorkspaceStatus::show(const workspace::WorkspaceCounts& counts,
                           std::optional<qint64> lastImport)
{
    QStringList parts{tr("%Ln customer(s)", nullptr, int(counts.profiles)),
                      tr("%1 mailable").arg(formatCount(counts.mailable))};
    if (lastImport) {
        parts.append(tr("last import %1", "when")
                         .arg(formatAgo(*lastImport, m_session.now(), m_session.calendar())));
    }
    m_counts->setText(parts.join(u"  ·  "_s));
}

void WorkspaceStatus::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, 0, width(), 1), colors.border);
}

} // namespace rondom::ui
