#pragma once

#include "ui/common/rowdelegate.h"

namespace rondom::ui {

/// Paints the size of a segment over time as a small line, beside a row like any other.
class SparklineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit SparklineDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace rondom::ui
