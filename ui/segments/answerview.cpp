#include "ui/segments/answerview.h"

namespace rondom::ui {

AnswerView::AnswerView(workspace::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session)
{
}

void AnswerView::setSegment(const segments::Definition& definition, bool isSaved)
{
    m_definition = definition;
    m_isSaved = isSaved;
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        load();
    }
}

void AnswerView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        m_isStale = false;
        load();
    }
}

} // namespace rondom::ui
