#pragma once

#include <QStyledItemDelegate>

namespace rondom::ui {

/// Paints a line of the ledger: an icon, the sentence, and below it what proves it.
class LedgerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LedgerDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rondom::ui
