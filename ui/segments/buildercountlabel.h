#pragma once

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

/// How many people meet a condition, with a bar that shows how many that is of all. While another
/// answer is on its way, the number is faint and a dot beside it breathes: it is never taken for
/// the answer to a rule it does not belong to.
class BuilderCountLabel : public QWidget
{
    Q_OBJECT

public:
    explicit BuilderCountLabel(QWidget* parent = nullptr);

    /// \a count is nothing when the condition takes no part in the rule.
    void setCount(std::optional<qint64> count, qint64 total);
    void setBusy(bool isBusy);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<qint64> m_count;
    qint64 m_total = 0;
    bool m_isBusy = false;
    int m_beat = 0;
    QTimer* m_pulse;
};

} // namespace rondom::ui
