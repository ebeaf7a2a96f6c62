#include "ui/common/personsearch.h"

#include "ui/common/hitdelegate.h"
#include "ui/common/identify.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kListMargin = 4;

} // namespace

PersonSearch::PersonSearch(const QString& placeholder, People people, QWidget* parent)
    : SearchField(placeholder, parent)
    , m_people(std::move(people))
    , m_hits(new QStandardItemModel(this))
{
    connect(this, &SearchField::searchRequested, this, &PersonSearch::find);
    connect(this, &QLineEdit::textEdited, this, [this] {
        // The list belongs to what was typed before.
        m_hits->clear();
        m_isChoicePending = false;
    });
}

PersonSearch::~PersonSearch()
{
    // A child of the window, not of the field: it is wider and taller than the field's parents.
    delete m_list;
}

void PersonSearch::keyPressEvent(QKeyEvent* event)
{
    const bool isListed = m_list && m_list->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isListed) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            const int row =
                std::clamp(m_list->currentIndex().row() + step, 0, m_hits->rowCount() - 1);
            m_list->setCurrentIndex(m_hits->index(row, 0));
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hits->rowCount() > 0) {
            choose(m_list ? std::max(0, m_list->currentIndex().row()) : 0);
        } else if (!text().simplified().isEmpty()) {
            m_isChoicePending = true;
            find(text());
        }
        return;
    case Qt::Key_Escape:
        if (isListed) {
            m_list->hide();
            return;
        }
        break;
    default:
        break;
    }
    SearchField::keyPressEvent(event);
}

void PersonSearch::focusOutEvent(QFocusEvent* event)
{
    SearchField::focusOutEvent(event);
    if (m_list) {
        m_list->hide();
    }
}

void PersonSearch::find(const QString& text)
{
    const int asked = ++m_generation;
    if (text.simplified().isEmpty()) {
        showHits({});
        return;
    }
    m_people.find(this, text, [this, asked](const QList<PersonHit>& hits) {
        if (asked != m_generation) {
            return;
        }
        showHits(hits);
        if (m_isChoicePending && !hits.isEmpty()) {
            choose(0);
        }
        m_isChoicePending = false;
    });
}

void PersonSearch::showHits(const QList<PersonHit>& hits)
{
    m_hits->clear();
    for (const PersonHit& hit : hits) {
        auto* item = new QStandardItem(hit.name);
        item->setData(hit.id.value(), kIdRole);
        item->setData(hit.detail, HitDelegate::DetailRole);
        m_hits->appendRow(item);
    }
    if (hits.isEmpty() || !hasFocus()) {
        if (m_list) {
            m_list->hide();
        }
        return;
    }
    placeList();
}

void PersonSearch::choose(int row)
{
    const QStandardItem* item = m_hits->item(row);
    if (!item) {
        return;
    }
    const ProfileId id(item->data(kIdRole).toLongLong());
    const QString name = item->text();
    if (m_list) {
        m_list->hide();
    }
    ++m_generation;
    clear();
    m_hits->clear();
    Q_EMIT personChosen(id, name);
}

void PersonSearch::placeList()
{
    if (!m_list) {
        m_list = new QListView(window());
        identify(m_list, objectName() + u"Hits"_s, tr("People found"));
        m_list->setModel(m_hits);
        m_list->setItemDelegate(new HitDelegate(m_list));
        m_list->setFrameShape(QFrame::StyledPanel);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setMouseTracking(true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QAbstractItemView::clicked, this,
                [this](const QModelIndex& index) { choose(index.row()); });
    }
    const QPoint corner = mapTo(window(), QPoint(0, height() + kListMargin));
    const int height = m_hits->rowCount() * HitDelegate::kHeight + 2 * m_list->frameWidth();
    m_list->setGeometry(QRect(corner, QSize(width(), height)));
    m_list->setCurrentIndex(m_hits->index(0, 0));
    m_list->show();
    m_list->raise();
}

} // namespace rondom::ui
