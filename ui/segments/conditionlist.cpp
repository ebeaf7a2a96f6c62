#include "ui/segments/conditionlist.h"

#include "models/segments/segmenttext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionText)
};

QString groupName(segments::Group::Kind kind)
{
    switch (kind) {
    case segments::Group::Kind::All:
        return ConditionText::tr("All of these");
    case segments::Group::Kind::Any:
        return ConditionText::tr("At least one of these");
    case segments::Group::Kind::Not:
        return ConditionText::tr("Not");
    }
    Q_UNREACHABLE();
}

/// Collects the lines of a rule, node by node.
class Walk
{
public:
    Walk(const segments::SegmentCount& count, const QString& language) : m_language(language)
    {
        for (const segments::ConditionCount& condition : count.conditions) {
            m_counts.insert(condition.path, condition.count);
        }
    }

    void take(const segments::Node& node, int depth)
    {
        const auto count = m_counts.constFind(node.path);
        const auto* group = std::get_if<segments::Group>(&node.content);
        if (count != m_counts.constEnd()) {
            lines.append(
                {depth,
                 group ? groupName(group->kind) : segments::conditionPhrase(node, m_language),
                 *count});
        }
        if (group) {
            for (const segments::Node& child : group->children) {
                take(child, depth + 1);
            }
        }
    }

    QList<ConditionLine> lines;

private:
    QHash<QString, qint64> m_counts;
    QString m_language;
};

} // namespace

QList<ConditionLine> conditionLines(const segments::Definition& definition,
                                    const segments::SegmentCount& count, const QString& language)
{
    Walk walk(count, language);
    if (definition.where) {
        walk.take(*definition.where, 0);
    }
    if (definition.exclude) {
        const qsizetype first = walk.lines.size();
        walk.take(*definition.exclude, 0);
        if (walk.lines.size() > first) {
            walk.lines[first].text =
                ConditionText::tr("Without: %1").arg(walk.lines.at(first).text);
        }
    }
    return walk.lines;
}

} // namespace rondom::ui
