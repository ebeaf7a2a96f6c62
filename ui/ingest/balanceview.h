#pragma once

#include "models/workspace/importer.h"
#include "ui/common/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class StringTableModel;
class TextLabel;

/// What an import did or would do, as a balance: every row read is in exactly one of the others.
class BalanceView : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceView(QWidget* parent = nullptr);

    void show(const workspace::ImportReport& report);

Q_SIGNALS:
    void saveRejectsRequested();

private:
    TextLabel* addTerm(const QString& sign, const QString& label, Tone tone);
    void showEffects(const workspace::ImportReport& report);
    void showRejects(const workspace::ImportReport& report);

    QHBoxLayout* m_terms;
    TextLabel* m_headline;
    TextLabel* m_read;
    TextLabel* m_created;
    TextLabel* m_updated;
    TextLabel* m_unchanged;
    TextLabel* m_rejected;
    TextLabel* m_skipped;
    TextLabel* m_effects;
    TextLabel* m_rejectsTitle;
    DataTable* m_rejectsTable;
    StringTableModel* m_rejects;
    Button* m_saveRejects;
};

} // namespace rondom::ui
