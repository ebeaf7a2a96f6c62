#pragma once

#include "ui/common/theme.h"

#include <QIconEngine>
#include <QString>

namespace rondom::ui {

/// Draws one of our line icons in the colour the theme has at that moment.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, Tone tone);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine* clone() const override;

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    Tone m_tone;
};

} // namespace rondom::ui
