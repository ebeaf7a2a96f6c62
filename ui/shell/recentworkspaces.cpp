#include "ui/shell/recentworkspaces.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMost = 8;
const QString kKey = u"workspaces/recent"_s;

} // namespace

RecentWorkspaces::RecentWorkspaces(QSettings& settings) : m_settings(settings) {}

QStringList RecentWorkspaces::paths() const
{
    QStringList paths = m_settings.value(kKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentWorkspaces::add(const QString& path)
{
    QStringList paths = m_settings.value(kKey).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    m_settings.setValue(kKey, QStringList(paths.mid(0, kMost)));
}

} // namespace rondom::ui
