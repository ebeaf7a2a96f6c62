#include "ui/shell/photographer.h"

#include "models/profiles/profilerepository.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workspaceview.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTabBar>
#include <QTextStream>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Longer than any pause a page makes before it asks.
constexpr int kQuietMs = 400;
/// What a slow machine needs at the most.
constexpr int kPatienceMs = 20'000;
constexpr int kStepMs = 20;

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Photographer::Photographer(MainWindow& window, const QString& folder, const QString& suffix)
    : m_window(window), m_folder(folder), m_suffix(suffix)
{
}

void Photographer::takeWelcome()
{
    take(u"welcome"_s);
    m_window.welcome()->startNew();
    take(u"welcome-new"_s);
}

void Photographer::takeAll(const ScreenshotRequest& request)
{
    WorkspaceView& view = *m_window.view();
    constexpr std::array kPages{std::pair{PageId::Home, "home"},
                                std::pair{PageId::Customers, "customers"},
                                std::pair{PageId::Consent, "consent"},
                                std::pair{PageId::Data, "data"},
                                std::pair{PageId::Duplicates, "duplicates"},
                                std::pair{PageId::Rules, "rules"},
                                std::pair{PageId::Survivors, "survivors"},
                                std::pair{PageId::ComputedTraits, "computed-traits"},
                                std::pair{PageId::Settings, "settings"}};
    for (const auto& [page, name] : kPages) {
        view.showPage(page);
        take(QString::fromLatin1(name));
    }
    takeSegments();
    takeExport();
    takePerson();
    takeSearch();
    view.showPage(PageId::Import);
    take(u"import-start"_s);
    if (!request.importFile.isEmpty()) {
        view.importFiles({request.importFile});
        take(u"import"_s);
    }
    takeHelp();
}

void Photographer::takeEmpty()
{
    constexpr std::array kPages{
        std::pair{PageId::Home, "home"},         std::pair{PageId::Customers, "customers"},
        std::pair{PageId::Segments, "segments"}, std::pair{PageId::Export, "export"},
        std::pair{PageId::Consent, "consent"},   std::pair{PageId::Data, "data"}};
    for (const auto& [page, name] : kPages) {
        m_window.view()->showPage(page);
        take(QString::fromLatin1(name) + u"-empty"_s);
    }
}

void Photographer::take(const QString& name)
{
    settle();
    save(m_window, name);
}

void Photographer::save(QWidget& widget, const QString& name)
{
    const QString path = QDir(m_folder).filePath(name + m_suffix + u".png"_s);
    if (!widget.grab().save(path)) {
        m_isGood = false;
        QTextStream(stderr) << MainWindow::tr("%1 cannot be written.").arg(path) << Qt::endl;
    }
}

void Photographer::showTab(const QString& tabBar, int tab)
{
    if (auto* tabs = m_window.findChild<QTabBar*>(tabBar)) {
        tabs->setCurrentIndex(tab);
    }
}

void Photographer::type(const QString& field, const QString& text)
{
    if (auto* line = m_window.findChild<QLineEdit*>(field)) {
        line->setText(text);
    }
}

void Photographer::takeSearch()
{
    m_window.view()->showPage(PageId::Customers);
    type(u"customersSearch"_s, u"qqqq"_s);
    take(u"customers-nobody"_s);
    type(u"customersSearch"_s, {});
    m_window.activateWindow();
    m_window.view()->focusSearch();
    take(u"search-commands"_s);
    type(u"topSearch"_s, u"an"_s);
    take(u"search"_s);
    type(u"topSearch"_s, {});
    m_window.setFocus();
}

void Photographer::takeSegments()
{
    m_window.view()->showPage(PageId::Segments);
    take(u"segments"_s);
    for (const int tab : {1, 2, 3, 5}) {
        showTab(u"segmentTabs"_s, tab);
        take(u"segments-%1"_s.arg(tab));
    }
    m_window.view()->startSegment();
    take(u"segments-new"_s);
}

void Photographer::takeExport()
{
    m_window.view()->showPage(PageId::Export);
    take(u"export"_s);
    showTab(u"exportTabs"_s, 1);
    take(u"export-held"_s);
}

void Photographer::takePerson()
{
    const ProfileId person = busiestPerson();
    if (!person.isValid()) {
        return;
    }
    m_window.view()->openProfile(person);
    take(u"profile"_s);
    m_window.view()->openOrigins(person);
    take(u"origins"_s);
    m_window.view()->openConsent(person);
    take(u"consent-person"_s);
}

void Photographer::takeHelp()
{
    m_window.showHelp();
    if (auto* help = m_window.findChild<HelpWindow*>()) {
        settle();
        save(*help, u"help"_s);
        help->close();
    }
}

void Photographer::settle()
{
    QElapsedTimer whole;
    QElapsedTimer quiet;
    whole.start();
    quiet.start();
    while (quiet.elapsed() < kQuietMs && whole.elapsed() < kPatienceMs) {
        wait(kStepMs);
        if (m_window.session() && !m_window.session()->isIdle()) {
            quiet.restart();
        }
    }
}

ProfileId Photographer::busiestPerson()
{
    // Somebody with orders: their page has something to show.
    ProfileId person;
    QEventLoop loop;
    m_window.session()->ask<std::vector<qint64>>(
        &loop,
        [](const storage::Connection& connection) {
            return profiles::ProfileRepository(connection)
                .orderedIds(profiles::ProfileOrder::OrderCount, true);
        },
        [&](const Result<std::vector<qint64>>& ids) {
            if (ids && !ids->empty()) {
                person = ProfileId(ids->front());
            }
            loop.quit();
        });
    loop.exec();
    return person;
}

} // namespace rondom::ui
