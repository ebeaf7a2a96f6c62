#pragma once

#include "models/workspace/importer.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <array>

QT_BEGIN_NAMESPACE
class QLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class NumberButton;
class OutcomeModel;
class TextLabel;

/// What an import did or would do, as a balance: every row read is in exactly one of the others.
/// Each number opens the rows behind it.
class BalanceView : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceView(QWidget* parent = nullptr);

    void show(const workspace::ImportReport& report);

Q_SIGNALS:
    void saveRejectsRequested();

private:
    QWidget* makeTerms();
    QWidget* makeRows();
    NumberButton* addNumber(workspace::RowOutcome outcome, const QString& name,
                            const QString& label, Tone tone);
    TextLabel* addSign(QLayout* terms, const QString& sign);
    void setNumbers();
    void setNotes();
    void open(workspace::RowOutcome outcome);
    void openFirst();
    qint64 number(workspace::RowOutcome outcome) const;

    workspace::ImportReport m_report;
    std::array<NumberButton*, workspace::kRowOutcomes> m_numbers{};
    TextLabel* m_headline;
    TextLabel* m_notes;
    TextLabel* m_also = nullptr;
    TextLabel* m_rowsTitle = nullptr;
    TextLabel* m_rowsNote = nullptr;
    DataTable* m_table = nullptr;
    OutcomeModel* m_rows = nullptr;
    Button* m_saveRejects = nullptr;
};

} // namespace rondom::ui
