#pragma once

#include "models/segments/segmentoverlap.h"
#include "ui/segments/answerview.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class Chip;
class DataTable;
class FlowLayout;
class StringTableModel;
class TextLabel;
class VennDiagram;

/// Who of the members is in other segments too: as circles and as a table, with a way from there to
/// a segment of those in both or in one alone.
class OverlapView : public AnswerView
{
    Q_OBJECT

public:
    explicit OverlapView(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A rule made of two segments; its name says which.
    void segmentSuggested(const rondom::segments::Definition& definition);

protected:
    void load() override;

private:
    void showNames(const QStringList& names);
    void compare();
    void show(const segments::Overlap& overlap);
    QStringList chosen() const;
    void suggest(bool isBoth);

    TextLabel* m_sentence;
    FlowLayout* m_chips;
    VennDiagram* m_diagram;
    StringTableModel* m_model;
    DataTable* m_table;
    Button* m_both;
    Button* m_only;
    QList<Chip*> m_others;
    /// Compared with first, of those that are there: what somebody chose stays chosen.
    QStringList m_wanted;
};

} // namespace rondom::ui
