#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints a cell of the consent matrix: a number for everybody, an icon and a word for a person.
class ConsentCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ConsentCellDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace rondom::ui
