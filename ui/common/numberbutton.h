#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace rondom::ui {

/// One number of a balance with its name below; pressing it opens what is behind it. The one that
/// is open is marked. A number of nothing cannot be pressed.
class NumberButton : public QAbstractButton
{
    Q_OBJECT

public:
    NumberButton(const QString& label, Tone tone, QWidget* parent = nullptr);

    void setNumber(qint64 number);
    qint64 number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    Tone m_tone;
    qint64 m_number = 0;
};

} // namespace rondom::ui
