#include "ui/identity/recordgraph.h"

#include "ui/common/controlpainter.h"
#include "ui/common/theme.h"
#include "ui/identity/linkwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rondom::ui {

namespace {

constexpr int kBoxWidth = 176;
constexpr int kBoxHeight = 48;
constexpr int kBoxPadding = 10;
constexpr int kBoxInset = 7;
/// How near to a line the pointer has to be.
constexpr double kReach = 9;
constexpr double kLineWidth = 2;
constexpr double kChosenWidth = 3;
/// Between two lines of the same records; a word fits there.
constexpr double kBeside = 20;
/// How far apart their words are, in parts of the line.
constexpr double kStagger = 0.15;
/// With more there would be more words than lines.
constexpr qsizetype kMostLabels = 16;

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    const QPointF nearest = from + share * along;
    return std::hypot(point.x() - nearest.x(), point.y() - nearest.y());
}

} // namespace

RecordGraph::RecordGraph(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void RecordGraph::setStory(const workspace::IdentityStory& story)
{
    m_story = story;
    m_record = -1;
    m_link = -1;
    update();
}

void RecordGraph::chooseRecord(int record)
{
    m_record = record;
    m_link = -1;
    update();
    Q_EMIT recordChosen(record);
}

void RecordGraph::chooseLink(int link)
{
    m_link = link;
    m_record = -1;
    update();
    Q_EMIT linkChosen(link);
}

QSize RecordGraph::minimumSizeHint() const
{
    return {2 * kBoxWidth, 4 * kBoxHeight};
}

int RecordGraph::shownRecords() const
{
    return std::min(int(m_story.records.size()), kMostRecords);
}

QRect RecordGraph::boxOf(int record) const
{
    const int count = shownRecords();
    QPointF middle(width() / 2.0, height() / 2.0);
    if (count > 1) {
        // On an oval as large as there is room for; two stand beside each other.
        const double start = count == 2 ? std::numbers::pi : -std::numbers::pi / 2;
        const double angle = start + 2 * std::numbers::pi * record / count;
        middle += QPointF(std::cos(angle) * (width() - kBoxWidth - kBoxPadding) / 2,
                          std::sin(angle) * (height() - kBoxHeight - kBoxPadding) / 2);
    }
    QRect box(0, 0, kBoxWidth, kBoxHeight);
    box.moveCenter(middle.toPoint());
    return box;
}

QPoint RecordGraph::middleOf(int link) const
{
    // Words beside each other would touch.
    const auto [place, alike] = placeOf(link);
    return lineOf(link).pointAt(0.5 + (place - (alike - 1) / 2.0) * kStagger).toPoint();
}

std::pair<int, int> RecordGraph::placeOf(int link) const
{
    const workspace::StoryLink& told = m_story.links.at(link);
    std::pair<int, int> place(0, 0);
    for (int other = 0; other < int(m_story.links.size()); ++other) {
        const workspace::StoryLink& beside = m_story.links.at(other);
        if (std::minmax(beside.a, beside.b) == std::minmax(told.a, told.b)) {
            place.first += other < link ? 1 : 0;
            ++place.second;
        }
    }
    return place;
}

QLineF RecordGraph::lineOf(int link) const
{
    const workspace::StoryLink& told = m_story.links.at(link);
    const auto [place, alike] = placeOf(link);
    QLineF line(boxOf(std::min(told.a, told.b)).center(), boxOf(std::max(told.a, told.b)).center());
    if (alike > 1 && line.length() > 0) {
        const double shift = (place - (alike - 1) / 2.0) * kBeside;
        const QLineF across = line.normalVector().unitVector();
        line.translate(across.dx() * shift, across.dy() * shift);
    }
    return line;
}

int RecordGraph::recordAt(QPoint point) const
{
    for (int record = 0; record < shownRecords(); ++record) {
        if (boxOf(record).contains(point)) {
            return record;
        }
    }
    return -1;
}

int RecordGraph::linkAt(QPoint point) const
{
    for (int link = 0; link < int(m_story.links.size()); ++link) {
        const workspace::StoryLink& told = m_story.links.at(link);
        if (std::max(told.a, told.b) < shownRecords() &&
            distance(point, lineOf(link).p1(), lineOf(link).p2()) <= kReach) {
            return link;
        }
    }
    return -1;
}

void RecordGraph::mousePressEvent(QMouseEvent* event)
{
    if (const int record = recordAt(event->pos()); record >= 0) {
        chooseRecord(record);
    } else if (const int link = linkAt(event->pos()); link >= 0) {
        chooseLink(link);
    }
}

void RecordGraph::mouseMoveEvent(QMouseEvent* event)
{
    const bool isOnSomething = recordAt(event->pos()) >= 0 || linkAt(event->pos()) >= 0;
    setCursor(isOnSomething ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RecordGraph::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

/// First the boxes, then the lines.
void RecordGraph::step(int by)
{
    const int records = shownRecords();
    const int all = records + int(m_story.links.size());
    if (all == 0) {
        return;
    }
    const int now = m_link >= 0 ? records + m_link : m_record;
    const int next = (now + by + all) % all;
    if (next < records) {
        chooseRecord(next);
    } else {
        chooseLink(next - records);
    }
}

bool RecordGraph::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int record = recordAt(help->pos());
        const int link = record < 0 ? linkAt(help->pos()) : -1;
        if (record >= 0) {
            QToolTip::showText(help->globalPos(), m_story.records.at(record).label, this);
        } else if (link >= 0) {
            QToolTip::showText(help->globalPos(), LinkWords::ruleOf(m_story.links.at(link)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void RecordGraph::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int link = 0; link < int(m_story.links.size()); ++link) {
        if (link != m_link) {
            paintLink(painter, link);
        }
    }
    if (m_link >= 0) {
        paintLink(painter, m_link);
    }
    for (int record = 0; record < shownRecords(); ++record) {
        paintBox(painter, record);
    }
    if (hasFocus() && m_record < 0 && m_link < 0) {
        controls::focusRing(painter, rect(), palette(), metrics::kRadius);
    }
}

void RecordGraph::paintLink(QPainter& painter, int link) const
{
    const workspace::StoryLink& told = m_story.links.at(link);
    if (std::max(told.a, told.b) >= shownRecords()) {
        return;
    }
    const Colors& colors = colorsOf(palette());
    const bool isChosen = link == m_link;
    QPen pen(isChosen ? colors.accent : colors.of(LinkWords::toneOf(told)),
             isChosen ? kChosenWidth : kLineWidth);
    // What was concluded rather than stated.
    if (LinkWords::isConcluded(told)) {
        pen.setStyle(Qt::DashLine);
    }
    painter.setPen(pen);
    const QLineF line = lineOf(link);
    painter.drawLine(line);
    if (m_story.links.size() > kMostLabels) {
        return;
    }
    // On the ground of the card, so that the line does not run through the word.
    const QFont font =
        textFont(TextSize::Small, isChosen ? TextWeight::Strong : TextWeight::Regular);
    const QString word = LinkWords::wordOf(told);
    QRect label(0, 0, QFontMetrics(font).horizontalAdvance(word) + metrics::kGrid,
                QFontMetrics(font).height());
    label.moveCenter(middleOf(link));
    painter.fillRect(label, colors.surface);
    painter.setFont(font);
    painter.drawText(label, Qt::AlignCenter, word);
}

void RecordGraph::paintBox(QPainter& painter, int record) const
{
    const workspace::StoryRecord& shown = m_story.records.at(record);
    const Colors& colors = colorsOf(palette());
    const bool isChosen = record == m_record;
    const bool isEnd = m_link >= 0 && (m_story.links.at(m_link).a == record ||
                                       m_story.links.at(m_link).b == record);
    const QRect box = boxOf(record);
    controls::roundedRect(painter, box, isChosen ? colors.selected() : colors.raised,
                          isChosen || isEnd ? colors.accent : colors.border, metrics::kRadius);
    const QRect inner = box.adjusted(kBoxPadding, kBoxInset, -kBoxPadding, -kBoxInset);
    const QFont strong = textFont(TextSize::Small, TextWeight::Strong);
    const QFont small = textFont(TextSize::Small);
    painter.setFont(strong);
    painter.setPen(colors.text);
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft,
                     QFontMetrics(strong).elidedText(shown.source, Qt::ElideRight, inner.width()));
    painter.setFont(small);
    painter.setPen(colors.muted);
    const QString below = shown.label.isEmpty() ? shown.key : shown.label;
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                     QFontMetrics(small).elidedText(below, Qt::ElideMiddle, inner.width()));
}

} // namespace rondom::ui
