#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPalette>

namespace rondom::ui {

/// What a text or an icon wants to say by its colour; a word always says it too.
enum class Tone { Normal, Muted, Accent, Positive, Warning, Negative, Info, OnAccent };

/// The colours of one appearance, by the part they play.
struct Colors
{
    QColor window;
    QColor surface;
    QColor raised;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor positive;
    QColor warning;
    QColor negative;
    QColor info;
    /// For charts, in the order they are used.
    QList<QColor> series;

    const QColor& of(Tone tone) const;
    /// Behind rows and quiet buttons under the pointer.
    QColor hover() const;
    /// Behind what is selected.
    QColor selected() const;
    /// Behind messages and chips of that tone.
    QColor tint(Tone tone) const;
};

const Colors& lightColors();
const Colors& darkColors();
/// The colours that belong to a palette made by Theme.
const Colors& colorsOf(const QPalette& palette);

/// The type scale, in pixels.
enum class TextSize { Small = 12, Body = 13, Lead = 15, Title = 20, Display = 28 };
enum class TextWeight { Regular, Strong };
QFont textFont(TextSize size, TextWeight weight = TextWeight::Regular);

/// Sizes in pixels, all on the grid of 8 and its half.
namespace metrics {
constexpr int kGrid = 8;
constexpr int kHalfGrid = 4;
constexpr int kGap = 12;
constexpr int kGutter = 16;
constexpr int kCardGap = 24;
/// Above the title of a card: with the height of its line it makes a gutter.
constexpr int kCardTop = 10;
constexpr int kRadius = 8;
constexpr int kSmallRadius = 4;
constexpr int kControlHeight = 32;
constexpr int kTarget = 24;
constexpr int kRowHeight = 36;
constexpr int kIcon = 20;
constexpr int kSmallIcon = 16;
constexpr int kRailWidth = 104;
constexpr int kSidePanel = 296;
constexpr int kTopBar = 56;
} // namespace metrics

/// How long anything may move; 0 where the system asks for no motion.
int motionMs();

/// The appearance of the whole program: light, dark, or as the system has it.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    /// Takes over the style, the palette and the font of the application.
    explicit Theme(Mode mode, QObject* parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_isDark; }
    /// Nothing moves where the person wants that, or where the system asks for it.
    void setMotionReduced(bool isReduced);

    bool eventFilter(QObject* watched, QEvent* event) override;

    static QPalette paletteFor(const Colors& colors);

Q_SIGNALS:
    void changed();

private:
    void apply();

    Mode m_mode;
    bool m_isDark = false;
    bool m_systemMoves = true;
    bool m_isApplying = false;
};

} // namespace rondom::ui
