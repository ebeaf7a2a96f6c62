#pragma once

#include "ui/shell/pageid.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace rondom::ui {

class Theme;

/// What to photograph and where to put it.
struct ScreenshotRequest
{
    QString folder;
    /// Empty for the welcome page alone.
    QString workspace;
    /// A file for the import page.
    QString importFile;
    QStringList languages;
};

/// Visits every page in every language, light and dark, and saves FOLDER/PAGE-THEME-LANGUAGE.png.
/// Returns the process's exit code.
int takeScreenshots(const ScreenshotRequest& request, Theme& theme,
                    const std::function<void(const QString&)>& useLanguage);

} // namespace rondom::ui
