#pragma once

#include "models/segments/segmentrepository.h"
#include "ui/segments/answerview.h"

namespace rondom::ui {

class DataTable;
class SizeChart;
class StringTableModel;
class TextLabel;

/// How a segment grew and shrank: a line, and who entered and left each time it was counted.
class HistoryView : public AnswerView
{
    Q_OBJECT

public:
    explicit HistoryView(workspace::Session& session, QWidget* parent = nullptr);

protected:
    void load() override;

private:
    void show(const QList<segments::SizeEntry>& sizes);

    TextLabel* m_sentence;
    SizeChart* m_chart;
    StringTableModel* m_model;
    DataTable* m_table;
};

} // namespace rondom::ui
