#include "ui/segments/buildersentenceview.h"

#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/segments/builderfield.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/builderpicker.h"
#include "ui/segments/builderpopup.h"
#include "ui/segments/buildervaluechip.h"

#include <QCompleter>
#include <QDateEdit>
#include <QJsonArray>
#include <QLocale>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kWordGap = 6;
/// Values drawn one by one; a pasted list of hundreds is a number with a list behind it.
constexpr qsizetype kMostChips = 12;

/// Stands for a side of a stretch of dates that is open.
const QDate kOpenDate(1900, 1, 1);

FlowLayout* addLine(QVBoxLayout& lines, bool isIndented)
{
    auto* line = new FlowLayout;
    line->setSpacing(kWordGap);
    line->setContentsMargins(isIndented ? metrics::kGutter : 0, 0, 0, 0);
    lines.addLayout(line);
    return line;
}

QStringList textsOf(const QJsonArray& values)
{
    QStringList texts;
    for (const QJsonValue& value : values) {
        texts.append(value.isDouble()
                         ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                         : value.toVariant().toString());
    }
    return texts;
}

} // namespace

BuilderSentenceView::BuilderSentenceView(BuilderOffer& offer, const QString& name, QWidget* parent)
    : QWidget(parent), m_offer(offer), m_name(name), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kWordGap);
}

void BuilderSentenceView::setParts(const QList<RowPart>& parts)
{
    const bool hasSameShape =
        parts.size() == m_shown.size() &&
        std::equal(parts.begin(), parts.end(), m_shown.begin(),
                   [](const RowPart& part, const Shown& shown) {
                       const bool isSameList =
                           part.kind != RowPart::Kind::Values || part.value == shown.part.value;
                       return part.hasSameShape(shown.part) && isSameList &&
                              (part.isField() || part.label == shown.part.label);
                   });
    if (hasSameShape) {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            m_shown[i].part = parts.at(i);
        }
        refresh();
        return;
    }
    m_shown.clear();
    for (const RowPart& part : parts) {
        m_shown.append({part, {}});
    }
    build();
}

void BuilderSentenceView::build()
{
    QString focused;
    // Of the window, not of the program: a list that just closed may still have the latter.
    if (QWidget* focus = window()->focusWidget(); focus && isAncestorOf(focus)) {
        focused = focus->objectName();
    }
    QList<QWidget*> old = findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    // A list that is open stays open: values are chosen in it one after the other.
    old.removeIf([](const QWidget* widget) { return widget->isWindow(); });
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item;
    }
    QWidget* before = nullptr;
    FlowLayout* line = addLine(*m_lines, false);
    for (int index = 0; index < m_shown.size(); ++index) {
        if (m_shown.at(index).part.kind == RowPart::Kind::Break) {
            line = addLine(*m_lines, true);
            continue;
        }
        for (QWidget* widget : widgetsFor(index)) {
            line->addWidget(widget);
            m_shown[index].widgets.append(widget);
            if (widget->focusPolicy() != Qt::NoFocus) {
                if (before) {
                    setTabOrder(before, widget);
                }
                before = widget;
            }
            widget->show();
        }
    }
    refresh();
    if (!focused.isEmpty()) {
        if (auto* widget = findChild<QWidget*>(focused, Qt::FindDirectChildrenOnly)) {
            // The first of that name is still the old one until it is gone.
            for (auto* candidate : findChildren<QWidget*>(focused, Qt::FindDirectChildrenOnly)) {
                widget = old.contains(candidate) ? widget : candidate;
            }
            widget->setFocus();
        }
    }
    for (QWidget* widget : old) {
        // One of them may be the very field that is telling us about the change.
        widget->hide();
        widget->setObjectName(QString());
        widget->deleteLater();
    }
    updateGeometry();
}

QList<QWidget*> BuilderSentenceView::widgetsFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    QWidget* widget = nullptr;
    switch (part.kind) {
    case RowPart::Kind::Word: {
        auto* label = new TextLabel(part.label, TextSize::Body,
                                    part.isStrong ? TextWeight::Strong : TextWeight::Regular,
                                    part.isStrong ? Tone::Normal : Tone::Muted, this);
        label->setMinimumHeight(metrics::kControlHeight);
        return {label};
    }
    case RowPart::Kind::Break:
        return {};
    case RowPart::Kind::Choice:
        widget = pickerFor(index);
        break;
    case RowPart::Kind::Text:
        widget = textFor(index);
        break;
    case RowPart::Kind::Number:
        widget = numberFor(index);
        break;
    case RowPart::Kind::Date:
        widget = dateFor(index);
        break;
    case RowPart::Kind::Toggle:
        widget = toggleFor(index);
        break;
    case RowPart::Kind::Remove:
        widget = removeFor(index);
        break;
    case RowPart::Kind::Values:
        return valuesFor(index);
    }
    widget->setObjectName(m_name + u'/' + part.id);
    return {widget};
}

