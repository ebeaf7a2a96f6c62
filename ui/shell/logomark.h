#pragma once

#include <QWidget>

namespace rondom::ui {

/// The mark of the product.
class LogoMark : public QWidget
{
    Q_OBJECT

public:
    explicit LogoMark(int size, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rondom::ui
