#include "ui/common/style.h"

#include "ui/common/button.h"
#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kIndicator = 18;
constexpr int kScrollBar = 12;

void drawNamedIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color)
{
    const int size = metrics::kSmallIcon;
    const QPixmap pixmap = iconPixmap(name, color, size, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.center() - QPoint(size / 2, size / 2), pixmap);
}

bool isFramed(const QWidget* widget)
{
    // A list inside a popup gets its frame from the popup.
    return widget && !widget->isWindow() &&
           !(widget->parentWidget() &&
             widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool reacts = qobject_cast<QPushButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                        qobject_cast<QToolButton*>(widget) || qobject_cast<QTabBar*>(widget) ||
                        qobject_cast<QScrollBar*>(widget);
    if (reacts) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        controls::pushButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        controls::toolButton(*painter, *option);
        return;
    case PE_FrameButtonTool:
    case PE_FrameTabBarBase:
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            controls::field(*painter, *option);
        }
        return;
    case PE_FrameLineEdit:
        controls::field(*painter, *option);
        return;
    case PE_Frame:
        if (isFramed(widget)) {
            const Colors& colors = colorsOf(option->palette);
            controls::roundedRect(*painter, option->rect, colors.surface, colors.border);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        controls::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        controls::radioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
        drawNamedIcon(painter, option->rect, u"chevron-down"_s, colorsOf(option->palette).muted);
        return;
    case PE_IndicatorArrowUp:
        drawNamedIcon(painter, option->rect, u"chevron-up"_s, colorsOf(option->palette).muted);
        return;
    case PE_IndicatorArrowRight:
        drawNamedIcon(painter, option->rect, u"chevron-right"_s, colorsOf(option->palette).muted);
        return;
    case PE_FrameFocusRect:
        controls::focusRing(*painter, option->rect, option->palette);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            controls::itemRow(*painter, *item);
        }
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colorsOf(option->palette).raised);
        painter->save();
        painter->setPen(colorsOf(option->palette).border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel: {
        const auto* button = qobject_cast<const Button*>(widget);
        const auto* label = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button || !label) {
            break;
        }
        const Colors& colors = colorsOf(option->palette);
        QColor ink = option->palette.color(QPalette::ButtonText);
        if (label->state.testFlag(State_Enabled)) {
            ink = button->kind() == Button::Kind::Primary  ? colors.onAccent
                  : button->kind() == Button::Kind::Danger ? colors.negative
                                                           : colors.text;
        }
        controls::pushButtonLabel(*painter, *label, ink);
        return;
    }
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colorsOf(option->palette).surface);
        return;
    case CE_HeaderSection:
        controls::headerSection(*painter, *option);
        return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            controls::headerSection(*painter, *option);
            controls::headerLabel(*painter, *header);
            return;
        }
        break;
    case CE_TabBarTabShape:
        controls::tab(*painter, *option);
        return;
    case CE_ProgressBarGroove:
        controls::progressGroove(*painter, *option);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            controls::progressContents(*painter, *bar);
            return;
        }
        break;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->frameShape == QFrame::StyledPanel) {
            drawPrimitive(PE_Frame, option, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            controls::scrollHandle(
                *painter, *slider,
                proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        }
        return;
    }
    if (control == CC_ComboBox) {
        controls::field(*painter, *option);
        drawNamedIcon(painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget),
                      u"chevron-down"_s, colorsOf(option->palette).muted);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin) {
        controls::field(*painter, *option);
        const Colors& colors = colorsOf(option->palette);
        const auto drawArrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                                   const QString& icon) {
            const bool isOn = spin->state.testFlag(State_Enabled) && spin->stepEnabled & step;
            drawNamedIcon(painter, proxy()->subControlRect(control, option, part, widget), icon,
                          isOn ? colors.muted : colors.border);
        };
        drawArrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
        drawArrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
        return;
    }
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && tool) {
        // The icon says what opens; an arrow in its corner would only be in the way.
        QStyleOptionToolButton plain(*tool);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const
{
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) {
        return option->rect;
    }
    if (element == SE_LineEditContents) {
        return QProxyStyle::subElementRect(element, option, widget)
            .adjusted(metrics::kHalfGrid, 0, -metrics::kHalfGrid, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect whole = option->rect;
        constexpr int kArrow = 28;
        if (subControl == SC_ComboBoxArrow) {
            const QRect arrow(whole.right() - kArrow, whole.top(), kArrow, whole.height());
            return visualRect(option->direction, whole, arrow);
        }
        if (subControl == SC_ComboBoxEditField) {
            const QRect edit = whole.adjusted(metrics::kGrid, 1, -kArrow, -1);
            return visualRect(option->direction, whole, edit);
        }
    }
    if (control == CC_SpinBox) {
        const QRect whole = option->rect;
        constexpr int kArrow = 24;
        const int half = whole.height() / 2;
        const int left = whole.right() - kArrow;
        switch (subControl) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, whole,
                              QRect(left, whole.top() + 2, kArrow, half - 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, whole,
                              QRect(left, whole.top() + half, kArrow, half - 2));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, whole,
                              whole.adjusted(metrics::kHalfGrid, 1, -kArrow - 1, -1));
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        // No arrows at the ends: the handle has the whole length.
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider && subControl == SC_ScrollBarGroove) {
            return option->rect;
        }
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine) {
            return {};
        }
        if (slider && subControl == SC_ScrollBarSlider) {
            const bool isVertical = slider->orientation == Qt::Vertical;
            const int length = isVertical ? option->rect.height() : option->rect.width();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            constexpr int kShortest = 32;
            int handle = length;
            if (range > 0) {
                handle = std::max(
                    kShortest, int(qint64(slider->pageStep) * length / (range + slider->pageStep)));
            }
            const int position =
                sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                        length - handle, slider->upsideDown);
            return isVertical ? QRect(option->rect.x(), option->rect.y() + position,
                                      option->rect.width(), handle)
                              : QRect(option->rect.x() + position, option->rect.y(), handle,
                                      option->rect.height());
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.rwidth() += 2 * metrics::kGrid;
        result.setHeight(std::max(metrics::kControlHeight, size.height() + metrics::kGrid));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(metrics::kControlHeight);
        break;
    case CT_ComboBox:
        result.setHeight(metrics::kControlHeight);
        result.rwidth() += metrics::kGutter;
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(metrics::kControlHeight, metrics::kControlHeight));
        break;
    case CT_TabBarTab:
        result.setHeight(metrics::kControlHeight + metrics::kGrid);
        break;
    case CT_HeaderSection:
        result.setHeight(metrics::kRowHeight);
        break;
    case CT_MenuItem:
        result.rheight() += metrics::kGrid;
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::kGrid;
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metrics::kIcon;
    case PM_HeaderMargin:
        return metrics::kGrid;
    case PM_HeaderMarkSize:
        return metrics::kSmallIcon;
    case PM_TabBarTabHSpace:
        return 2 * metrics::kGap;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_FocusFrameHMargin:
        // Views add one pixel: texts of a table then stand below those of its header.
        return metrics::kGrid - 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metrics::kHalfGrid;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return motionMs();
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Table_GridLineColor:
        return int(colorsOf(option ? option->palette : QPalette()).border.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace rondom::ui
