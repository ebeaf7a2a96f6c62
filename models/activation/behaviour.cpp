#include "models/activation/behaviour.h"

#include "models/segments/catalog.h"
#include "models/storage/connection.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

/// Goes through a rule and the rules it names, each once.
class Search
{
public:
    explicit Search(const segments::Catalog& catalog) : m_catalog(catalog) {}

    bool find(const segments::Definition& definition)
    {
        return (definition.where && find(*definition.where)) ||
               (definition.exclude && find(*definition.exclude));
    }

private:
    bool find(const segments::Node& node)
    {
        if (node.isDisabled) {
            return false;
        }
        if (const auto parts = segments::childrenOf(node); !parts.empty()) {
            return std::any_of(parts.begin(), parts.end(),
                               [this](const segments::Node& child) { return find(child); });
        }
        if (const auto* trait = std::get_if<segments::TraitCondition>(&node.content)) {
            const auto known = m_catalog.trait(trait->trait);
            return trait->trait.startsWith(u"scores."_s) || trait->trait.startsWith(u"rfm."_s) ||
                   (known && known->computed);
        }
        if (const auto* named = std::get_if<segments::SegmentCondition>(&node.content)) {
            const segments::Catalog::Segment* segment = m_catalog.segment(named->segment);
            if (segment == nullptr || m_seen.contains(named->segment)) {
                return false;
            }
            m_seen.insert(named->segment);
            return find(segment->definition);
        }
        return std::holds_alternative<segments::EventCondition>(node.content) ||
               std::holds_alternative<segments::CampaignCondition>(node.content) ||
               std::holds_alternative<segments::PatternCondition>(node.content) ||
               std::holds_alternative<segments::SequenceCondition>(node.content);
    }

    const segments::Catalog& m_catalog;
    QSet<QString> m_seen;
};

} // namespace

Result<bool> usesBehaviour(const storage::Connection& connection,
                           const segments::Definition& definition)
{
    const auto catalog = segments::Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    return Search(*catalog).find(definition);
}

} // namespace rondom::activation
