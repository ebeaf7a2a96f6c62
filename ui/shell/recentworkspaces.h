#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace rondom::ui {

/// The workspaces opened last, the newest first; those that are gone are left out.
class RecentWorkspaces
{
public:
    explicit RecentWorkspaces(QSettings& settings);

    QStringList paths() const;
    void add(const QString& path);

private:
    QSettings& m_settings;
};

} // namespace rondom::ui
