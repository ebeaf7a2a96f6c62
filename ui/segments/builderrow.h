#pragma once

#include "ui/segments/buildernode.h"

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderSentenceView;
class TextLabel;

/// One condition: a sentence of pickers, its count, and below it what is wrong with it. A condition
/// the builder cannot draw is a plain sentence that is edited as text.
class BuilderRow : public BuilderNode
{
    Q_OBJECT

public:
    BuilderRow(const BuilderContext& context, const QString& path, QWidget* parent = nullptr);

    /// The condition says something else, or more is known to choose from.
    void refresh();
    void refreshCount() override;
    void takeFocus() override;
    /// Opens the list of what must be chosen first; nothing where nothing is missing.
    void openMissing();

protected:
    void addActions(QMenu& menu) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString plainSentence() const;
    void editAsText();
    void takeText();

    BuilderSentenceView* m_sentence;
    TextLabel* m_plain;
    TextLabel* m_problem;
    QWidget* m_editor = nullptr;
    QPlainTextEdit* m_text = nullptr;
    TextLabel* m_textProblem = nullptr;
    QVBoxLayout* m_middle;
};

} // namespace rondom::ui
