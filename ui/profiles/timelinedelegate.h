#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints the days and events of a timeline.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintDay(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const;
    void paintEvent(QPainter& painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
};

} // namespace rondom::ui
