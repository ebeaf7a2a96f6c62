#include "ui/profiles/profilepage.h"

#include "models/consent/consenttext.h"
#include "models/profiles/profilerepository.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/factlist.h"
#include "ui/common/fieldwords.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/monthbars.h"
#include "ui/common/searchfield.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/eventwords.h"
#include "ui/profiles/factrow.h"
#include "ui/profiles/orderrow.h"
#include "ui/profiles/profileheader.h"
#include "ui/profiles/timelinemodel.h"
#include "ui/profiles/timelineview.h"

#include <QHBoxLayout>
#include <QMap>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kEventsPerPage = 100;
/// Orders listed beside the timeline; the timeline has all of them.
constexpr int kMostOrders = 5;
/// What a trait was before, told when somebody asks why.
constexpr int kMostStatements = 6;
constexpr int kSearchWidth = 176;

/// A column beside the timeline that scrolls on its own.
QScrollArea* sideColumn(QWidget* parent, const QList<QWidget*>& cards)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGutter);
    for (QWidget* card : cards) {
        layout->addWidget(card);
    }
    layout->addStretch();
    auto* area = new QScrollArea(parent);
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(metrics::kSidePanel);
    area->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    return area;
}

/// What stands where there are no rows, below the title like their text.
TextLabel* noRows(const QString& text, QWidget* parent)
{
    TextLabel* label = mutedLabel(text, parent);
    label->setContentsMargins(FactRow::kInset, 0, FactRow::kInset, 0);
    return label;
}

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// Rows below each other without room between them: they bring their own.
QVBoxLayout* rowsIn(Card* card)
{
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->setContentsMargins(0, 0, 0, 0);
    // The highlight of a row is wider than its text, which stays below the title.
    const QMargins around = card->content()->contentsMargins();
    card->content()->setContentsMargins(around.left() - FactRow::kInset, around.top(),
                                        around.right() - FactRow::kInset, around.bottom());
    card->header()->setContentsMargins(FactRow::kInset, 0, FactRow::kInset, 0);
    card->content()->addLayout(rows);
    return rows;
}

} // namespace

