#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QWidget>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QScrollArea;
class QToolButton;
class QUndoStack;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::workspace {
class Session;
}

namespace rondom::ui {

class BuilderCounter;
class BuilderGroup;
class BuilderModel;
class BuilderNode;
class BuilderOffer;
class Card;
class TextLabel;

/// Builds a segment by mouse or by keyboard: conditions that read as sentences, in groups, with a
/// lane of people to exclude, live counts, undo, and the rule in plain words.
///
/// Asks the session and never waits; a count under way is cancelled as soon as the rule changes.
class SegmentBuilder : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBuilder(QWidget* parent = nullptr);
    ~SegmentBuilder() override;

    /// Without a session the builder works, only without counts and suggestions.
    void setSession(workspace::Session* session);

    /// Starts over with \a definition; undo does not reach back behind it.
    void setDefinition(const segments::Definition& definition);
    /// Puts the cursor on the name, ready to be typed over.
    void editName();
    /// Starts over with a rule that selects everybody.
    void clear();
    /// The rule as built. Refused with a sentence that says what is still missing.
    Result<segments::Definition> definition() const;

    /// Whether the rule has a name and nothing in it is unfinished or refused.
    bool canSave() const;
    QUndoStack* undoStack() const;

    bool isCounting() const;
    /// Of the rule as it is now; nothing while it is being counted.
    std::optional<qint64> count() const;
    qint64 total() const;

Q_SIGNALS:
    void definitionChanged();
    void countsChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addShortcuts();
    QWidget* makeHeader();
    QWidget* makeLane(const QString& title, const QString& hint, QVBoxLayout*& room);
    void rebuild(const QString& focusPath);
    void refreshName();
    void refreshRow(const QString& path);
    void refreshChoices();
    void refreshCounts();
    void refreshSentence();
    BuilderNode* nodeAt(const QString& path) const;
    /// The row or group the keyboard is in.
    BuilderNode* focusedNode() const;

    BuilderOffer* m_offer;
    BuilderModel* m_model;
    BuilderCounter* m_counter;
    QLineEdit* m_name;
    TextLabel* m_count;
    TextLabel* m_total;
    TextLabel* m_note;
    TextLabel* m_excluded;
    TextLabel* m_sentence;
    QScrollArea* m_scroll;
    QVBoxLayout* m_whereRoom = nullptr;
    QVBoxLayout* m_excludeRoom = nullptr;
    BuilderGroup* m_where = nullptr;
    BuilderGroup* m_exclude = nullptr;
};

} // namespace rondom::ui
