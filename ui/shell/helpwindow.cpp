#include "ui/shell/helpwindow.h"

#include "ui/common/identify.h"
#include "ui/common/theme.h"

#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// The macro must stand outside every namespace.
static void initializeHelp()
{
    Q_INIT_RESOURCE(rondom_help);
}

namespace rondom::ui {

HelpWindow::HelpWindow(QWidget* parent) : QWidget(parent, Qt::Window)
{
    initializeHelp();
    setWindowTitle(tr("Rondom help"));
    resize(760, 720);
    auto* browser = new QTextBrowser(this);
    identify(browser, u"helpText"_s, tr("Manual"));
    browser->setFrameShape(QFrame::NoFrame);
    browser->setOpenExternalLinks(true);
    browser->document()->setDocumentMargin(metrics::kCardGap);
    browser->setFont(textFont(TextSize::Lead));
    browser->setSource(QUrl(u"qrc:/help/index.md"_s), QTextDocument::MarkdownResource);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(browser);
}

} // namespace rondom::ui
