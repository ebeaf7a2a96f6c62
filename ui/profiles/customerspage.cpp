#include "ui/profiles/customerspage.h"

#include "models/consent/consentstates.h"
#include "models/profiles/profilerepository.h"
#include "models/workspace/overviewrepository.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/searchfield.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/peoplesource.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

using Ids = std::vector<qint64>;

Result<Ids> idsOfPart(const storage::Connection& connection, CustomersPage::Part part,
                      const Calendar& calendar, qint64 now)
{
    if (part == CustomersPage::Part::Active) {
        return workspace::OverviewRepository(connection, calendar).activeIds(now);
    }
    const auto mailable = consent::profilesInState(
        connection, u"newsletter"_s, consent::Channel::Email, consent::State::Granted, now);
    if (!mailable) {
        return mailable.error();
    }
    Ids ids;
    for (const ProfileId id : *mailable) {
        ids.push_back(id.value());
    }
    return ids;
}

Ids inBoth(const Ids& a, const Ids& b)
{
    Ids both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

} // namespace

CustomersPage::CustomersPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Customers"), parent)
    , m_session(session)
    , m_search(new SearchField(tr("Name, e-mail, phone or order number"), this))
    , m_parts(new QButtonGroup(this))
    , m_total(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(this))
{
    m_search->setObjectName(u"customersSearch"_s);
    m_search->setMinimumWidth(320);
    m_total->setObjectName(u"customersTotal"_s);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(metrics::kGrid);
    bar->addWidget(m_search);
    bar->addSpacing(metrics::kGrid);
    const QList<std::pair<QString, Part>> parts{
        {tr("Everybody"), Part::Everybody},
        {tr("Mailable"), Part::Mailable},
        {tr("Active in the last 90 days"), Part::Active},
    };
    for (const auto& [name, part] : parts) {
        auto* chip = new Chip(name, {}, Tone::Muted, this);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        identify(chip, u"customersPart%1"_s.arg(int(part)), name);
        m_parts->addButton(chip, int(part));
        bar->addWidget(chip);
    }
    m_parts->button(int(Part::Everybody))->setChecked(true);
    bar->addStretch();
    bar->addWidget(m_total);
    content()->addLayout(bar);

    identify(m_table, u"customersTable"_s, tr("Customers"));
    auto* card = new Card(this);
    card->content()->setContentsMargins(1, metrics::kHalfGrid, 1, metrics::kGrid);
    card->content()->addWidget(m_table);
    auto* empty = new EmptyState(
        u"customers"_s, tr("No customers yet"),
        tr("Import an export of your web shop, newsletter tool or till. Rondom recognises each "
           "person once, whichever files they are in."),
        tr("Import files"), this);
    auto* nobody = new EmptyState(
        u"search"_s, tr("Nobody found"),
        tr("No customer matches. Try a part of the name, the e-mail address, the phone number in "
           "any spelling, or an order number."),
        {}, this);
    m_stack->addWidget(card);
    m_stack->addWidget(empty);
    m_stack->addWidget(nobody);
    content()->addWidget(m_stack, 1);

    m_model = new LazyTableModel(peopleSource(m_session, [this] { return query(); }), this);
    m_table->setLazyModel(m_model);

    m_table->installEventFilter(this);
    m_search->installEventFilter(this);
    m_search->setToolTip(tr("Search the customers (Ctrl+F)"));
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &CustomersPage::focusSearch);
    connect(empty, &EmptyState::activated, this, &CustomersPage::importRequested);
    connect(m_search, &SearchField::searchRequested, this, &CustomersPage::search);
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] {
        if (m_model->rowCount() > 0) {
            m_table->setCurrentIndex(m_model->index(0, 0));
            m_table->setFocus();
        }
    });
    connect(m_parts, &QButtonGroup::idClicked, this, [this](int id) { showPart(Part(id)); });
    connect(m_model, &LazyTableModel::loaded, this, &CustomersPage::showTotal);
    connect(m_model, &LazyTableModel::loadFailed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex& index) {
        Q_EMIT openProfileRequested(ProfileId(m_model->idAt(index.row())));
    });
}

void CustomersPage::showPart(Part part)
{
    m_part = part;
    m_parts->button(int(part))->setChecked(true);
    m_model->reload();
}

void CustomersPage::showByRevenue()
{
    showPart(Part::Everybody);
    m_table->sortBy(RevenueColumn, Qt::DescendingOrder);
}

void CustomersPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

ProfileId CustomersPage::neighbour(ProfileId profile, int step) const
{
    const int row = m_model->rowOf(profile.value());
    const int other = row + step;
    return row < 0 || other < 0 || other >= m_model->rowCount() ? ProfileId()
                                                                : ProfileId(m_model->idAt(other));
}

void CustomersPage::select(ProfileId profile)
{
    const int row = m_model->rowOf(profile.value());
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->setFocus();
    }
}

bool CustomersPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto& key = static_cast<QKeyEvent&>(*event);
        if (watched == m_search && key.key() == Qt::Key_Down && m_model->rowCount() > 0) {
            if (!m_table->currentIndex().isValid()) {
                m_table->setCurrentIndex(m_model->index(0, 0));
            }
            m_table->setFocus();
            return true;
        }
        const bool isTyped = !key.text().isEmpty() && key.text().at(0).isPrint() &&
                             key.text() != u" "_s &&
                             !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool isErased = key.key() == Qt::Key_Backspace && !m_search->text().isEmpty();
        if (watched == m_table && (isTyped || isErased)) {
            // Whoever types in a list looks for somebody.
            m_search->setFocus();
            if (isErased) {
                m_search->backspace();
            } else {
                m_search->insert(key.text());
            }
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void CustomersPage::refresh()
{
    m_model->reload();
}

void CustomersPage::search(const QString& text)
{
    if (text.simplified() != m_text) {
        m_text = text.simplified();
        m_model->reload();
    }
}

People::Query CustomersPage::query() const
{
    if (m_part == Part::Everybody && m_text.isEmpty()) {
        return {};
    }
    return [part = m_part, text = m_text, calendar = m_session.calendar(),
            now = m_session.now()](const storage::Connection& connection) -> Result<Ids> {
        if (part == Part::Everybody) {
            return profiles::ProfileRepository(connection).findIds(text);
        }
        auto ids = idsOfPart(connection, part, calendar, now);
        if (!ids || text.isEmpty()) {
            return ids;
        }
        const auto found = profiles::ProfileRepository(connection).findIds(text);
        return found ? inBoth(*ids, *found) : found;
    };
}

void CustomersPage::showTotal(qint64 total)
{
    m_total->setText(tr("%Ln customer(s)", nullptr, int(total)));
    enum Shown { Table, Empty, Nobody };
    const bool isNarrowed = m_part != Part::Everybody || !m_text.isEmpty();
    m_stack->setCurrentIndex(total > 0 ? Table : isNarrowed ? Nobody : Empty);
}

} // namespace rondom::ui
