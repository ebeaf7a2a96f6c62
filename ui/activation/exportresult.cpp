#include "ui/activation/exportresult.h"

#include "ui/activation/nextsteps.h"
#include "ui/common/button.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ExportResult::ExportResult(QWidget* parent)
    : Card(parent)
    , m_icon(new QLabel(this))
    , m_headline(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_file(new ElidedLabel({}, TextSize::Body, TextWeight::Regular, Tone::Normal, this))
    , m_removals(mutedLabel({}, this))
    , m_next(mutedLabel({}, this))
    , m_folder(new Button(tr("Open the folder"), u"folder"_s, Button::Kind::Secondary, this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"exportResult"_s);
    m_headline->setObjectName(u"exportResultHeadline"_s);
    m_headline->setWordWrap(true);
    m_file->setObjectName(u"exportResultFile"_s);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_removals->setObjectName(u"exportResultRemovals"_s);
    m_next->setObjectName(u"exportResultNext"_s);
    identify(m_folder, u"exportOpenFolder"_s, tr("Open the folder the file is in"));
    identify(m_close, u"exportResultClose"_s, tr("Close what became of the export"));
    m_close->setIcon(lineIcon(u"close"_s, Tone::Muted));
    m_close->setAutoRaise(true);

    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::kHalfGrid);
    words->addWidget(m_headline);
    words->addWidget(m_file);
    words->addWidget(m_removals);
    words->addWidget(m_next);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_folder, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    content()->addLayout(row);
    content()->setContentsMargins(metrics::kGutter, metrics::kGap, metrics::kGap, metrics::kGap);

    connect(m_folder, &QPushButton::clicked, this,
            [this] { Q_EMIT openFolderRequested(QFileInfo(m_path).absolutePath()); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void ExportResult::showReport(const activation::ExportReport& report, const QString& destination)
{
    m_path = report.files.value(0);
    m_isEmpty = report.rows == 0;
    m_headline->setText(
        m_isEmpty ? tr("The file was written, and nobody is on it: everybody is held back. The "
                       "reasons are below.")
                  : tr("%Ln person(s) exported.", nullptr, int(report.rows)));
    m_file->setText(QDir::toNativeSeparators(m_path));
    m_removals->setText(report.removalsFile
                            ? tr("Whom the tool has to remove is in %1.")
                                  .arg(QDir::toNativeSeparators(*report.removalsFile))
                            : QString());
    m_removals->setVisible(report.removalsFile.has_value());
    m_next->setText(NextSteps::of(destination));
    m_next->setVisible(!m_isEmpty);
    setAccessibleName(m_headline->text());
    drawIcon();
    show();
}

void ExportResult::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
}

void ExportResult::drawIcon()
{
    m_icon->setPixmap(iconPixmap(m_isEmpty ? u"warning"_s : u"success"_s,
                                 colorsOf(palette()).of(m_isEmpty ? Tone::Warning : Tone::Positive),
                                 metrics::kIcon, devicePixelRatioF()));
}

} // namespace rondom::ui
