#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints something found: its name, and below it what tells it from others.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kHeight = 48;
    enum Role { DetailRole = Qt::UserRole + 1 };

    explicit HitDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rondom::ui
