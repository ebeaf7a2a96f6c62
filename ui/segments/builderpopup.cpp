#include "ui/segments/builderpopup.h"

#include "models/core/fold.h"
#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/segments/builderchoicedelegate.h"
#include "ui/segments/builderchoicemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostRowsShown = 10;

} // namespace

BuilderPopup::BuilderPopup(QWidget* anchor)
    : QFrame(anchor->parentWidget(), Qt::Popup | Qt::FramelessWindowHint)
    , m_anchor(anchor)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new BuilderChoiceModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    identify(this, u"builderPopup"_s, anchor->accessibleName());
    identify(m_search, u"builderPopupSearch"_s, tr("Search"));
    identify(m_list, u"builderPopupList"_s, tr("Choices"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->addAction(lineIcon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BuilderChoiceDelegate(m_list));
    QPalette raised = m_list->palette();
    raised.setColor(QPalette::Base, colorsOf(raised).raised);
    m_list->setPalette(raised);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kGrid, metrics::kGrid, metrics::kGrid, metrics::kGrid);
    layout->setSpacing(metrics::kGrid);
    layout->addWidget(m_search);
    layout->addWidget(m_list);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        selectFirst();
        Q_EMIT searched(text);
    });
    connect(m_list, &QListView::clicked, this, &BuilderPopup::activate);
}

void BuilderPopup::setChoices(const QList<PartChoice>& choices)
{
    for (const PartChoice& choice : choices) {
        m_seen.insert(fold(choice.text), choice.key);
    }
    m_model->setChoices(choices);
    selectFirst();
}

void BuilderPopup::setCurrent(const QString& key)
{
    m_current = key;
    selectFirst();
}

void BuilderPopup::setAnyTextAllowed(bool isAllowed)
{
    m_model->setAnyTextAllowed(isAllowed);
}

void BuilderPopup::setMarked(const QStringList& keys)
{
    m_takesSeveral = true;
    m_model->setMarked(keys);
}

void BuilderPopup::setSearchable(bool isSearchable)
{
    m_search->setVisible(isSearchable);
}

void BuilderPopup::selectFirst()
{
    const int row = m_model->rowOf(m_search->text().isEmpty() ? m_current : QString());
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(std::max(0, row - 1)), QAbstractItemView::EnsureVisible);
}

void BuilderPopup::open()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRowsShown);
    const int searchHeight =
        m_search->isVisibleTo(this) ? metrics::kControlHeight + metrics::kGrid : 0;
    const QSize size(std::max(m_anchor->width(), metrics::kSidePanel),
                     rows * metrics::kControlHeight + searchHeight + 2 * metrics::kGrid);
    QPoint corner = m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + metrics::kHalfGrid));
    const QRect screen = m_anchor->screen()->availableGeometry();
    if (corner.y() + size.height() > screen.bottom()) {
        const int above =
            m_anchor->mapToGlobal(QPoint(0, 0)).y() - size.height() - metrics::kHalfGrid;
        corner.setY(std::max(screen.top(), above));
    }
    corner.setX(std::clamp(corner.x(), screen.left(),
                           std::max(screen.left(), screen.right() - size.width())));
    setGeometry(QRect(corner, size));
    show();
    if (m_search->isVisible()) {
        m_search->setFocus();
    } else {
        m_list->setFocus();
    }
    selectFirst();
}

bool BuilderPopup::takeTypedList()
{
    const QString typed = m_search->text();
    if (!m_takesSeveral || !typed.contains(u',')) {
        return false;
    }
    QStringList values;
    for (const QString& each : typed.split(u',', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty()) {
            // As the data spells it, where it was seen there.
            values.append(m_seen.value(fold(each.trimmed()), each.trimmed()));
        }
    }
    m_search->clear();
    Q_EMIT pasted(values);
    return true;
}

void BuilderPopup::activate(const QModelIndex& index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsSelectable)) {
        return;
    }
    const QString key = index.data(BuilderChoiceModel::KeyRole).toString();
    if (m_takesSeveral) {
        m_search->clear();
        Q_EMIT picked(key);
        return;
    }
    // The popup may be gone with its anchor once the choice is made.
    close();
    Q_EMIT picked(key);
}

void BuilderPopup::moveCurrent(int step)
{
    int row = m_list->currentIndex().row();
    do {
        row += step;
    } while (row >= 0 && row < m_model->rowCount() &&
             m_model->data(m_model->index(row), BuilderChoiceModel::HeadingRole).toBool());
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row));
    }
}

bool BuilderPopup::pasteList()
{
    static const QRegularExpression cellBorder(u"[\\r\\n\\t]+"_s);
    const QString text = QGuiApplication::clipboard()->text();
    QStringList values;
    for (const QString& cell : text.split(cellBorder, Qt::SkipEmptyParts)) {
        if (!cell.trimmed().isEmpty()) {
            values.append(cell.trimmed());
        }
    }
    if (values.size() < 2) {
        return false;
    }
    Q_EMIT pasted(values);
    return true;
}

bool BuilderPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (m_takesSeveral && key->matches(QKeySequence::Paste) && pasteList()) {
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        moveCurrent(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (takeTypedList()) {
            return true;
        }
        activate(m_list->currentIndex());
        return true;
    case Qt::Key_Space:
        if (watched == m_list) {
            activate(m_list->currentIndex());
            return true;
        }
        break;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void BuilderPopup::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    controls::roundedRect(painter, rect(), colors.raised, colors.border);
}

} // namespace rondom::ui
