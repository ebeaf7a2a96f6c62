#include "ui/common/textlabel.h"

#include <QEvent>

namespace rondom::ui {

TextLabel::TextLabel(const QString& text, TextSize size, TextWeight weight, Tone tone,
                     QWidget* parent)
    : QLabel(text, parent), m_tone(tone)
{
    setFont(textFont(size, weight));
    // Names and numbers come from files: what looks like markup is text.
    setTextFormat(Qt::PlainText);
    applyTone();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTone();
    }
}

void TextLabel::applyTone()
{
    const QColor color = colorsOf(palette()).of(m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == color) {
        return;
    }
    QPalette toned;
    toned.setColor(QPalette::WindowText, color);
    setPalette(toned);
}

TextLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextSize::Body, TextWeight::Regular, Tone::Muted, parent);
    label->setWordWrap(true);
    return label;
}

TextLabel* sectionTitle(const QString& text, QWidget* parent)
{
    return new TextLabel(text, TextSize::Lead, TextWeight::Strong, Tone::Normal, parent);
}

} // namespace rondom::ui
