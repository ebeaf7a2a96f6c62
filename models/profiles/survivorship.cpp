#include "models/profiles/survivorship.h"

#include "models/profiles/profilestext.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

const auto kKey = QStringLiteral("profile.survivorship");
const auto kFormat = QStringLiteral("survivorship/1");
constexpr std::array kNames{u"usual",   u"newest", u"first", u"trusted", u"longest", u"smallest",
                            u"largest", u"sum",    u"union", u"any",     u"all"};

} // namespace

QString survivorName(Survivor survivor)
{
    return QString::fromUtf16(kNames[std::size_t(survivor)]);
}

std::optional<Survivor> survivorFromName(QStringView name)
{
    const auto known = std::find(kNames.begin(), kNames.end(), name);
    return known != kNames.end() ? std::optional(Survivor(known - kNames.begin())) : std::nullopt;
}

QJsonObject toJson(const SurvivorRules& rules)
{
    QJsonObject traits;
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule) {
        QJsonObject json{{u"rule"_s, survivorName(rule->survivor)}};
        if (rule->survivor == Survivor::Trusted) {
            json.insert(u"sources"_s, QJsonArray::fromStringList(rule->sources));
        }
        traits.insert(rule.key(), json);
    }
    return {{u"rondom"_s, kFormat}, {u"traits"_s, traits}};
}

Result<SurvivorRules> parseSurvivorRules(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return survivorshipNotUnderstood(problem.errorString());
    }
    const QJsonObject object = document.object();
    if (object.value(u"rondom"_s) != kFormat || !object.value(u"traits"_s).isObject()) {
        return survivorshipNotUnderstood(object.value(u"rondom"_s) != kFormat ? u"rondom"_s
                                                                              : u"traits"_s);
    }
    SurvivorRules rules;
    const QJsonObject traits = object.value(u"traits"_s).toObject();
    for (auto trait = traits.begin(); trait != traits.end(); ++trait) {
        const QJsonObject stated = trait->toObject();
        const auto survivor = survivorFromName(stated.value(u"rule"_s).toString());
        const QJsonArray sources = stated.value(u"sources"_s).toArray();
        if (!survivor || (*survivor == Survivor::Trusted && sources.isEmpty())) {
            return survivorshipNotUnderstood(trait.key());
        }
        SurvivorRule rule{*survivor, {}};
        for (const QJsonValue source : sources) {
            rule.sources.append(source.toString());
        }
        if (rule != SurvivorRule()) {
            rules.insert(trait.key(), rule);
        }
    }
    return rules;
}

Result<SurvivorRules> readSurvivorRules(const storage::Connection& connection)
{
    const auto text = storage::readSetting(connection, kKey);
    if (!text) {
        return text.error();
    }
    return text->isEmpty() ? Result<SurvivorRules>(SurvivorRules())
                           : parseSurvivorRules(text->toUtf8());
}

Result<void> writeSurvivorRules(const storage::Connection& connection, const SurvivorRules& rules)
{
    return storage::writeSetting(
        connection, kKey,
        rules.isEmpty()
            ? QString()
            : QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact)));
}

Result<CompiledSurvivors> CompiledSurvivors::read(const storage::Connection& connection)
{
    const auto rules = readSurvivorRules(connection);
    return rules ? by(connection, *rules) : rules.error();
}

Result<CompiledSurvivors> CompiledSurvivors::by(const storage::Connection& connection,
                                                const SurvivorRules& rules)
{
    CompiledSurvivors compiled;
    if (rules.isEmpty()) {
        return compiled;
    }
    auto traits = connection.prepare("SELECT id, key FROM trait");
    auto sources = connection.prepare("SELECT id, name FROM source");
    if (!traits || !sources) {
        return traits ? sources.error() : traits.error();
    }
    QHash<QString, SourceId> sourceIds;
    const auto readSources = storage::forEachRow(*sources, [&](const storage::Statement& row) {
        sourceIds.insert(row.text(1).toCaseFolded(), SourceId(row.integer(0)));
    });
    const auto readTraits = storage::forEachRow(*traits, [&](const storage::Statement& row) {
        const auto rule = rules.constFind(row.text(1));
        if (rule == rules.cend()) {
            return;
        }
        QList<SourceId> ranked;
        for (const QString& source : rule->sources) {
            ranked.append(sourceIds.value(source.toCaseFolded()));
        }
        compiled.set(row.integer(0), rule->survivor, ranked);
    });
    if (!readSources || !readTraits) {
        return readSources ? readTraits.error() : readSources.error();
    }
    return compiled;
}

int CompiledSurvivors::rank(qint64 trait, SourceId source) const
{
    const QList<SourceId> sources = m_rules.value(trait).sources;
    const qsizetype place = sources.indexOf(source);
    return int(place < 0 ? sources.size() : place);
}

} // namespace rondom::profiles
