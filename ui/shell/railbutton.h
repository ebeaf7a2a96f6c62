#pragma once

#include <QAbstractButton>

namespace rondom::ui {

/// One page in the navigation rail: the icon above the word.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
};

} // namespace rondom::ui
