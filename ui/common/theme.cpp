#include "ui/common/theme.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace rondom::ui {

namespace {

/// \a amount of \a top over \a bottom, as one opaque colour.
QColor mixed(const QColor& top, const QColor& bottom, double amount)
{
    const auto channel = [amount](int a, int b) {
        return int(a * amount + b * (1 - amount) + 0.5);
    };
    return QColor(channel(top.red(), bottom.red()), channel(top.green(), bottom.green()),
                  channel(top.blue(), bottom.blue()));
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

} // namespace

const QColor& Colors::of(Tone tone) const
{
    switch (tone) {
    case Tone::Normal:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::Positive:
        return positive;
    case Tone::Warning:
        return warning;
    case Tone::Negative:
        return negative;
    case Tone::Info:
        return info;
    case Tone::OnAccent:
        return onAccent;
    }
    Q_UNREACHABLE();
}

QColor Colors::hover() const
{
    return mixed(text, surface, 0.045);
}

QColor Colors::selected() const
{
    return mixed(accent, surface, 0.13);
}

QColor Colors::tint(Tone tone) const
{
    return mixed(of(tone), surface, 0.07);
}

const Colors& lightColors()
{
    static const Colors colors{
        .window = QColor(0xF6F7F9),
        .surface = QColor(0xFFFFFF),
        .raised = QColor(0xFFFFFF),
        .border = QColor(0xDDE1E7),
        .text = QColor(0x17202E),
        .muted = QColor(0x56606F),
        .accent = QColor(0x0B6E6E),
        .onAccent = QColor(0xFFFFFF),
        .positive = QColor(0x1B7F4B),
        .warning = QColor(0x8A5200),
        .negative = QColor(0xB3261E),
        .info = QColor(0x2459C3),
        .series = {QColor(0x0B6E6E), QColor(0xD55E00), QColor(0x3B6FD4), QColor(0xB07A00),
                   QColor(0x8E4EC6), QColor(0x5B6B7B)},
    };
    return colors;
}

const Colors& darkColors()
{
    static const Colors colors{
        .window = QColor(0x12161C),
        .surface = QColor(0x1A2029),
        .raised = QColor(0x212935),
        .border = QColor(0x323C4A),
        .text = QColor(0xE7ECF3),
        .muted = QColor(0xA3AEBD),
        .accent = QColor(0x4FC3BE),
        .onAccent = QColor(0x0E1418),
        .positive = QColor(0x5CCB8F),
        .warning = QColor(0xF0B35A),
        .negative = QColor(0xFF8A80),
        .info = QColor(0x8AB4FF),
        .series = {QColor(0x4FC3BE), QColor(0xFF9A4D), QColor(0x8AB4FF), QColor(0xE3B341),
                   QColor(0xC79BF2), QColor(0xA3B1C2)},
    };
    return colors;
}

const Colors& colorsOf(const QPalette& palette)
{
    return isDark(palette) ? darkColors() : lightColors();
}

QFont textFont(TextSize size, TextWeight weight)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(int(size));
    font.setWeight(weight == TextWeight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int motionMs()
{
    constexpr int kLongest = 150;
    return QApplication::isEffectEnabled(Qt::UI_General) ? kLongest : 0;
}

Theme::Theme(Mode mode, QObject* parent)
    : QObject(parent), m_mode(mode), m_systemMoves(QApplication::isEffectEnabled(Qt::UI_General))
{
    QApplication::setStyle(new Style);
    QApplication::setFont(textFont(TextSize::Body));
    qApp->installEventFilter(this);
    apply();
}

void Theme::setMode(Mode mode)
{
    if (mode != m_mode) {
        m_mode = mode;
        apply();
    }
}

void Theme::setMotionReduced(bool isReduced)
{
    QApplication::setEffectEnabled(Qt::UI_General, m_systemMoves && !isReduced);
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_isApplying &&
        m_mode == Mode::System) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_isApplying = true;
    // An empty palette brings back the system's own, which tells whether it is dark.
    QApplication::setPalette(QPalette());
    const bool systemIsDark = ui::isDark(QApplication::palette());
    m_isDark = m_mode == Mode::System ? systemIsDark : m_mode == Mode::Dark;
    QApplication::setPalette(paletteFor(m_isDark ? darkColors() : lightColors()));
    m_isApplying = false;
    Q_EMIT changed();
}

QPalette Theme::paletteFor(const Colors& colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.negative);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Midlight, colors.raised);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, mixed(colors.text, colors.window, 0.45));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.muted);
    return palette;
}

} // namespace rondom::ui
