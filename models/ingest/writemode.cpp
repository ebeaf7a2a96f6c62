#include "models/ingest/writemode.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr std::array<std::pair<WriteMode, const char16_t*>, 4> kNames{
    {{WriteMode::Overwrite, u"overwrite"},
     {WriteMode::Fill, u"fill"},
     {WriteMode::Newest, u"newest"},
     {WriteMode::Append, u"append"}}};

} // namespace

QString writeModeName(WriteMode mode)
{
    const auto known = std::find_if(kNames.begin(), kNames.end(),
                                    [mode](const auto& pair) { return pair.first == mode; });
    return known == kNames.end() ? QString() : QString::fromUtf16(known->second);
}

std::optional<WriteMode> writeModeFromName(QStringView name)
{
    if (name.isEmpty()) {
        return WriteMode::Usual;
    }
    const auto known = std::find_if(kNames.begin(), kNames.end(), [name](const auto& pair) {
        return name == QStringView(pair.second);
    });
    return known == kNames.end() ? std::nullopt : std::optional(known->first);
}

QStringList writeModeNames()
{
    QStringList names;
    for (const auto& pair : kNames) {
        names.append(QString::fromUtf16(pair.second));
    }
    return names;
}

} // namespace rondom::ingest
