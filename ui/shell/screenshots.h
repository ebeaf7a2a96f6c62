#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace rondom::ui {

class Theme;

/// Which pictures to take.
struct ScreenshotRequest
{
    QString folder;
    QString workspace;
    /// A file to show on the import page; empty for the page as it is at first.
    QString importFile;
    QStringList languages;
    /// What is added to the name of every picture, to tell one screen from another.
    QString suffix;
};

/// Saves a picture of every page, with data and without, light and dark, in every language, as
/// PAGE-APPEARANCE-LANGUAGE.png. Runs an event loop of its own. Returns an exit code.
int takeScreenshots(const ScreenshotRequest& request, Theme& theme,
                    const std::function<void(const QString&)>& useLanguage);

} // namespace rondom::ui
