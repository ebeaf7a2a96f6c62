#pragma once

#include "models/segments/segmentdifference.h"
#include "ui/segments/answerview.h"

namespace rondom::ui {

class DataTable;
class StringTableModel;
class TextLabel;

/// What is seen more or less often among the members than among everybody.
class DifferencesView : public AnswerView
{
    Q_OBJECT

public:
    explicit DifferencesView(workspace::Session& session, QWidget* parent = nullptr);

protected:
    void load() override;

private:
    void show(const segments::Differences& differences);

    TextLabel* m_sentence;
    StringTableModel* m_model;
    DataTable* m_table;
};

} // namespace rondom::ui
