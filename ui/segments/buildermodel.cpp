#include "ui/segments/buildermodel.h"

#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace rondom::ui {

BuilderModel::BuilderModel(QObject* parent) : QObject(parent), m_stack(new QUndoStack(this)) {}

void BuilderModel::reset(const BuilderDraft& draft)
{
    m_stack->clear();
    m_draft = draft;
    Q_EMIT nameChanged();
    Q_EMIT structureChanged({});
    Q_EMIT changed();
}

void BuilderModel::take(const BuilderDraft& draft, BuilderEdit::Scope scope, const QString& path)
{
    m_draft = draft;
    switch (scope) {
    case BuilderEdit::Scope::Name:
        Q_EMIT nameChanged();
        break;
    case BuilderEdit::Scope::Condition:
        Q_EMIT conditionChanged(path);
        break;
    case BuilderEdit::Scope::Structure:
        Q_EMIT structureChanged(path);
        break;
    }
    Q_EMIT changed();
}

void BuilderModel::push(const QString& text, BuilderEdit::Change change)
{
    if (change.after == m_draft) {
        return;
    }
    change.before = m_draft;
    m_stack->push(new BuilderEdit(*this, text, std::move(change)));
}

void BuilderModel::place(const QString& text, const BuilderDraft::Placed& placed,
                         const QString& pathBefore)
{
    push(text, {.scope = BuilderEdit::Scope::Structure,
                .before = {},
                .after = placed.first,
                .pathAfter = placed.second,
                .pathBefore = pathBefore,
                .mergeKey = {}});
}

void BuilderModel::rename(const QString& name)
{
    push(tr("Rename"), {.scope = BuilderEdit::Scope::Name,
                        .before = {},
                        .after = m_draft.withName(name),
                        .pathAfter = {},
                        .pathBefore = {},
                        .mergeKey = u"name"_s});
}

void BuilderModel::setCondition(const QString& path, const QJsonObject& condition,
                                const QString& field)
{
    push(tr("Change condition"), {.scope = BuilderEdit::Scope::Condition,
                                  .before = {},
                                  .after = m_draft.withCondition(path, condition),
                                  .pathAfter = path,
                                  .pathBefore = path,
                                  .mergeKey = field.isEmpty() ? QString() : path + u'#' + field});
}

void BuilderModel::replace(const QString& path, const QJsonObject& node)
{
    place(tr("Edit as text"), {m_draft.withCondition(path, node), path}, path);
}

void BuilderModel::insert(const QString& group, int index, const QJsonObject& node)
{
    const bool isGroup = node.contains(u"all"_s) || node.contains(u"any"_s);
    const BuilderDraft::Placed placed = m_draft.withInserted(group, index, node);
    place(isGroup ? tr("Add group") : tr("Add condition"), placed, group);
    Q_EMIT inserted(placed.second);
}

void BuilderModel::remove(const QString& path)
{
    place(m_draft.isGroup(path) ? tr("Delete group") : tr("Delete condition"),
          {m_draft.withRemoved(path), BuilderDraft::parentPath(path)}, path);
}

void BuilderModel::duplicate(const QString& path)
{
    if (!BuilderDraft::isLane(path)) {
        place(tr("Duplicate"), m_draft.withDuplicated(path), path);
    }
}

void BuilderModel::negate(const QString& path)
{
    place(tr("Negate"), {m_draft.withNegated(path), path}, path);
}

void BuilderModel::setDisabled(const QString& path, bool isDisabled)
{
    if (!BuilderDraft::isLane(path)) {
        place(isDisabled ? tr("Leave out") : tr("Include again"),
              {m_draft.withDisabled(path, isDisabled), path}, path);
    }
}

void BuilderModel::setGroupKind(const QString& path, BuilderDraft::GroupKind kind)
{
    place(tr("Change group"), {m_draft.withGroupKind(path, kind), path}, path);
}

void BuilderModel::wrap(const QString& path)
{
    if (!BuilderDraft::isLane(path)) {
        place(tr("Wrap in group"), m_draft.withWrapped(path), path);
    }
}

void BuilderModel::moveTo(const QString& path, const QString& group, int index)
{
    place(tr("Move"), m_draft.withMoved(path, group, index), path);
}

void BuilderModel::moveBy(const QString& path, int step)
{
    place(tr("Move"), m_draft.withMovedBy(path, step), path);
}

void BuilderModel::nest(const QString& path)
{
    place(tr("Move into group"), m_draft.withNested(path), path);
}

void BuilderModel::unnest(const QString& path)
{
    place(tr("Move out of group"), m_draft.withUnnested(path), path);
}

} // namespace rondom::ui
