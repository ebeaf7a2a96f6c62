#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints something found: an icon, its name, below it what tells it from others, at the right the
/// keys that do the same. A heading is one muted line.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        DetailRole, ///< empty for a hit of one line
        IconRole,   ///< the name of an icon, or empty
        KeysRole,   ///< as QKeySequence::toString() writes them
        HeadingRole ///< true for a heading
    };

    explicit HitDelegate(QObject* parent = nullptr);

    static int heightOf(const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index);
    static void paintHit(QPainter& painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index);
};

} // namespace rondom::ui
