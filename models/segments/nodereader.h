#pragma once

#include "models/segments/condition.h"
#include "models/segments/objectreader.h"

namespace rondom::segments {

/// Reads the tree of a definition: groups, conditions, and the conditions on an event's properties.
class NodeReader
{
public:
    explicit NodeReader(Problem& problem) : m_problem(problem) {}

    Node read(const QJsonValue& value, const QString& path);

private:
    /// What a tree may hold: conditions on people, or on the properties of an event.
    enum class Place { Segment, Event };

    Node readNode(const QJsonValue& value, const QString& path, Place place, int depth);
    Node::Content readContent(ObjectReader& reader, Place place, int depth);
    Group readGroup(ObjectReader& reader, const QString& key, Place place, int depth);
    std::vector<Node> readNodes(const QJsonValue& value, const QString& path, Place place,
                                int depth);
    std::vector<Node> readWhere(ObjectReader& reader);
    Node::Content readEvent(ObjectReader& reader);
    PatternCondition readPattern(ObjectReader& reader);
    SequenceCondition readSequence(ObjectReader& reader);
    SequenceStep readStep(const QJsonValue& value, const QString& path);
    CampaignCondition readCampaign(ObjectReader& reader);
    CompanyCondition readCompany(ObjectReader& reader, int depth);
    void readHeldFor(ObjectReader& reader, Node& node);
    Aggregate readAggregate(ObjectReader& reader, const QString& key, Aggregate::Kind kind);

    Problem& m_problem;
};

} // namespace rondom::segments