QWidget* BuilderSentenceView::pickerFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    const bool isInvitation =
        part.isOptional && part.isMissing() == false && part.value.toString().isEmpty();
    const auto look = isInvitation    ? BuilderPicker::Look::Quiet
                      : part.isStrong ? BuilderPicker::Look::Subject
                                      : BuilderPicker::Look::Word;
    auto* picker = new BuilderPicker(part.label, look, this);
    picker->setAnyTextAllowed(part.isAnyTextAllowed);
    picker->setOptional(part.isOptional);
    if (isInvitation) {
        picker->setIconName(u"plus"_s);
    }
    connect(picker, &BuilderPicker::chosen, this,
            [this, index](const QString& key) { apply(index, key); });
    return picker;
}

QWidget* BuilderSentenceView::textFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    auto* field = new BuilderField(BuilderField::Kind::Text, part.label, this);
    connect(field, &QLineEdit::textEdited, this,
            [this, index](const QString& text) { apply(index, text, true); });
    if (!part.lookup.isEmpty()) {
        addCompleter(field, index);
    }
    return field;
}

void BuilderSentenceView::addCompleter(QWidget* widget, int index)
{
    auto* field = qobject_cast<BuilderField*>(widget);
    auto* model = new QStringListModel(field);
    auto* completer = new QCompleter(model, field);
    // The data was searched already, without regard to accents.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(8);
    field->setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this, index](const QString& text) { apply(index, text); });
    connect(field, &QLineEdit::textEdited, this, [this, index, field, model](const QString& typed) {
        m_offer.lookUp(field, m_shown.at(index).part.lookup, typed,
                       [field, model, typed](const QList<PartChoice>& choices) {
                           if (field->text() != typed || !field->hasFocus()) {
                               return;
                           }
                           QStringList texts;
                           for (const PartChoice& choice : choices) {
                               texts.append(choice.text);
                           }
                           model->setStringList(texts);
                           if (!texts.isEmpty() && texts != QStringList{typed}) {
                               field->completer()->complete();
                           }
                       });
    });
}

QWidget* BuilderSentenceView::numberFor(int index)
{
    auto* field = new BuilderField(BuilderField::Kind::Number, m_shown.at(index).part.label, this);
    connect(field, &QLineEdit::textEdited, this, [this, index, field] {
        const auto number = field->number();
        apply(index, number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null), true);
    });
    return field;
}

QWidget* BuilderSentenceView::dateFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    auto* field = new QDateEdit(this);
    field->setAccessibleName(part.label);
    field->setToolTip(part.label);
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"d MMM yyyy"_s);
    field->setMinimumDate(kOpenDate);
    if (part.isOptional) {
        field->setSpecialValueText(tr("no limit"));
    }
    field->setFixedHeight(metrics::kControlHeight);
    connect(field, &QDateEdit::dateChanged, this, [this, index](QDate date) {
        apply(index, date == kOpenDate ? QString() : date.toString(Qt::ISODate), true);
    });
    return field;
}

QWidget* BuilderSentenceView::toggleFor(int index)
{
    auto* chip = new Chip(m_shown.at(index).part.label, {}, Tone::Muted, this);
    chip->setCheckable(true);
    chip->setFixedHeight(metrics::kControlHeight); // as the fields beside it
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &Chip::clicked, this, [this, index](bool isOn) { apply(index, isOn); });
    return chip;
}

QWidget* BuilderSentenceView::removeFor(int index)
{
    auto* button = new QToolButton(this);
    button->setIcon(lineIcon(u"close"_s, Tone::Muted));
    button->setIconSize({metrics::kSmallIcon, metrics::kSmallIcon});
    button->setAccessibleName(m_shown.at(index).part.label);
    button->setToolTip(button->accessibleName());
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, index] { apply(index, {}); });
    return button;
}

QString BuilderSentenceView::valueText(const RowPart& part, const QJsonValue& value) const
{
    const QString key = textsOf({value}).first();
    for (const PartChoice& choice : part.choices) {
        if (choice.key == key) {
            return choice.text;
        }
    }
    return value.isDouble()
               ? QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest)
               : key;
}

QList<QWidget*> BuilderSentenceView::valuesFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    const QJsonArray values = part.value.toArray();
    const qsizetype shown = values.size() > kMostChips ? kMostChips - 1 : values.size();
    QList<QWidget*> widgets;
    for (qsizetype i = 0; i < shown; ++i) {
        auto* chip = new BuilderValueChip(valueText(part, values.at(i)), this);
        chip->setObjectName(m_name + u'/' + part.id + u'/' + QString::number(i));
        connect(chip, &BuilderValueChip::clicked, this, [this, index, i] {
            QJsonArray others = m_shown.at(index).part.value.toArray();
            others.removeAt(i);
            apply(index, others);
        });
        widgets.append(chip);
    }
    if (shown < values.size()) {
        const int hidden = int(values.size() - shown);
        widgets.append(new Chip(tr("and %Ln more", nullptr, hidden), {}, Tone::Accent, this));
    }
    widgets.append(valueAdderFor(index));
    return widgets;
}

