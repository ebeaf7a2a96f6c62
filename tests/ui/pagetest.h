#pragma once

#include "models/workspace/session.h"
#include "tests/support/testworkspace.h"
#include "tests/ui/answereddialogs.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rondom::tests {

/// One page on a workspace that was filled by hand, with a clock that stands still.
template <typename PageType>
class PageTest
{
public:
    /// 2026-05-05, 12:30 in Amsterdam.
    static constexpr qint64 kNow = 1'777'977'000'000;
    static constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

    explicit PageTest(const TestWorkspace& workspace)
    {
        must(workspace.connection().copyTo(path()));
        session = must(workspace::Session::open(path()));
        session->setClock([] { return kNow; });
    }

    template <typename... Arguments>
    void open(Arguments&&... arguments)
    {
        page = std::make_unique<PageType>(*session, std::forward<Arguments>(arguments)...);
        // As the window does.
        QObject::connect(session.get(), &workspace::Session::changed, page.get(),
                         [shown = page.get()] { shown->markStale(); });
        page->resize(1176, 712);
        // The page has functions of that name of its own.
        static_cast<QWidget*>(page.get())->show();
        if (!QTest::qWaitForWindowExposed(page.get())) {
            qFatal("the page does not show");
        }
    }

    QString path(const QString& name = QStringLiteral("test.rondom")) const
    {
        return folder.filePath(name);
    }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = page->template findChild<T*>(name);
        if (!found) {
            qFatal("there is no %s", qPrintable(name));
        }
        return found;
    }
    bool has(const QString& name) const { return page->template findChild<QWidget*>(name); }
    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    int rows(const QString& view) const
    {
        return find<QAbstractItemView>(view)->model()->rowCount();
    }
    QString cell(const QString& view, int row, int column) const
    {
        const QAbstractItemModel* model = find<QAbstractItemView>(view)->model();
        return model->index(row, column).data().toString();
    }
    void click(const QString& name) const
    {
        QWidget* widget = find(name);
        if (!widget->isVisible()) {
            qFatal("nobody could click %s", qPrintable(name));
        }
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    /// Saves a picture where RONDOM_SHOTS names a folder, for people who want to look.
    void photograph(const QString& name) const
    {
        const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
        if (!shots.isEmpty()) {
            page->grab().save(shots + QLatin1Char('/') + name + QStringLiteral(".png"));
        }
    }

    QTemporaryDir folder;
    AnsweredDialogs dialogs;
    std::unique_ptr<workspace::Session> session;
    std::unique_ptr<PageType> page;
};

} // namespace rondom::tests
