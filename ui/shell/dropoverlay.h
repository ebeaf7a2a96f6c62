#pragma once

#include <QWidget>

namespace rondom::ui {

/// Lies over the whole window while files are dragged across it, and says what dropping them does.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* window);

    void showText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace rondom::ui
