#pragma once

#include "ui/common/textlabel.h"

namespace rondom::ui {

/// One line that gives way: what does not fit ends in an ellipsis and is whole in the tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    /// Shown on hover, below the whole text where that is cut off.
    void setHint(const QString& hint);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    QString m_hint;
};

} // namespace rondom::ui