BuilderPicker* BuilderSentenceView::valueAdderFor(int index)
{
    const RowPart& part = m_shown.at(index).part;
    const bool isEmpty = part.value.toArray().isEmpty();
    auto* adder =
        new BuilderPicker(isEmpty ? tr("Choose values") : tr("Add"),
                          isEmpty ? BuilderPicker::Look::Word : BuilderPicker::Look::Quiet, this);
    adder->setObjectName(adderName(index));
    adder->setExplanation(tr("Add values"));
    if (!isEmpty) {
        adder->setIconName(u"plus"_s);
    }
    adder->setAnyTextAllowed(part.choices.isEmpty());
    adder->setPrepare([this, index](BuilderPopup& popup) {
        const RowPart& open = m_shown.at(index).part;
        popup.setMarked(textsOf(open.value.toArray()));
        connect(&popup, &BuilderPopup::picked, this,
                [this, index, list = &popup](const QString& key) {
                    toggleValue(index, key);
                    list->setMarked(textsOf(m_shown.at(index).part.value.toArray()));
                });
        connect(&popup, &QObject::destroyed, this, [this, name = adderName(index)] {
            // The picker that opened it may have been replaced meanwhile.
            if (auto* picker = findChild<BuilderPicker*>(name); picker && isActiveWindow()) {
                picker->setFocus();
            }
        });
        connect(&popup, &BuilderPopup::pasted, this,
                [this, index](const QStringList& texts) { addValues(index, texts); });
        if (!open.choices.isEmpty()) {
            popup.setChoices(open.choices);
            return;
        }
        const auto look = [this, index, list = QPointer(&popup)](const QString& search) {
            m_offer.lookUp(list, m_shown.at(index).part.lookup, search,
                           [list](const QList<PartChoice>& choices) {
                               if (list) {
                                   list->setChoices(choices);
                               }
                           });
        };
        connect(&popup, &BuilderPopup::searched, &popup, look);
        look({});
    });
    return adder;
}

QString BuilderSentenceView::adderName(int index) const
{
    return m_name + u'/' + m_shown.at(index).part.id + u"/add"_s;
}

void BuilderSentenceView::toggleValue(int index, const QString& key)
{
    QJsonArray values = m_shown.at(index).part.value.toArray();
    const qsizetype at = textsOf(values).indexOf(key);
    if (at >= 0) {
        values.removeAt(at);
        apply(index, values);
    } else {
        addValues(index, {key});
    }
}

void BuilderSentenceView::addValues(int index, const QStringList& texts)
{
    const RowPart part = m_shown.at(index).part;
    QJsonArray values = part.value.toArray();
    QStringList known = textsOf(values);
    for (const QString& text : texts) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (known.contains(text) || (part.isNumeric && !isNumber)) {
            continue;
        }
        known.append(text);
        values.append(part.isNumeric ? QJsonValue(number) : QJsonValue(text));
    }
    apply(index, values);
}

void BuilderSentenceView::refresh()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        QWidget* widget = shown.widgets.value(0);
        const RowPart& part = shown.part;
        if (!widget) {
            continue;
        }
        const QSignalBlocker blocker(widget);
        if (auto* picker = qobject_cast<BuilderPicker*>(widget);
            picker && part.kind == RowPart::Kind::Choice) {
            picker->setChoices(part.choices);
            picker->setCurrent(part.value.toString());
        } else if (auto* field = qobject_cast<BuilderField*>(widget)) {
            if (part.kind == RowPart::Kind::Number) {
                field->showNumber(part.value.isDouble() ? std::optional(part.value.toDouble())
                                                        : std::nullopt);
            } else {
                field->showText(part.value.toString());
            }
            field->updateGeometry();
        } else if (auto* date = qobject_cast<QDateEdit*>(widget)) {
            const QDate given = QDate::fromString(part.value.toString(), Qt::ISODate);
            date->setDate(given.isValid() ? given : kOpenDate);
        } else if (auto* chip = qobject_cast<Chip*>(widget); chip && chip->isCheckable()) {
            chip->setChecked(part.value.toBool());
        }
    }
}

void BuilderSentenceView::apply(int index, const QJsonValue& value, bool isTyped)
{
    const RowPart part = m_shown.at(index).part;
    if (part.kind == RowPart::Kind::Choice && value == part.value) {
        return; // what it is already; another kind would start with values of its own
    }
    Q_EMIT edited(part.apply(value), isTyped ? part.id : QString());
}

void BuilderSentenceView::focusFirstField()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (shown.part.isField() && !shown.widgets.isEmpty() && shown.widgets.first()) {
            shown.widgets.first()->setFocus();
            return;
        }
    }
}

void BuilderSentenceView::openMissing()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (!shown.part.isMissing() || shown.widgets.isEmpty()) {
            continue;
        }
        if (auto* picker = qobject_cast<BuilderPicker*>(shown.widgets.last().data())) {
            picker->openList();
        }
        return;
    }
}

void BuilderSentenceView::focusMissing()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (shown.part.isMissing() && !shown.widgets.isEmpty() && shown.widgets.last()) {
            shown.widgets.last()->setFocus();
            return;
        }
    }
    focusFirstField();
}

} // namespace rondom::ui
