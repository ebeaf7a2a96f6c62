#pragma once

#include "ui/common/textlabel.h"

namespace rondom::ui {

/// One line that gives way: what does not fit ends in an ellipsis and is whole in the tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace rondom::ui
