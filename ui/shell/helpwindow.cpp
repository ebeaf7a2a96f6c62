#include "ui/shell/helpwindow.h"

#include "ui/common/hitdelegate.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/shell/manuallayout.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

// The macro must stand outside every namespace.
static void initializeHelp()
{
    Q_INIT_RESOURCE(rondom_help);
}

namespace rondom::ui {

namespace {

constexpr QSize kFirstSize(960, 720);
constexpr int kContentsWidth = 232;

QString pathOf(const QString& topic)
{
    return u":/help/%1.md"_s.arg(topic);
}

QUrl urlOf(const QString& topic)
{
    return QUrl(u"qrc"_s + pathOf(topic));
}

/// The first heading of a page.
QString titleOf(const QString& topic)
{
    QFile file(pathOf(topic));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromUtf8(file.readLine()).remove(0, 2).trimmed();
}

/// In the order somebody would read them.
QStringList topics()
{
    return {u"index"_s,        u"getting-started"_s, u"importing"_s, u"recipes"_s, u"customers"_s,
            u"identity"_s,     u"segments"_s,        u"exporting"_s, u"consent"_s, u"settings"_s,
            u"command-line"_s, u"views"_s,           u"changelog"_s};
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QListWidget(this))
    , m_text(new QTextBrowser(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
{
    initializeHelp();
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Rondom help"));
    resize(kFirstSize);
    identify(m_contents, u"helpContents"_s, tr("Pages of the manual"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setFixedWidth(kContentsWidth);
    m_contents->setItemDelegate(new HitDelegate(m_contents));
    m_contents->setMouseTracking(true);
    m_contents->viewport()->setAutoFillBackground(false);
    identify(m_text, u"helpText"_s, tr("Manual"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(metrics::kCardGap);
    m_text->setFont(textFont(TextSize::Lead));
    m_back->setIcon(lineIcon(u"chevron-left"_s));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back (Alt+Left)"));
    identify(m_back, u"helpBack"_s, tr("Back"));
    m_forward->setIcon(lineIcon(u"chevron-right"_s));
    m_forward->setAutoRaise(true);
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    identify(m_forward, u"helpForward"_s, tr("Forward"));

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kGrid, metrics::kGrid, metrics::kGrid, 0);
    buttons->setSpacing(metrics::kHalfGrid);
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    buttons->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::kHalfGrid);
    left->addLayout(buttons);
    left->addWidget(m_contents, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left);
    row->addWidget(m_text, 1);

    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        const QString topic = item ? item->data(HitDelegate::IdRole).toString() : QString();
        if (!topic.isEmpty() && topic != this->topic()) {
            showTopic(topic);
        }
    });
    connect(m_text, &QTextBrowser::historyChanged, this, &HelpWindow::takePage);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_text, &QTextBrowser::forward);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, m_text,
            &QTextBrowser::backward);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, m_text,
            &QTextBrowser::forward);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    fillContents();
    showTopic(u"index"_s);
}

void HelpWindow::showTopic(const QString& topic)
{
    m_text->setSource(urlOf(topic), QTextDocument::MarkdownResource);
    takePage();
}

QString HelpWindow::topic() const
{
    return QFileInfo(m_text->source().path()).completeBaseName();
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        // The colours of links are written into the text when it is read.
        m_text->reload();
        takePage();
    }
}

void HelpWindow::fillContents()
{
    for (const QString& topic : topics()) {
        const QString title = titleOf(topic);
        if (!title.isEmpty()) {
            auto* item = new QListWidgetItem(title, m_contents);
            item->setData(HitDelegate::IdRole, topic);
        }
    }
}

void HelpWindow::takePage()
{
    layOutManual(*m_text->document(), palette());
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(HitDelegate::IdRole).toString() == topic()) {
            m_contents->setCurrentRow(row);
        }
    }
}

} // namespace rondom::ui
