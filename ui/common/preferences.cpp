#include "ui/common/preferences.h"

#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct Entry
{
    Preference preference;
    QString key;
    QVariant standard;
};

const Entry& entryOf(Preference preference)
{
    static const std::array entries{
        Entry{Preference::Theme, u"window/theme"_s, u"system"_s},
        Entry{Preference::Language, u"window/language"_s, QString()},
        Entry{Preference::ReducedMotion, u"window/reducedMotion"_s, false},
        Entry{Preference::ReopensLast, u"workspaces/reopenLast"_s, true},
        Entry{Preference::WindowGeometry, u"window/geometry"_s, QByteArray()},
        Entry{Preference::LastPage, u"window/page"_s, 0},
        Entry{Preference::RecentFiles, u"workspaces/recent"_s, QStringList()},
    };
    // In the order of the enumeration, so that the number is the place.
    const Entry& entry = entries.at(std::size_t(preference));
    Q_ASSERT(entry.preference == preference);
    return entry;
}

} // namespace

Preferences::Preferences(QSettings& settings) : m_settings(settings) {}

QVariant Preferences::value(Preference preference) const
{
    const Entry& entry = entryOf(preference);
    QVariant stored = m_settings.value(entry.key, entry.standard);
    // A file in INI form holds texts.
    return stored.convert(entry.standard.metaType()) ? stored : entry.standard;
}

void Preferences::set(Preference preference, const QVariant& value)
{
    m_settings.setValue(entryOf(preference).key, value);
}

} // namespace rondom::ui
