#include "ui/shell/screenshots.h"

#include "models/core/errortext.h"
#include "models/workspace/workspacefile.h"
#include "ui/common/systemdialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/photographer.h"

#include <QDateTime>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// The smallest screen people have; what fits there fits everywhere.
constexpr QSize kSize(1280, 720);

int fail(const QString& text)
{
    QTextStream(stderr) << text << Qt::endl;
    return exitCode({Error::Code::StorageFailed, {}, {}});
}

/// A workspace nobody imported anything into.
QString makeEmpty(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"Empty.rondom"_s);
    const auto file =
        workspace::WorkspaceFile::create(path, {}, QDateTime::currentMSecsSinceEpoch());
    return file ? path : QString();
}

} // namespace

int takeScreenshots(const ScreenshotRequest& request, Theme& theme,
                    const std::function<void(const QString&)>& useLanguage)
{
    if (!QDir().mkpath(request.folder)) {
        return fail(MainWindow::tr("The folder %1 cannot be made.").arg(request.folder));
    }
    const QTemporaryDir scratch;
    const QString empty = makeEmpty(scratch);
    SystemDialogs dialogs;
    bool isGood = true;
    for (const QString& language : request.languages) {
        useLanguage(language);
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            QSettings settings(scratch.filePath(u"window.ini"_s), QSettings::IniFormat);
            settings.clear();
            MainWindow window(theme, dialogs, settings);
            window.setMinimumSize(kSize);
            window.resize(kSize);
            window.show();
            const QString look = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
            Photographer photographer(window, request.folder,
                                      u"-%1-%2%3"_s.arg(look, language, request.suffix));
            photographer.takeWelcome();
            if (!request.workspace.isEmpty()) {
                window.openWorkspace(empty);
                if (window.view()) {
                    photographer.takeEmpty();
                }
                window.openWorkspace(request.workspace);
                if (!window.session() || window.session()->path() == empty) {
                    return fail(MainWindow::tr("The workspace %1 cannot be opened.")
                                    .arg(request.workspace));
                }
                photographer.takeAll(request);
            }
            isGood = photographer.isGood() && isGood;
        }
    }
    return isGood ? 0 : 1;
}

} // namespace rondom::ui
