#pragma once

#include "ui/segments/buildercontext.h"

#include <QPoint>
#include <QWidget>

#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderCountLabel;

/// What rows and groups have in common: a place in the rule, a handle to drag and to move by, a
/// count, an eye that leaves them out, and a menu of everything that can be done.
class BuilderNode : public QWidget
{
    Q_OBJECT

public:
    BuilderNode(const BuilderContext& context, const QString& path, QWidget* parent = nullptr);

    const QString& path() const { return m_path; }
    /// Shows what the counter knows by now.
    virtual void refreshCount();
    /// Where the keyboard goes when this node was just made or moved.
    virtual void takeFocus();

    /// The node was dropped somewhere; it goes there once the drag has ended.
    void moveAfterDrag(const QString& group, int index);

    /// What a node is dragged as: its path, within one builder.
    static QString mimeType();

protected:
    const BuilderContext& context() const { return m_context; }
    QToolButton* handle() const { return m_handle; }
    QToolButton* eye() const { return m_eye; }
    QToolButton* more() const { return m_more; }
    BuilderCountLabel* count() const { return m_count; }
    /// What a screen reader calls this node.
    void setNodeName(const QString& name);
    /// What the menu begins with.
    virtual void addActions(QMenu& menu);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startDrag();
    void showMenu();
    QToolButton* toolButton(const QString& icon, const QString& name, const QString& text);

    BuilderContext m_context;
    QString m_path;
    QToolButton* m_handle;
    QToolButton* m_eye;
    QToolButton* m_more;
    BuilderCountLabel* m_count;
    QPoint m_pressedAt;
    std::optional<std::pair<QString, int>> m_droppedAt;
};

} // namespace rondom::ui