ProfilePage::ProfilePage(workspace::Session& session, QWidget* parent)
    : Page(tr("Customer"), parent), m_session(session), m_header(new ProfileHeader(this))
{
    m_timeline = new TimelineModel(
        [this](QObject* receiver, std::optional<profiles::TimelineKey> before,
               const profiles::TimelineFilter& filter, TimelineModel::TakePage done) {
            // Whoever types on no longer waits for what was typed before.
            m_pageReading.cancel();
            m_pageReading = m_session.ask<profiles::TimelinePage>(
                receiver,
                [profile = m_profile, before, filter](const storage::Connection& connection) {
                    return profiles::ProfileRepository(connection)
                        .timeline(profile, before, kEventsPerPage, filter);
                },
                std::move(done));
        },
        m_session.calendar(), m_session.settings().currency, this);

    m_previous = new Button({}, u"chevron-up"_s, Button::Kind::Quiet, this);
    identify(m_previous, u"profilePrevious"_s, tr("Previous customer of the list"));
    m_previous->setToolTip(tr("Previous customer of the list (Ctrl+Page Up)"));
    m_previous->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    m_next = new Button({}, u"chevron-down"_s, Button::Kind::Quiet, this);
    identify(m_next, u"profileNext"_s, tr("Next customer of the list"));
    m_next->setToolTip(tr("Next customer of the list (Ctrl+Page Down)"));
    m_next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    actions()->addWidget(m_previous);
    actions()->addWidget(m_next);
    auto* back = new Button(tr("All customers"), u"chevron-left"_s, Button::Kind::Quiet, this);
    identify(back, u"profileBack"_s, tr("Back to all customers"));
    actions()->addWidget(back);
    auto* consent =
        new Button(tr("Record a withdrawal"), u"consent"_s, Button::Kind::Secondary, this);
    identify(consent, u"profileConsent"_s, tr("Record a withdrawal of this customer"));
    actions()->addWidget(consent);

    content()->addWidget(m_header);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(metrics::kGutter);
    columns->addWidget(makeFacts());
    columns->addWidget(makeTimeline(), 1);
    columns->addWidget(makeSide());
    content()->addLayout(columns, 1);

    connect(m_previous, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { walk(1); });
    connect(back, &QPushButton::clicked, this, &ProfilePage::backRequested);
    connect(consent, &QPushButton::clicked, this, [this] { Q_EMIT consentRequested(m_profile); });
    connect(m_timeline, &TimelineModel::loadFailed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(m_timeline, &TimelineModel::pageLoaded, this, &ProfilePage::takePage);
    updateWalk();
}

void ProfilePage::showProfile(ProfileId profile, Neighbour neighbour)
{
    m_neighbour = std::move(neighbour);
    if (profile != m_profile) {
        m_profile = profile;
        m_group.reset();
        m_kinds.clear();
        m_find.clear();
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_before.reset();
        m_wanted.reset();
        message()->hide();
    }
    updateWalk();
    markStale();
}

void ProfilePage::refresh()
{
    if (!m_profile.isValid()) {
        return;
    }
    m_reading.cancel();
    m_reading = m_session.ask<std::optional<workspace::PersonView>>(
        this,
        [profile = m_profile, calendar = m_session.calendar(),
         now = m_session.now()](const storage::Connection& connection) {
            return workspace::readPerson(connection, profile, calendar, now);
        },
        [this, asked = m_profile](const Result<std::optional<workspace::PersonView>>& person) {
            if (asked != m_profile) {
                return;
            }
            if (!person) {
                message()->showError(person.error());
            } else if (*person) {
                show(**person);
            } else {
                message()->showMessage(Tone::Warning,
                                       tr("This customer is no longer in the workspace. The "
                                          "import may have been undone, or the customer is now "
                                          "part of another. Nothing else was changed."));
            }
        });
    updateWalk();
    showTimeline();
}

QWidget* ProfilePage::makeFacts()
{
    auto* traits = new Card(tr("Traits"), this);
    m_traits = rowsIn(traits);
    auto* records = new Card(tr("Known from"), this);
    m_records = new FactList(records);
    records->content()->addWidget(m_records);
    auto* why = new Button(tr("Why?"), u"link"_s, Button::Kind::Quiet, records);
    identify(why, u"profileWhy"_s, tr("Why these records are one customer"));
    why->setToolTip(tr("Why these records are one customer"));
    records->header()->addWidget(why);
    connect(why, &QPushButton::clicked, this, [this] { Q_EMIT originsRequested(m_profile); });
    QScrollArea* column = sideColumn(this, {traits, records});
    identify(column, u"profileFacts"_s, tr("Traits and sources"));
    return column;
}

QWidget* ProfilePage::makeTimeline()
{
    auto* card = new Card(tr("Timeline"), this);
    card->content()->setContentsMargins(1, metrics::kCardTop, 1, metrics::kGrid);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kGutter, 0, metrics::kGutter, 0);
    inset->setSpacing(metrics::kGap);
    card->header()->setContentsMargins(metrics::kGutter, 0, metrics::kGutter, 0);
    m_newest = new Button(tr("Newest"), u"chevron-up"_s, Button::Kind::Quiet, card);
    identify(m_newest, u"profileNewest"_s, tr("Back to the newest events"));
    m_newest->setToolTip(tr("Back to the newest events"));
    m_newest->hide();
    card->header()->addWidget(m_newest);
    m_search = new SearchField(tr("Product, page, order number"), card);
    m_search->setObjectName(u"profileSearch"_s);
    m_search->setAccessibleName(tr("Find in the timeline"));
    m_search->setFixedWidth(kSearchWidth);
    card->header()->addWidget(m_search);
    m_months = new MonthBars(card);
    identify(m_months, u"profileMonths"_s, tr("Activity by month"));
    m_groups = new QWidget(card);
    new FlowLayout(m_groups);
    inset->addWidget(m_months);
    inset->addWidget(m_groups);
    card->content()->addLayout(inset);

    m_nothing = new QWidget(card);
    auto* nothing = new QVBoxLayout(m_nothing);
    m_nothingText = mutedLabel({}, m_nothing);
    m_nothingText->setObjectName(u"profileNothing"_s);
    m_nothingText->setAlignment(Qt::AlignCenter);
    m_everything = new Button(tr("Show everything"), Button::Kind::Secondary, m_nothing);
    identify(m_everything, u"profileEverything"_s, tr("Show everything that happened"));
    nothing->addStretch();
    nothing->addWidget(m_nothingText);
    nothing->addWidget(m_everything, 0, Qt::AlignCenter);
    nothing->addStretch();
    m_nothing->hide();
    m_view = new TimelineView(m_timeline, card);
    identify(m_view, u"profileTimeline"_s, tr("Timeline"));
    card->content()->addWidget(m_nothing, 1);
    card->content()->addWidget(m_view, 1);

    connect(m_newest, &QPushButton::clicked, this, &ProfilePage::jumpToNewest);
    connect(m_search, &SearchField::searchRequested, this, [this](const QString& text) {
        if (text.simplified() != m_find) {
            m_find = text.simplified();
            m_before.reset();
            showTimeline();
        }
    });
    connect(m_everything, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_find.clear();
        m_before.reset();
        filterBy(std::nullopt);
    });
    connect(m_months, &MonthBars::monthClicked, this, qOverload<QDate>(&ProfilePage::jumpTo));
    return card;
}

