#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace rondom::ui {

/// A small rounded label: a fact with an icon, or, when checkable, a filter.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, const QString& iconName = {}, Tone tone = Tone::Muted,
                  QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    Tone m_tone;
};

} // namespace rondom::ui
