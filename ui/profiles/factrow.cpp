#include "ui/profiles/factrow.h"

#include "ui/common/controlpainter.h"
#include "ui/common/elidedlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kLabelWidth = 88;
/// A word longer than this would push the row out of its column.
constexpr qsizetype kLongestWord = 20;

bool hasLongWord(const QString& text)
{
    const QStringList words = text.split(u' ');
    return std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return word.size() > kLongestWord; });
}

TextLabel* valueLabel(const QString& value, QWidget* parent)
{
    if (hasLongWord(value)) {
        return new ElidedLabel(value, TextSize::Body, TextWeight::Regular, Tone::Normal, parent);
    }
    auto* label = new TextLabel(value, TextSize::Body, TextWeight::Regular, Tone::Normal, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

FactRow::FactRow(const Content& content, QWidget* parent)
    : QWidget(parent)
    , m_detail(
          new TextLabel(content.origin, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("%1: %2", "fact: value").arg(content.label, content.value));
    setAccessibleDescription(content.origin);
    setToolTip(content.value + u'\n' + content.origin);

    auto* label =
        new TextLabel(content.label, TextSize::Body, TextWeight::Regular, Tone::Muted, this);
    label->setWordWrap(true);
    label->setFixedWidth(kLabelWidth);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    TextLabel* value = valueLabel(content.value, this);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kInset, 3, kInset, 3);
    grid->setHorizontalSpacing(metrics::kGrid);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(value, 0, 1);
    if (!content.note.isEmpty()) {
        auto* note =
            new TextLabel(content.note, TextSize::Small, TextWeight::Regular, Tone::Muted, this);
        note->setWordWrap(true);
        grid->addWidget(note, 1, 1);
    }
    m_detail->setObjectName(u"factDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(0, metrics::kHalfGrid, 0, metrics::kHalfGrid);
    m_detail->hide();
    grid->addWidget(m_detail, 2, 0, 1, 2);
    // The row is the target, not the texts on it.
    for (QWidget* child : findChildren<QWidget*>()) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

bool FactRow::isOpen() const
{
    return !m_detail->isHidden();
}

void FactRow::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    setAccessibleDescription(detail);
}

void FactRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (underMouse() || isOpen()) {
        controls::roundedRect(painter, rect(), colorsOf(palette()).hover(), {},
                              metrics::kSmallRadius);
    }
    if (controls::showsFocus(*this)) {
        controls::focusRing(painter, rect(), palette(), metrics::kSmallRadius);
    }
}

void FactRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        toggle();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FactRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        toggle();
    }
}

void FactRow::toggle()
{
    if (m_detail->text().isEmpty()) {
        return;
    }
    m_detail->setVisible(m_detail->isHidden());
    update();
    if (isOpen()) {
        Q_EMIT opened();
    }
}

} // namespace rondom::ui
