#include "ui/segments/builderfield.h"

#include "ui/common/theme.h"

#include <QLocale>

#include <algorithm>

namespace rondom::ui {

namespace {

constexpr int kNarrowestNumber = 48;
constexpr int kNarrowestText = 120;
constexpr int kWidest = 280;
constexpr int kAround = 28;

} // namespace

BuilderField::BuilderField(Kind kind, const QString& label, QWidget* parent)
    : QLineEdit(parent), m_kind(kind)
{
    setAccessibleName(label);
    if (kind == Kind::Text) {
        setPlaceholderText(label);
    } else {
        setAlignment(Qt::AlignHCenter);
        setToolTip(label);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, [this] { updateGeometry(); });
}

void BuilderField::showText(const QString& shown)
{
    if (text() != shown) {
        setText(shown);
    }
}

void BuilderField::showNumber(std::optional<double> shown)
{
    if (shown == number() && (shown || !text().isEmpty())) {
        return;
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    showText(shown ? locale.toString(*shown, 'g', QLocale::FloatingPointShortest) : QString());
}

std::optional<double> BuilderField::number() const
{
    bool isNumber = false;
    const QString typed = text().trimmed();
    double number = QLocale().toDouble(typed, &isNumber);
    if (!isNumber) {
        // A point is understood everywhere, also where a comma is written.
        number = QLocale::c().toDouble(typed, &isNumber);
    }
    return isNumber ? std::optional(number) : std::nullopt;
}

QSize BuilderField::sizeHint() const
{
    const int narrowest = m_kind == Kind::Number ? kNarrowestNumber : kNarrowestText;
    const QString& shown = text().isEmpty() && m_kind == Kind::Text ? placeholderText() : text();
    const int width = fontMetrics().horizontalAdvance(shown) + kAround;
    return {std::clamp(width, narrowest, kWidest), metrics::kControlHeight};
}

} // namespace rondom::ui
