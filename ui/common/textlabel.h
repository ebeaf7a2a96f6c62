#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace rondom::ui {

/// A text in one of the sizes and tones of the theme; it keeps its tone when the theme changes.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString& text = {}, TextSize size = TextSize::Body,
                       TextWeight weight = TextWeight::Regular, Tone tone = Tone::Normal,
                       QWidget* parent = nullptr);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTone();

    Tone m_tone;
};

/// A muted line that explains, wrapping where it must.
TextLabel* mutedLabel(const QString& text, QWidget* parent = nullptr);
/// The heading of a card or a part of a page.
TextLabel* sectionTitle(const QString& text, QWidget* parent = nullptr);

} // namespace rondom::ui
