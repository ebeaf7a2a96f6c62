#pragma once

#include "models/segments/definition.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::workspace {
class Session;
}

namespace rondom::ui {

class Button;
class SegmentBuilder;
class SegmentEditor;
class TextLabel;

/// Where a rule is changed: built with cards and pickers, or written as its documented text.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(workspace::Session& session, QWidget* parent = nullptr);

    /// Starts over with \a definition, in the way of editing that is open.
    void setDefinition(const segments::Definition& definition);
    /// Puts the cursor on the name, ready to be typed over.
    void editName();
    /// Whether something differs from the definition that was set.
    bool isChanged() const;

Q_SIGNALS:
    void saveRequested(const rondom::segments::Definition& definition);

private:
    QWidget* makeBuilderPage();
    QWidget* makeTextPage();
    void showText();
    void showBuilder();
    void refreshButtons();

    segments::Definition m_saved;
    SegmentBuilder* m_builder;
    SegmentEditor* m_text;
    QStackedWidget* m_ways;
    TextLabel* m_missing = nullptr;
    Button* m_save = nullptr;
    Button* m_revert = nullptr;
};

} // namespace rondom::ui