QWidget* ProfilePage::makeSide()
{
    m_orderCard = new Card(tr("Orders"), this);
    m_orderCard->setObjectName(u"profileOrders"_s);
    m_orders = rowsIn(m_orderCard);
    auto* segments = new Card(tr("Segments"), this);
    m_segments = new QVBoxLayout;
    m_segments->setSpacing(metrics::kGrid);
    segments->content()->addLayout(m_segments);
    auto* consents = new Card(tr("Consent"), this);
    m_consents = new FactList(consents);
    consents->content()->addWidget(m_consents);
    auto* identifiers = new Card(tr("Identifiers"), this);
    m_identifiers = rowsIn(identifiers);
    QScrollArea* column = sideColumn(this, {m_orderCard, segments, consents, identifiers});
    identify(column, u"profileSide"_s, tr("Orders, segments, consent and identifiers"));
    return column;
}

void ProfilePage::show(const workspace::PersonView& person)
{
    // Painted and laid out once, not after each of the many rows.
    setUpdatesEnabled(false);
    m_header->show(person, m_session);
    showTraits(person.details.traits);

    QList<Fact> records;
    for (const profiles::RecordOfProfile& record : person.details.records) {
        records.append({record.source, record.recordId, {}});
    }
    m_records->setFacts(records);
    showIdentifiers(person.details.identifiers);

    QList<MonthBars::Month> months;
    for (const workspace::MonthCount& month : person.months) {
        months.append({month.month, month.events});
    }
    m_months->setMonths(months);
    m_months->setVisible(!months.isEmpty());
    m_search->setEnabled(!person.kinds.isEmpty());
    showGroups(person.kinds);
    showOrders(person.orders, person.details.summary.orderCount);
    showSegments(person.segments);
    showConsents(person.consents);
    setUpdatesEnabled(true);
}

void ProfilePage::showTraits(const QList<profiles::TraitWithOrigin>& traits)
{
    empty(m_traits);
    QList<profiles::TraitWithOrigin> ordered = traits;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const profiles::TraitWithOrigin& a, const profiles::TraitWithOrigin& b) {
                         return traitPlace(a.key) < traitPlace(b.key);
                     });
    if (ordered.isEmpty()) {
        m_traits->addWidget(noRows(tr("No source says more about this customer."), this));
    }
    for (const profiles::TraitWithOrigin& trait : std::as_const(ordered)) {
        auto* row = new FactRow({traitName(trait.key),
                                 valueText(trait.type, trait.text, trait.number),
                                 {},
                                 originOf(trait)},
                                this);
        row->setObjectName(u"profileTrait_"_s + trait.key);
        m_traits->addWidget(row);
        connect(row, &FactRow::opened, this, [this, row, key = trait.key] {
            m_session.ask<QList<profiles::TraitStatement>>(
                row,
                [profile = m_profile, key](const storage::Connection& connection) {
                    return profiles::ProfileRepository(connection).statements(profile, key);
                },
                [this, row](const Result<QList<profiles::TraitStatement>>& statements) {
                    if (statements && !statements->isEmpty()) {
                        row->setDetail(historyOf(*statements));
                    }
                });
        });
    }
}

void ProfilePage::showIdentifiers(const QList<profiles::IdentifierOfProfile>& identifiers)
{
    empty(m_identifiers);
    if (identifiers.isEmpty()) {
        m_identifiers->addWidget(noRows(tr("No source told an identifier."), this));
    }
    for (const profiles::IdentifierOfProfile& identifier : identifiers) {
        const QString sources = identifier.sources.join(u", "_s);
        const QString note =
            identifier.hasEnded ? tr("%1 (no longer used)", "sources").arg(sources) : sources;
        auto* row =
            new FactRow({identifierName(identifier.type), identifier.value, note,
                         tr("%1\nFrom %2", "identifier, sources").arg(identifier.value, sources)},
                        this);
        row->setObjectName(u"profileIdentifier"_s);
        m_identifiers->addWidget(row);
    }
}

