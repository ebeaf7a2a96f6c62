#include "ui/common/hitsearch.h"

#include "ui/common/card.h"
#include "ui/common/hitdelegate.h"
#include "ui/common/identify.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kListMargin = 4;

} // namespace

HitSearch::HitSearch(const QString& placeholder, QWidget* parent)
    : SearchField(placeholder, parent), m_hits(new QStandardItemModel(this))
{
    connect(this, &SearchField::searchRequested, this, [this](const QString& now) { find(now); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        // The list belongs to what was typed before; it stays in sight until the new one is there.
        m_isStale = true;
        m_isChoicePending = false;
    });
}

HitSearch::~HitSearch()
{
    // A child of the window, not of the field: it is wider and taller than the field's parents.
    delete m_popup;
}

QStandardItem* HitSearch::headingItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setData(true, HitDelegate::HeadingRole);
    return item;
}

QStandardItem* HitSearch::hitItem(const QString& title, const QString& detail,
                                  const QString& iconName)
{
    auto* item = new QStandardItem(title);
    item->setData(detail, HitDelegate::DetailRole);
    item->setData(iconName, HitDelegate::IconRole);
    return item;
}

void HitSearch::showHits(const QList<QStandardItem*>& items)
{
    m_isStale = false;
    m_hits->clear();
    for (QStandardItem* item : items) {
        m_hits->appendRow(item);
    }
    if (m_isChoicePending && firstHit() >= 0) {
        choose(m_hits->index(firstHit(), 0));
        return;
    }
    m_isChoicePending = false;
    if (items.isEmpty() || !hasFocus()) {
        hideHits();
        return;
    }
    placeList();
}

void HitSearch::hideHits()
{
    if (m_popup) {
        m_popup->hide();
    }
}

bool HitSearch::areHitsShown() const
{
    return m_popup && m_popup->isVisible();
}

void HitSearch::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (areHitsShown()) {
            step(event->key() == Qt::Key_Down ? 1 : -1);
        } else {
            offer();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isStale || firstHit() < 0) {
            m_isChoicePending = !text().simplified().isEmpty();
            find(text());
        } else if (m_list && m_list->currentIndex().isValid()) {
            choose(m_list->currentIndex());
        } else {
            choose(m_hits->index(firstHit(), 0));
        }
        return;
    case Qt::Key_Escape:
        if (areHitsShown()) {
            hideHits();
            return;
        }
        break;
    default:
        break;
    }
    SearchField::keyPressEvent(event);
}

void HitSearch::focusOutEvent(QFocusEvent* event)
{
    SearchField::focusOutEvent(event);
    hideHits();
}

void HitSearch::choose(const QModelIndex& index)
{
    const QStandardItem* item = m_hits->itemFromIndex(index);
    if (!item || !item->isEnabled() || m_isStale) {
        return;
    }
    m_isChoicePending = false;
    hideHits();
    // A copy: opening may ask for other hits, and the item goes with the list.
    const std::unique_ptr<QStandardItem> chosen(item->clone());
    clear();
    m_hits->clear();
    open(*chosen);
}

void HitSearch::step(int by)
{
    int row = m_list->currentIndex().row();
    for (int next = row + by; next >= 0 && next < m_hits->rowCount(); next += by) {
        if (m_hits->item(next)->isEnabled()) {
            row = next;
            break;
        }
    }
    m_list->setCurrentIndex(m_hits->index(row, 0));
    // The heading of the first hit comes into view with it.
    if (row == firstHit()) {
        m_list->scrollToTop();
    }
}

int HitSearch::firstHit() const
{
    for (int row = 0; row < m_hits->rowCount(); ++row) {
        if (m_hits->item(row)->isEnabled()) {
            return row;
        }
    }
    return -1;
}

void HitSearch::placeList()
{
    makeList();
    const QPoint corner = mapTo(window(), QPoint(0, height() + kListMargin));
    int wanted = 2 * kListMargin;
    for (int row = 0; row < m_hits->rowCount(); ++row) {
        wanted += HitDelegate::heightOf(m_hits->index(row, 0));
    }
    const int room = window()->height() - corner.y() - metrics::kGutter;
    m_popup->setGeometry(QRect(corner, QSize(width(), std::min(wanted, room))));
    m_list->setCurrentIndex(m_hits->index(firstHit(), 0));
    m_list->scrollToTop();
    m_popup->show();
    m_popup->raise();
}

void HitSearch::makeList()
{
    if (m_list) {
        return;
    }
    // The frame has round corners, which the list inside leaves free.
    m_popup = new Card(window());
    m_popup->content()->setContentsMargins(1, kListMargin, 1, kListMargin);
    m_popup->hide();
    m_list = new QListView(m_popup);
    m_popup->content()->addWidget(m_list);
    identify(m_list, objectName() + u"Hits"_s, listName());
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QAbstractItemView::clicked, this, &HitSearch::choose);
}

} // namespace rondom::ui
