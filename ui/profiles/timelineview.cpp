#include "ui/profiles/timelineview.h"

#include "ui/profiles/timelinedelegate.h"
#include "ui/profiles/timelinemodel.h"

#include <QKeyEvent>

namespace rondom::ui {

TimelineView::TimelineView(TimelineModel* timeline, QWidget* parent)
    : QListView(parent), m_timeline(timeline)
{
    setModel(timeline);
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const auto fold = TimelineModel::Fold(index.data(TimelineModel::FoldRole).toInt());
        if (fold != TimelineModel::Fold::Part) {
            m_timeline->toggle(index.row());
        }
    });
}

void TimelineView::showRow(int row)
{
    const QModelIndex index = m_timeline->index(row);
    setCurrentIndex(index);
    // With the heading of its day.
    scrollTo(row > 0 ? m_timeline->index(row - 1) : index, QAbstractItemView::PositionAtTop);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if (row >= 0) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_timeline->headOf(row) != row) {
                fold(row);
            } else {
                m_timeline->toggle(row);
            }
            return;
        case Qt::Key_Right:
            m_timeline->unfold(row);
            return;
        case Qt::Key_Left:
            fold(row);
            return;
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void TimelineView::fold(int row)
{
    // The line that stays is where the keyboard goes on.
    setCurrentIndex(m_timeline->index(m_timeline->headOf(row)));
    m_timeline->fold(row);
}

} // namespace rondom::ui
