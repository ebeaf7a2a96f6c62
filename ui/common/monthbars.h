#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

namespace rondom::ui {

/// How much happened in each month, as small bars to look at and to jump by.
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
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthClicked(QDate first);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int monthAt(int x) const;

    QList<Month> m_months;
    int m_hovered = -1;
};

} // namespace rondom::ui
