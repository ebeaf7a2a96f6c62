#pragma once

#include "models/workspace/segmentversions.h"
#include "ui/segments/answerview.h"

namespace rondom::ui {

class Button;
class DataTable;
class StringTableModel;
class TextLabel;

/// How a rule came to be what it is: every time it was saved, what changed, and the way back.
class VersionsView : public AnswerView
{
    Q_OBJECT

public:
    explicit VersionsView(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const rondom::segments::Definition& definition);

protected:
    void load() override;

private:
    void show(const QList<workspace::SegmentVersion>& versions);
    void showChosen();
    /// Newest first, as in the table.
    const workspace::SegmentVersion* chosen() const;

    QList<workspace::SegmentVersion> m_versions;
    TextLabel* m_introduction;
    StringTableModel* m_model;
    DataTable* m_table;
    TextLabel* m_sentence;
    Button* m_restore;
};

} // namespace rondom::ui
