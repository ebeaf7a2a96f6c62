#pragma once

#include "models/segments/segmentengine.h"
#include "models/workspace/session.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// Where a rule is changed: its documented JSON, checked and counted while somebody types.
class SegmentEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentEditor(workspace::Session& session, QWidget* parent = nullptr);

    void setDefinition(const segments::Definition& definition);
    bool isChanged() const;
    /// The rule as written; nothing while it cannot be understood.
    const std::optional<segments::Definition>& definition() const { return m_definition; }

Q_SIGNALS:
    void saveRequested(const rondom::segments::Definition& definition);

private:
    void check();
    void count(const segments::Definition& definition);
    void showState(bool isGood, const QString& text);

    workspace::Session& m_session;
    workspace::Question m_question;
    QByteArray m_saved;
    std::optional<segments::Definition> m_definition;
    QPlainTextEdit* m_text;
    TextLabel* m_state;
    Button* m_save;
    Button* m_revert;
    QTimer* m_delay;
    int m_generation = 0;
};

} // namespace rondom::ui
