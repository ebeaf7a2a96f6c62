#pragma once

#include "models/core/id.h"

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class MainWindow;
struct ScreenshotRequest;

/// Photographs one window in one language and appearance.
class Photographer
{
public:
    /// \a suffix ends the name of every picture.
    Photographer(MainWindow& window, const QString& folder, const QString& suffix);

    void takeWelcome();
    /// Every page, of a workspace that holds something.
    void takeAll(const ScreenshotRequest& request);
    /// The pages of a workspace without anything in it.
    void takeEmpty();
    /// Whether every picture could be written.
    bool isGood() const { return m_isGood; }

private:
    void take(const QString& name);
    void save(QWidget& widget, const QString& name);
    void showTab(const QString& tabBar, int tab);
    void type(const QString& field, const QString& text);
    void takeSearch();
    void takeSegments();
    void takeExport();
    void takePerson();
    void takeHelp();
    void settle();
    ProfileId busiestPerson();

    MainWindow& m_window;
    QString m_folder;
    QString m_suffix;
    bool m_isGood = true;
};

} // namespace rondom::ui
