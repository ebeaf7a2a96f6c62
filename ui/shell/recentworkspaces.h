#pragma once

#include <QString>
#include <QStringList>

namespace rondom::ui {

class Preferences;

/// The workspaces opened last, the newest first; those that are gone are left out.
class RecentWorkspaces
{
public:
    explicit RecentWorkspaces(Preferences& preferences);

    QStringList paths() const;
    void add(const QString& path);

private:
    Preferences& m_preferences;
};

} // namespace rondom::ui
