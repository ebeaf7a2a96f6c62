#include "ui/shell/dropoverlay.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr double kVeil = 0.85;
constexpr int kSymbol = 48;

} // namespace

DropOverlay::DropOverlay(QWidget* window) : QWidget(window)
{
    setObjectName(u"dropOverlay"_s);
    // The window itself takes the drop.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    QColor veil = colors.window;
    veil.setAlphaF(float(kVeil));
    painter.fillRect(rect(), veil);
    const QRect frame = rect().adjusted(metrics::kCardGap, metrics::kCardGap, -metrics::kCardGap,
                                        -metrics::kCardGap);
    QPen dashes(colors.accent, 2, Qt::DashLine);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(dashes);
    painter.drawRoundedRect(frame, metrics::kRadius, metrics::kRadius);
    const QPixmap symbol = iconPixmap(u"import"_s, colors.accent, kSymbol, devicePixelRatioF());
    painter.drawPixmap(frame.center().x() - kSymbol / 2, frame.center().y() - kSymbol, symbol);
    painter.setFont(textFont(TextSize::Title, TextWeight::Strong));
    painter.setPen(colors.text);
    painter.drawText(frame.adjusted(0, frame.height() / 2 + metrics::kGutter, 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop, m_text);
}

} // namespace rondom::ui