void ProfilePage::showGroups(const QList<workspace::EventCount>& kinds)
{
    m_kinds = kinds;
    qDeleteAll(m_groups->findChildren<Chip*>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& name, const QString& iconName, qint64 count,
                            std::optional<EventGroup> group) {
        const QString text =
            tr("%1 (%2)", "kind of event (how many)").arg(name, formatCount(count));
        auto* chip = new Chip(text, iconName, Tone::Muted, m_groups);
        chip->setCheckable(true);
        chip->setChecked(group == m_group);
        chip->setFocusPolicy(Qt::StrongFocus);
        identify(chip, u"timelineGroup%1"_s.arg(group ? int(*group) : -1), text);
        m_groups->layout()->addWidget(chip);
        chip->setVisible(true);
        connect(chip, &QAbstractButton::clicked, this, [this, group] {
            m_before.reset();
            filterBy(group);
        });
    };
    QMap<EventGroup, qint64> counts;
    qint64 all = 0;
    for (const workspace::EventCount& kind : kinds) {
        counts[eventGroup(kind.event)] += kind.count;
        all += kind.count;
    }
    m_groups->setVisible(all > 0);
    if (m_group && !counts.contains(*m_group)) {
        filterBy(std::nullopt);
    }
    add(tr("All"), {}, all, std::nullopt);
    for (const auto& [group, count] : counts.asKeyValueRange()) {
        add(eventGroupName(group), eventGroupIcon(group), count, group);
    }
    m_groups->updateGeometry();
}

void ProfilePage::showOrders(const QList<profiles::TimelineEvent>& orders, qint64 total)
{
    empty(m_orders);
    if (orders.isEmpty()) {
        m_orders->addWidget(noRows(tr("No orders yet."), this));
    }
    for (const profiles::TimelineEvent& order : orders.mid(0, kMostOrders)) {
        auto* row = new OrderRow(order, m_session.calendar(), m_session.settings().currency, this);
        m_orders->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, order] { jumpTo(order); });
    }
    if (orders.size() > kMostOrders) {
        auto* all = new Button(tr("All %Ln order(s) in the timeline", nullptr, int(total)),
                               Button::Kind::Quiet, this);
        identify(all, u"profileAllOrders"_s, tr("Show all orders in the timeline"));
        m_orders->addWidget(all, 0, Qt::AlignLeft);
        connect(all, &QPushButton::clicked, this, [this] {
            m_before.reset();
            filterBy(EventGroup::Orders);
        });
    }
}

void ProfilePage::showSegments(const QList<std::pair<QString, qint64>>& segments)
{
    empty(m_segments);
    if (segments.isEmpty()) {
        m_segments->addWidget(mutedLabel(tr("In no segment."), this));
    }
    for (const auto& [name, since] : segments) {
        const QDate day = m_session.calendar().localDate(since);
        auto* box = new QWidget(this);
        auto* line = new FlowLayout(box);
        auto* chip = new Chip(name, u"segments"_s, Tone::Accent, box);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setObjectName(u"profileSegment"_s);
        chip->setAccessibleName(tr("%1, since %2", "segment, day").arg(name, formatDate(day)));
        chip->setCursor(Qt::PointingHandCursor);
        chip->setToolTip(tr("Since %1").arg(formatMoment(since, m_session.calendar())));
        connect(chip, &QAbstractButton::clicked, this,
                [this, segment = name] { Q_EMIT segmentRequested(segment); });
        line->addWidget(chip);
        auto* when = new TextLabel(tr("since %1", "day").arg(formatDate(day)), TextSize::Small,
                                   TextWeight::Regular, Tone::Muted, box);
        when->setMinimumHeight(metrics::kTarget);
        line->addWidget(when);
        m_segments->addWidget(box);
    }
}

void ProfilePage::showConsents(const QList<consent::CellState>& consents)
{
    // What was never asked says nothing about the person; the consent page has the whole matrix.
    QList<Fact> facts;
    QString lastPurpose;
    consent::State lastState = consent::State::Unknown;
    for (const consent::CellState& cell : consents) {
        const auto channel = consent::channelFromKey(cell.channel);
        const consent::State state = cell.verdict.state();
        if (!channel || state == consent::State::Unknown) {
            continue;
        }
        const QString name = consent::channelName(*channel);
        if (!facts.isEmpty() && cell.purpose == lastPurpose && state == lastState) {
            facts.last().value = tr("%1, %2", "a list grows").arg(facts.last().value, name);
            continue;
        }
        facts.append({consent::purposeName(cell.purpose),
                      tr("%1: %2", "state: channels").arg(consent::stateName(state), name),
                      consent::describe(cell.verdict.reason)});
        lastPurpose = cell.purpose;
        lastState = state;
    }
    if (facts.isEmpty()) {
        facts.append({tr("Everything"), consent::stateName(consent::State::Unknown), {}});
    }
    m_consents->setFacts(facts);
}

