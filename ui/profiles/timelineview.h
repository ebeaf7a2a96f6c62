#pragma once

#include <QListView>

namespace rondom::ui {

class TimelineModel;

/// A timeline to look at: lines that stand for several events open and close by a click, by Enter,
/// or by the right and the left arrow.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(TimelineModel* timeline, QWidget* parent = nullptr);

    /// Selects a row and brings it to the top.
    void showRow(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fold(int row);

    TimelineModel* m_timeline;
};

} // namespace rondom::ui
