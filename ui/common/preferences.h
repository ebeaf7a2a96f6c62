#pragma once

#include <QVariant>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace rondom::ui {

/// What the person chose for this computer, whichever workspace is open.
enum class Preference {
    Theme,          ///< "system", "light" or "dark"
    Language,       ///< "en", "nl"; empty for that of the system
    ReducedMotion,  ///< nothing moves
    ReopensLast,    ///< starts with the workspace of the last time
    WindowGeometry, ///< where the window was, as QWidget::saveGeometry() writes it
    LastPage,       ///< the number of the page shown last
    RecentFiles,    ///< paths of workspaces, the newest first
};

/// Reads and writes preferences; every key and every default stands in one table.
///
/// A value of the wrong kind, from another version or a hand-edited file, counts as not set.
class Preferences
{
public:
    /// \a settings has to outlive it.
    explicit Preferences(QSettings& settings);

    QVariant value(Preference preference) const;
    QString text(Preference preference) const { return value(preference).toString(); }
    bool isOn(Preference preference) const { return value(preference).toBool(); }
    void set(Preference preference, const QVariant& value);

private:
    QSettings& m_settings;
};

} // namespace rondom::ui
