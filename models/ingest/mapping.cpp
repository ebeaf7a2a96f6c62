#include "models/ingest/mapping.h"

#include "models/ingest/ingesttext.h"
#include "models/ingest/recipe.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

struct KindName
{
    ImportKind kind;
    QLatin1StringView name;
};

constexpr std::array kKinds{
    KindName{ImportKind::People, QLatin1StringView("people")},
    KindName{ImportKind::Companies, QLatin1StringView("companies")},
    KindName{ImportKind::Orders, QLatin1StringView("orders")},
    KindName{ImportKind::Events, QLatin1StringView("events")},
    KindName{ImportKind::Products, QLatin1StringView("products")},
    KindName{ImportKind::Tickets, QLatin1StringView("tickets")},
    KindName{ImportKind::Consents, QLatin1StringView("consents")},
    KindName{ImportKind::CampaignResults, QLatin1StringView("campaign_results")},
};

} // namespace

QString importKindName(ImportKind kind)
{
    for (const KindName& known : kKinds) {
        if (known.kind == kind) {
            return known.name;
        }
    }
    Q_UNREACHABLE();
}

std::optional<ImportKind> importKindFromName(QStringView name)
{
    for (const KindName& known : kKinds) {
        if (name == known.name) {
            return known.kind;
        }
    }
    return std::nullopt;
}

Result<Mapping> parseMapping(const QByteArray& json)
{
    auto recipe = parseRecipe(json, {});
    if (!recipe) {
        return recipe.error();
    }
    return recipe->mapping;
}

Result<Mapping> loadMapping(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fileNotFound(path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fileUnreadable(path, file.errorString());
    }
    return parseMapping(file.readAll());
}

QString targetText(const ColumnRule& rule)
{
    switch (rule.target) {
    case ColumnRule::Target::Identifier:
        return u"identifier:"_s + rule.name;
    case ColumnRule::Target::Trait:
        return u"trait:"_s + rule.name;
    case ColumnRule::Target::Consent:
        return u"consent:%1/%2"_s.arg(rule.consent.purpose, rule.consent.channel);
    case ColumnRule::Target::Suppression:
        return u"suppression:"_s + rule.suppression.identifierType;
    case ColumnRule::Target::Property:
        return u"property:"_s + rule.name;
    case ColumnRule::Target::Line:
        return u"line:"_s + (rule.packed.isEmpty() ? rule.name : u"*"_s);
    case ColumnRule::Target::Ignore:
        return rule.isSecret ? u"dropped"_s : u"ignore"_s;
    }
    Q_UNREACHABLE();
}

} // namespace rondom::ingest
