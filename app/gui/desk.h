#pragma once

#include "ui/common/systemdialogs.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace rondom {

namespace ui {
class MainWindow;
class Theme;
} // namespace ui

/// Keeps the window open. Its texts are made once, so another language takes another window, which
/// opens where the first one was.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// Makes everything made from now on speak that language; empty for that of the system.
    using Speak = std::function<void(const QString& language)>;

    /// \a theme and \a settings have to outlive it.
    Desk(ui::Theme& theme, QSettings& settings, Speak speak);
    ~Desk() override;

    /// Opens the window on \a workspace, or on the one of the last time when it is empty.
    void openFirst(const QString& workspace);

private:
    void open();
    void changeLanguage(const QString& language);

    ui::Theme& m_theme;
    QSettings& m_settings;
    Speak m_speak;
    ui::SystemDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace rondom
