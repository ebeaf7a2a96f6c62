#pragma once

#include <QChartView>
#include <QDate>
#include <QList>

#include <functional>

namespace rondom::ui {

/// One figure by month, as a line or as bars, in the colours of the theme.
class MonthChart : public QChartView
{
    Q_OBJECT

public:
    enum class Kind { Line, Bars };
    using Writer = std::function<QString(double)>;

    /// \a write spells a value for the tooltip.
    MonthChart(Kind kind, Writer write, QWidget* parent = nullptr);

    struct Month
    {
        QDate first;
        double value = 0;
    };
    void setMonths(const QList<Month>& months);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void addLine();
    void addBars();
    void showTip(int month, bool isOn);

    Kind m_kind;
    Writer m_write;
    QList<Month> m_months;
};

} // namespace rondom::ui
