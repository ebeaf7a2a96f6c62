#include "ui/segments/builderedit.h"

#include "ui/segments/buildermodel.h"

namespace rondom::ui {

namespace {

constexpr int kMergeable = 1;

} // namespace

BuilderEdit::BuilderEdit(BuilderModel& model, const QString& text, Change change)
    : QUndoCommand(text), m_model(model), m_change(std::move(change))
{
}

void BuilderEdit::undo()
{
    m_model.take(m_change.before, m_change.scope, m_change.pathBefore);
}

void BuilderEdit::redo()
{
    m_model.take(m_change.after, m_change.scope, m_change.pathAfter);
}

int BuilderEdit::id() const
{
    return m_change.mergeKey.isEmpty() ? -1 : kMergeable;
}

bool BuilderEdit::mergeWith(const QUndoCommand* other)
{
    const auto* edit = static_cast<const BuilderEdit*>(other);
    if (edit->m_change.mergeKey != m_change.mergeKey) {
        return false;
    }
    m_change.after = edit->m_change.after;
    setObsolete(m_change.after == m_change.before);
    return true;
}

} // namespace rondom::ui
