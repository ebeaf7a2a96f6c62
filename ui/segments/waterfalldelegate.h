#pragma once

#include "ui/common/rowdelegate.h"

namespace rondom::ui {

/// Draws what is left after a condition as a bar, what it took away in a tint behind it, and the
/// number beside.
class WaterfallDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit WaterfallDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace rondom::ui
