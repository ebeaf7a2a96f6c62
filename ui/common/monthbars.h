#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

namespace rondom::ui {

/// How much happened in each month, as small bars to look at and to jump by: with the mouse, or
/// with the arrow keys and Enter. The month under the pointer or the keyboard is told below the
/// bars.
class MonthBars : public QWidget
{
    Q_OBJECT

public:
    struct Month
    {
        QDate first;
        qint64 count = 0;
    };

    explicit MonthBars(QWidget* parent = nullptr);

    /// Oldest first.
    void setMonths(const QList<Month>& months);
    /// "Nov 2026: 12 events" of the month that is pointed at, empty when none is.
    QString currentText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthClicked(QDate first);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int monthAt(int x) const;
    /// The one told about: the pointer goes before the keyboard.
    int shownMonth() const;
    void moveTo(int month);
    void tell();

    QList<Month> m_months;
    int m_hovered = -1;
    /// Where the keyboard is.
    int m_current = -1;
};

} // namespace rondom::ui
