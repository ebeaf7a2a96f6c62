#pragma once

#include <QAbstractButton>

namespace rondom::ui {

/// One of several values, with a cross that takes it away: by click, Delete or Backspace.
class BuilderValueChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BuilderValueChip(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rondom::ui
