#pragma once

#include "ui/segments/buildernode.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderPicker;
class BuilderSwitch;
class TextLabel;

/// A group of conditions and groups, with the switch that says how many of them must hold, and room
/// to add, drop and rearrange. A lane of the rule is a group without a frame.
class BuilderGroup : public BuilderNode
{
    Q_OBJECT

public:
    BuilderGroup(const BuilderContext& context, const QString& path, int depth,
                 QWidget* parent = nullptr);

    void refreshCount() override;
    void takeFocus() override;
    /// More is known to choose from.
    void refreshChoices();
    /// Opens the list of conditions to add to this group.
    void openChoices();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLayout* makeHeader();
    QLayout* makeFooter();
    void addChildren();
    /// Where something dropped at that height would stand.
    int indexAt(int y) const;
    void showDropLine(int index);
    QString headerWords() const;
    QString joiningWord() const;

    int m_depth;
    bool m_isLane;
    QVBoxLayout* m_children;
    QList<BuilderNode*> m_nodes;
    BuilderSwitch* m_switch;
    TextLabel* m_words;
    BuilderPicker* m_add;
    QWidget* m_dropLine;
};

} // namespace rondom::ui
