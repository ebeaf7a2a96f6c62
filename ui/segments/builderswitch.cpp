#include "ui/segments/builderswitch.h"

#include "ui/common/controlpainter.h"
#include "ui/common/identify.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// One word of the switch. Only the one that is on stands out.
class SwitchButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const QFontMetrics strong(textFont(TextSize::Small, TextWeight::Strong));
        return {strong.horizontalAdvance(text()) + 2 * metrics::kGrid + metrics::kHalfGrid,
                metrics::kTarget};
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const Colors& colors = colorsOf(palette());
        if (isChecked()) {
            controls::roundedRect(painter, rect(), colors.accent, {}, metrics::kSmallRadius + 1);
        } else if (underMouse()) {
            controls::roundedRect(painter, rect(), colors.hover(), {}, metrics::kSmallRadius + 1);
        }
        painter.setFont(textFont(TextSize::Small, TextWeight::Strong));
        painter.setPen(isChecked() ? colors.onAccent : colors.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            controls::focusRing(painter, rect().adjusted(-1, -1, 1, 1), palette(),
                                metrics::kSmallRadius + 2);
        }
    }
};

} // namespace

BuilderSwitch::BuilderSwitch(const QString& name, QWidget* parent) : QFrame(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    using Kind = BuilderDraft::GroupKind;
    const auto add = [&](Kind kind, const QString& key, const QString& text, const QString& means) {
        auto* button = new SwitchButton(this);
        button->setText(text);
        button->setToolTip(means);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        identify(button, name + key, means);
        layout->addWidget(button);
        m_buttons.insert(int(kind), button);
        connect(button, &QToolButton::clicked, this, [this, button, kind] {
            button->setChecked(true);
            Q_EMIT chosen(kind);
        });
    };
    add(Kind::All, u"All"_s, tr("ALL"), tr("Everything in this group must hold"));
    add(Kind::Any, u"Any"_s, tr("ANY"), tr("Something in this group must hold"));
    add(Kind::None, u"None"_s, tr("NONE"), tr("Nothing in this group may hold"));
    add(Kind::NotAll, u"NotAll"_s, tr("NOT ALL"), tr("Something in this group must not hold"));
}

void BuilderSwitch::setKind(BuilderDraft::GroupKind kind)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        it.value()->setChecked(it.key() == int(kind));
    }
    m_buttons.value(int(BuilderDraft::GroupKind::NotAll))
        ->setVisible(kind == BuilderDraft::GroupKind::NotAll);
}

void BuilderSwitch::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    controls::roundedRect(painter, rect(), colors.window, colors.border);
}

} // namespace rondom::ui
