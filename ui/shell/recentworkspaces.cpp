#include "ui/shell/recentworkspaces.h"

#include "ui/common/preferences.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMost = 8;

} // namespace

RecentWorkspaces::RecentWorkspaces(Preferences& preferences) : m_preferences(preferences) {}

QStringList RecentWorkspaces::paths() const
{
    QStringList paths = m_preferences.value(Preference::RecentFiles).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentWorkspaces::add(const QString& path)
{
    QStringList paths = m_preferences.value(Preference::RecentFiles).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    m_preferences.set(Preference::RecentFiles, QStringList(paths.mid(0, kMost)));
}

} // namespace rondom::ui
