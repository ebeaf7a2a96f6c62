#include "ui/shell/screenshots.h"

#include "models/core/errortext.h"
#include "models/profiles/profilerepository.h"
#include "ui/common/systemdialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Long enough for the answers of a page to arrive on a slow machine.
constexpr int kSettleMs = 1200;
constexpr QSize kSize(1280, 800);

void settle(int milliseconds = kSettleMs)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Photographs one window in one language and appearance.
class Photographer
{
public:
    Photographer(MainWindow& window, const QString& folder, const QString& suffix)
        : m_window(window), m_folder(folder), m_suffix(suffix)
    {
    }

    bool take(const QString& page)
    {
        settle();
        const QString path = QDir(m_folder).filePath(page + m_suffix + u".png"_s);
        const bool isSaved = m_window.grab().save(path);
        if (!isSaved) {
            QTextStream(stderr) << MainWindow::tr("%1 cannot be written.").arg(path) << Qt::endl;
        }
        return isSaved;
    }

    bool takeAll(const ScreenshotRequest& request)
    {
        WorkspaceView& view = *m_window.view();
        const auto visit = [&](PageId page, const QString& name) {
            view.showPage(page);
            return take(name);
        };
        bool isGood = visit(PageId::Home, u"home"_s) && visit(PageId::Customers, u"customers"_s) &&
                      visit(PageId::Segments, u"segments"_s) &&
                      visit(PageId::Export, u"export"_s) && visit(PageId::Consent, u"consent"_s) &&
                      visit(PageId::Data, u"data"_s);
        if (const ProfileId person = busiestPerson(); person.isValid()) {
            view.openProfile(person);
            isGood = take(u"profile"_s) && isGood;
            view.openConsent(person);
            isGood = take(u"consent-person"_s) && isGood;
        }
        if (!request.importFile.isEmpty()) {
            view.importFiles({request.importFile});
        } else {
            view.showPage(PageId::Import);
        }
        return take(u"import"_s) && isGood;
    }

private:
    /// Somebody with orders: their page has something to show.
    ProfileId busiestPerson() const
    {
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

    MainWindow& m_window;
    QString m_folder;
    QString m_suffix;
};

} // namespace

int takeScreenshots(const ScreenshotRequest& request, Theme& theme,
                    const std::function<void(const QString&)>& useLanguage)
{
    if (!QDir().mkpath(request.folder)) {
        QTextStream(stderr) << MainWindow::tr("The folder %1 cannot be made.").arg(request.folder)
                            << Qt::endl;
        return exitCode({Error::Code::StorageFailed, {}, {}});
    }
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"window.ini"_s), QSettings::IniFormat);
    SystemDialogs dialogs;
    bool isGood = true;
    for (const QString& language : request.languages) {
        useLanguage(language);
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            MainWindow window(theme, dialogs, settings);
            window.resize(kSize);
            window.show();
            const QString look = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
            Photographer photographer(window, request.folder, u"-%1-%2"_s.arg(look, language));
            isGood = photographer.take(u"welcome"_s) && isGood;
            if (request.workspace.isEmpty()) {
                continue;
            }
            window.openWorkspace(request.workspace);
            if (!window.view()) {
                QTextStream(stderr)
                    << MainWindow::tr("The workspace %1 cannot be opened.").arg(request.workspace)
                    << Qt::endl;
                return exitCode({Error::Code::StorageFailed, {}, {}});
            }
            isGood = photographer.takeAll(request) && isGood;
        }
    }
    return isGood ? 0 : 1;
}

} // namespace rondom::ui
