#include "ui/segments/conditionlist.h"

#include "models/segments/segmenttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionText)
};

QString companyName(segments::CompanyCondition::Who who)
{
    switch (who) {
    case segments::CompanyCondition::Who::Any:
        return ConditionText::tr("Somebody of their company:");
    case segments::CompanyCondition::Who::All:
        return ConditionText::tr("Everybody of their company:");
    case segments::CompanyCondition::Who::None:
        return ConditionText::tr("Nobody of their company:");
    }
    Q_UNREACHABLE();
}

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

QString textOf(const segments::Node& node, const QString& language)
{
    if (const auto* group = std::get_if<segments::Group>(&node.content)) {
        return groupName(group->kind);
    }
    if (const auto* company = std::get_if<segments::CompanyCondition>(&node.content)) {
        return companyName(company->who);
    }
    return segments::conditionPhrase(node, language);
}

void collect(const segments::Node& node, int depth, const QString& language,
             QList<ConditionLine>& lines)
{
    if (segments::isLeftOut(node)) {
        return;
    }
    lines.append({node.path, depth, textOf(node, language)});
    for (const segments::Node& child : segments::childrenOf(node)) {
        collect(child, depth + 1, language, lines);
    }
}

} // namespace

QList<ConditionLine> conditionLines(const segments::Definition& definition, const QString& language)
{
    QList<ConditionLine> lines;
    if (definition.where) {
        collect(*definition.where, 0, language, lines);
    }
    if (definition.exclude) {
        const qsizetype first = lines.size();
        collect(*definition.exclude, 0, language, lines);
        if (lines.size() > first) {
            lines[first].text = ConditionText::tr("Without: %1").arg(lines.at(first).text);
        }
    }
    return lines;
}

} // namespace rondom::ui
