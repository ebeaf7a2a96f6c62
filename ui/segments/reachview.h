#pragma once

#include "models/segments/segmentreach.h"
#include "ui/segments/answerview.h"

namespace rondom::ui {

class DataTable;
class StringTableModel;
class TextLabel;

/// How many of the members may be contacted for what by which channel.
class ReachView : public AnswerView
{
    Q_OBJECT

public:
    explicit ReachView(workspace::Session& session, QWidget* parent = nullptr);

protected:
    void load() override;

private:
    void show(const segments::Reach& reach);

    TextLabel* m_sentence;
    StringTableModel* m_model;
    DataTable* m_table;
};

} // namespace rondom::ui
