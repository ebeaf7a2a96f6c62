#pragma once

#include "models/segments/segmentengine.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

/// Why somebody is in a segment or not: every condition with a tick or a cross and the values that
/// decided.
class ReasonList : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReasonList(QWidget* parent = nullptr);

    void setExplanation(const segments::Definition& definition,
                        const segments::Explanation& explanation);
    void clear();

private:
    void addRow(int depth, bool holds, const QString& condition, const QString& because);

    QVBoxLayout* m_rows;
};

} // namespace rondom::ui
