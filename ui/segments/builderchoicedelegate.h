#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints the choices of a picker: an icon, the text, a muted count at the right, headings between.
class BuilderChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rondom::ui
