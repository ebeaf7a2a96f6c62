#pragma once

#include <QWidget>

namespace rondom::ui {

/// The mark of the product, as big as a welcome needs.
class LogoMark : public QWidget
{
    Q_OBJECT

public:
    explicit LogoMark(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rondom::ui
