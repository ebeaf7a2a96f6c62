#include "models/workspace/segmentversions.h"

#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "models/workspace/actionhistory.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// The conditions below a node in words; those that are left out are not there.
void collect(const segments::Node& node, const QString& language, QStringList& phrases)
{
    if (segments::isLeftOut(node)) {
        return;
    }
    if (const auto* group = std::get_if<segments::Group>(&node.content)) {
        for (const segments::Node& child : group->children) {
            collect(child, language, phrases);
        }
    } else {
        phrases.append(segments::conditionPhrase(node, language));
    }
}

QStringList phrasesOf(const segments::Definition& definition, const QString& language)
{
    QStringList phrases;
    for (const auto& part : {definition.where, definition.exclude}) {
        if (part) {
            collect(*part, language, phrases);
        }
    }
    return phrases;
}

/// Those of \a list that \a other has not, each as often as it is missing there.
QStringList without(const QStringList& list, QStringList other)
{
    QStringList rest;
    for (const QString& phrase : list) {
        if (!other.removeOne(phrase)) {
            rest.append(phrase);
        }
    }
    return rest;
}

} // namespace

Result<QList<SegmentVersion>> segmentVersions(const storage::Connection& connection,
                                              const QString& name, const QString& language)
{
    const segments::SegmentRepository repository(connection);
    const auto stored = repository.find(name);
    const auto sizes = stored ? repository.history(name) : stored.error();
    const auto actions = ActionHistory(connection).about(ActionHistory::kSegmentSave, name);
    if (!stored || !sizes || !actions) {
        return !stored ? stored.error() : sizes ? actions.error() : sizes.error();
    }
    QList<SegmentVersion> versions;
    for (const Action& action : *actions) {
        const auto definition =
            segments::DefinitionParser::parse(action.payload.value(u"after"_s).toObject());
        if (!definition) {
            continue; // written by an older program that knew other conditions
        }
        SegmentVersion version;
        version.number = int(versions.size()) + 1;
        version.at = action.at;
        version.definition = *definition;
        for (const segments::SizeEntry& size : *sizes) {
            if (size.at == action.at) {
                version.size = size.size;
            }
        }
        const QStringList now = phrasesOf(*definition, language);
        const QStringList before =
            versions.isEmpty() ? QStringList() : phrasesOf(versions.last().definition, language);
        version.added = without(now, before);
        version.removed = without(before, now);
        version.isRearranged = !versions.isEmpty() && version.added.isEmpty() &&
                               version.removed.isEmpty() &&
                               versions.last().definition != *definition;
        versions.append(version);
    }
    return versions;
}

} // namespace rondom::workspace
