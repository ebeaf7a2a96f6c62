#pragma once

#include "models/demo/shopgenerator.h"
#include "models/profiles/profilerepository.h"
#include "tests/ui/answereddialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/demoworkspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rondom::tests {

using namespace Qt::StringLiterals;

/// How long a test waits for what takes work.
constexpr int kPatience = 20'000;

/// One window with what it needs to live.
class Desktop
{
public:
    Desktop()
        : settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat)
        , theme(ui::Theme::Mode::Light)
        , window(std::make_unique<ui::MainWindow>(theme, dialogs, settings))
    {
        window->show();
        // Shortcuts belong to the window that is active.
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get())) {
            qFatal("the window does not become active");
        }
    }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = window->findChild<T*>(name);
        if (!found) {
            qFatal("there is no %s", qPrintable(name));
        }
        return found;
    }

    void click(const QString& name) const
    {
        QWidget* widget = find(name);
        if (!widget->isVisible()) {
            qFatal("nobody could click %s", qPrintable(name));
        }
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    int rows(const QString& view) const
    {
        return find<QAbstractItemView>(view)->model()->rowCount();
    }
    /// Saves a picture where RONDOM_SHOTS names a folder, for people who want to look.
    void photograph(const QString& name) const
    {
        const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
        if (!shots.isEmpty()) {
            window->grab().save(shots + u'/' + name + u".png"_s);
        }
    }
    ui::PageId page() const { return window->view()->currentPage(); }

    QTemporaryDir folder;
    AnsweredDialogs dialogs;
    QSettings settings;
    ui::Theme theme;
    std::unique_ptr<ui::MainWindow> window;
};

/// The exports and the workspace of the invented shop, made once for a whole test program.
class DemoShop
{
public:
    explicit DemoShop(int people)
    {
        QStandardPaths::setTestModeEnabled(true);
        JobContext unwatched;
        const auto made = ui::makeDemoWorkspace(
            m_folder.path(), {people, QDateTime::currentMSecsSinceEpoch()}, unwatched);
        if (!made) {
            qFatal("%s", qPrintable(made.error().message));
        }
    }

    QString exportPath(const QString& name) const
    {
        return m_folder.filePath(u"exports/"_s + name);
    }
    /// The part of the newsletter's audience that is subscribed.
    QString subscribers() const
    {
        const QDir exports(m_folder.filePath(u"exports"_s));
        return exports.filePath(exports.entryList({u"subscribed_*.csv"_s}).value(0));
    }
    /// A copy that a test may change.
    QString workspaceFor(const Desktop& desktop) const
    {
        const QString copy = desktop.folder.filePath(u"shop.rondom"_s);
        QFile::copy(ui::demoWorkspacePath(m_folder.path()), copy);
        return copy;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace rondom::tests
