#pragma once

#include "models/segments/segmenttemplates.h"
#include "models/workspace/session.h"

#include <QWidget>

namespace rondom::ui {

class Button;
class DataTable;
class StringTableModel;
class TextLabel;

/// Rules to start from, each with the people it selects in this workspace.
class TemplatesView : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesView(workspace::Session& session, QWidget* parent = nullptr);

    /// Counts the templates once more; called when the view comes up.
    void reload();

Q_SIGNALS:
    void templateChosen(const rondom::segments::Definition& definition);

private:
    void showRows();
    void showChosen();
    void choose();

    workspace::Session& m_session;
    workspace::Question m_question;
    QList<segments::SegmentTemplate> m_templates;
    /// The people of each; empty until they are counted.
    QList<qint64> m_counts;
    TextLabel* m_sentence;
    StringTableModel* m_model;
    DataTable* m_table;
    Button* m_use;
};

} // namespace rondom::ui