void ProfilePage::showTimeline()
{
    m_newest->setVisible(m_before.has_value());
    m_timeline->show(filter(), m_before, m_session.calendar().localDate(m_session.now()));
}

void ProfilePage::takePage()
{
    const bool isEmpty = m_timeline->rowCount() == 0;
    const bool isNarrowed = !filter().isAny() || m_before;
    m_nothing->setVisible(isEmpty);
    m_everything->setVisible(isNarrowed);
    m_nothingText->setText(isNarrowed ? tr("Nothing here matches what you look for.")
                                      : tr("Nothing happened yet that a source told of."));
    m_view->setVisible(!isEmpty);
    if (m_wanted) {
        const int row = m_timeline->rowOf(*m_wanted);
        m_wanted.reset();
        if (row >= 0) {
            m_view->setFocus();
            m_view->showRow(row);
        }
    }
}

void ProfilePage::filterBy(std::optional<EventGroup> group)
{
    m_group = group;
    const QString checked = u"timelineGroup%1"_s.arg(group ? int(*group) : -1);
    for (Chip* chip : m_groups->findChildren<Chip*>(Qt::FindDirectChildrenOnly)) {
        chip->setChecked(chip->objectName() == checked);
    }
    showTimeline();
}

profiles::TimelineFilter ProfilePage::filter() const
{
    profiles::TimelineFilter filter;
    filter.text = m_find;
    for (const workspace::EventCount& kind : m_kinds) {
        const EventGroup group = eventGroup(kind.event);
        if (m_group && group == *m_group) {
            filter.kinds.append(kind.event);
        }
        if (!m_find.isEmpty()) {
            filter.titles.insert(kind.event, eventName(kind.event) + u' ' + eventGroupName(group));
        }
    }
    return filter;
}

void ProfilePage::jumpTo(QDate month)
{
    const Calendar calendar = m_session.calendar();
    m_before = profiles::TimelineKey{calendar.startOfDay(month.addMonths(1)), 0};
    showTimeline();
}

void ProfilePage::jumpTo(const profiles::TimelineEvent& event)
{
    // Right after the event, so that it comes first and what led to it follows.
    m_before = profiles::TimelineKey{event.at, event.seq + 1};
    m_wanted = profiles::TimelineKey{event.at, event.seq};
    m_find.clear();
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    filterBy(m_group == EventGroup::Orders ? m_group : std::nullopt);
}

void ProfilePage::jumpToNewest()
{
    m_before.reset();
    showTimeline();
    m_view->setFocus();
}

void ProfilePage::walk(int step)
{
    const ProfileId next = m_neighbour ? m_neighbour(m_profile, step) : ProfileId();
    if (next.isValid()) {
        showProfile(next, m_neighbour);
    }
}

void ProfilePage::updateWalk()
{
    m_previous->setVisible(bool(m_neighbour));
    m_next->setVisible(bool(m_neighbour));
    m_previous->setEnabled(m_neighbour && m_neighbour(m_profile, -1).isValid());
    m_next->setEnabled(m_neighbour && m_neighbour(m_profile, 1).isValid());
}

QString ProfilePage::originOf(const profiles::TraitWithOrigin& trait) const
{
    const QString at = formatMoment(trait.at, m_session.calendar());
    if (trait.file.isEmpty()) {
        return tr("From %1, %2", "source, time").arg(trait.source, at);
    }
    return tr("From %1: file %2, row %3, %4", "source, file, row, time")
        .arg(trait.source, trait.file)
        .arg(trait.row)
        .arg(at);
}

QString ProfilePage::historyOf(const QList<profiles::TraitStatement>& statements) const
{
    QStringList lines;
    for (const profiles::TraitStatement& statement : statements.mid(0, kMostStatements)) {
        const QString at = formatMoment(statement.at, m_session.calendar());
        lines.append(statement.file.isEmpty()
                         ? tr("%1 – from %2, %3", "value, source, time")
                               .arg(statement.text, statement.source, at)
                         : tr("%1 – from %2, %3: file %4, row %5", "value, source, time, file, row")
                               .arg(statement.text, statement.source, at, statement.file)
                               .arg(statement.row));
    }
    const int others = int(statements.size()) - int(lines.size());
    if (others > 0) {
        lines.append(tr("and %Ln older statement(s)", nullptr, others));
    }
    return lines.join(u'\n');
}

} // namespace rondom::ui
