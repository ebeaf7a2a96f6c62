#pragma once

#include "tests/ui/answereddialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace rondom::bench {

using namespace Qt::StringLiterals;
using namespace rondom::ui;

/// One real window on the workspace.
class Desk
{
public:
    explicit Desk(const QString& workspace)
        : m_settings(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat)
        , m_theme(Theme::Mode::Light)
        , m_window(m_theme, m_dialogs, m_settings)
    {
        m_window.resize(1280, 800);
        m_window.show();
        m_window.openWorkspace(workspace);
    }

    WorkspaceView& view() { return *m_window.view(); }
    MainWindow& window() { return m_window; }

    template <typename T = QWidget>
    T& find(const QString& name)
    {
        T* found = m_window.findChild<T*>(name);
        if (!found) {
            qFatal("there is no %s", qPrintable(name));
        }
        return *found;
    }
    QTableView& table() { return find<QTableView>(u"customersTable"_s); }

    void turnIdle()
    {
        // Whatever the last step asked has been answered when nothing was painted for a while.
        QTest::qWait(400);
    }

private:
    QTemporaryDir m_folder;
    tests::AnsweredDialogs m_dialogs;
    QSettings m_settings;
    Theme m_theme;
    MainWindow m_window;
};

constexpr int kPatience = 600'000;

/// Waits, with the events handled, until \a isDone; the milliseconds it took.
template <typename IsDone>
double waitFor(IsDone isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < kPatience) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace rondom::bench
