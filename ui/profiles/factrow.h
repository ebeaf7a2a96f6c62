#pragma once

#include <QWidget>

namespace rondom::ui {

class TextLabel;

/// One fact about somebody that answers to "why?": where it comes from shows on hover, and below
/// the fact when the row is opened by a click, Enter or the space bar.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString label;
        QString value;
        QString note;   ///< always shown, small, below the value
        QString origin; ///< shown on hover and when opened
    };

    /// Between the edge of a row and its text.
    static constexpr int kInset = 6;

    explicit FactRow(const Content& content, QWidget* parent = nullptr);

    bool isOpen() const;
    /// More to say than the origin, once it is known.
    void setDetail(const QString& detail);

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void toggle();

    TextLabel* m_detail;
};

} // namespace rondom::ui
