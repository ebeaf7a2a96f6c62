#include "ui/ingest/importfooter.h"

#include "ui/common/button.h"
#include "ui/common/identify.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ImportFooter::ImportFooter(QWidget* parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_progress(new ProgressStrip(this))
    , m_obstacle(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, this))
    , m_try(new Button(tr("Try it first"), u"eye"_s, Button::Kind::Secondary, this))
    , m_import(new Button(tr("Import"), u"import"_s, Button::Kind::Primary, this))
{
    m_mode->addItem(tr("Add new people and update known ones"), int(ingest::ImportMode::Upsert));
    m_mode->addItem(tr("Only add new people"), int(ingest::ImportMode::CreateOnly));
    m_mode->addItem(tr("Only update known people"), int(ingest::ImportMode::UpdateOnly));
    identify(m_mode, u"importMode"_s, tr("What happens to known people"));
    m_mode->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_obstacle->setObjectName(u"importObstacle"_s);
    m_obstacle->setWordWrap(true);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    identify(m_try, u"importTry"_s, tr("Try the import without changing anything"));
    identify(m_import, u"importStart"_s, tr("Import the files"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGrid);
    row->addWidget(m_mode);
    row->addSpacing(metrics::kGrid);
    row->addWidget(m_progress, 1);
    row->addWidget(m_obstacle, 1);
    row->addStretch();
    row->addWidget(m_try);
    row->addWidget(m_import);
    connect(m_try, &QPushButton::clicked, this, &ImportFooter::tryRequested);
    connect(m_import, &QPushButton::clicked, this, &ImportFooter::importRequested);
}

ingest::ImportMode ImportFooter::mode() const
{
    return ingest::ImportMode(m_mode->currentData().toInt());
}

void ImportFooter::setState(const QString& obstacle, bool isRunning)
{
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty() && !isRunning);
    for (Button* button : {m_try, m_import}) {
        button->setEnabled(obstacle.isEmpty() && !isRunning);
        button->setToolTip(obstacle);
    }
}

void ImportFooter::follow(Job* job)
{
    m_progress->follow(job);
}

} // namespace rondom::ui
