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
#include "ui/common/textlabel.h"
#include "ui/profiles/factrow.h"
#include "ui/profiles/orderrow.h"
#include "ui/profiles/pinpanel.h"
#include "ui/profiles/profileheader.h"
#include "ui/profiles/timelinecard.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Orders listed beside the timeline; the timeline has all of them.
constexpr int kMostOrders = 5;
constexpr int kMostRelated = 6;
/// What a trait was before, told when somebody asks why.
constexpr int kMostStatements = 6;

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

/// Stays that ended, shown on the card; the command line has them all.
constexpr int kMostEndedStays = 5;

} // namespace

ProfilePage::ProfilePage(workspace::Session& session, QWidget* parent)
    : Page(tr("Customer"), parent), m_session(session), m_header(new ProfileHeader(this))
{
    m_timeline = new TimelineCard(m_session, this);
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
    columns->addWidget(m_timeline, 1);
    columns->addWidget(makeSide());
    content()->addLayout(columns, 1);

    connect(m_previous, &QPushButton::clicked, this, [this] { walk(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { walk(1); });
    connect(back, &QPushButton::clicked, this, &ProfilePage::backRequested);
    connect(consent, &QPushButton::clicked, this, [this] { Q_EMIT consentRequested(m_profile); });
    connect(m_timeline, &TimelineCard::failed, this,
            [this](const Error& error) { message()->showError(error); });
    updateWalk();
}

void ProfilePage::showProfile(ProfileId profile, Neighbour neighbour)
{
    m_pin->hide();
    m_neighbour = std::move(neighbour);
    if (profile != m_profile) {
        m_profile = profile;
        m_timeline->setProfile(profile);
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
    m_timeline->reload();
    readRelations();
}

/// On its own: it looks at everybody, and the page does not wait for it.
void ProfilePage::readRelations()
{
    m_session.ask<QList<profiles::RelatedGroup>>(
        this,
        [profile = m_profile](const storage::Connection& connection) {
            return profiles::relationsOf(connection, profile);
        },
        [this, asked = m_profile](const Result<QList<profiles::RelatedGroup>>& groups) {
            if (asked == m_profile && groups) {
                showRelations(*groups);
            }
        });
}

QWidget* ProfilePage::makeFacts()
{
    auto* traits = new Card(tr("Traits"), this);
    m_pin = new PinPanel(m_session, traits);
    traits->content()->addWidget(m_pin);
    m_traits = rowsIn(traits);
    auto* rules = new Button({}, u"settings"_s, Button::Kind::Quiet, traits);
    identify(rules, u"profileSurvivors"_s, tr("Which value holds where sources disagree"));
    rules->setToolTip(rules->accessibleName());
    m_correct = new Button({}, u"edit"_s, Button::Kind::Quiet, traits);
    identify(m_correct, u"profileCorrect"_s, tr("Correct a trait by hand"));
    m_correct->setToolTip(m_correct->accessibleName());
    traits->header()->addWidget(m_correct);
    traits->header()->addWidget(rules);
    connect(rules, &QPushButton::clicked, this, &ProfilePage::survivorsRequested);
    connect(m_correct, &QPushButton::clicked, this,
            [this] { m_pin->open(m_profile, m_traitsShown); });
    connect(m_pin, &PinPanel::failed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(m_pin, &PinPanel::done, this,
            [this](const QString& sentence) { message()->showMessage(Tone::Positive, sentence); });
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
    m_relationCard = new Card(tr("Belongs to"), this);
    m_relationCard->setObjectName(u"profileRelations"_s);
    m_relations = rowsIn(m_relationCard);
    m_relationCard->hide();
    QScrollArea* column =
        sideColumn(this, {m_orderCard, segments, consents, identifiers, m_relationCard});
    identify(column, u"profileSide"_s, tr("Orders, segments, consent and identifiers"));
    return column;
}

void ProfilePage::show(const workspace::PersonView& person)
{
    // Painted and laid out once, not after each of the many rows.
    setUpdatesEnabled(false);
    m_header->show(person, m_session);
    showTraits(person.details.traits);
    showComputed(person.computed);

    QList<Fact> records;
    for (const profiles::RecordOfProfile& record : person.details.records) {
        records.append({record.source, record.recordId, {}});
    }
    m_records->setFacts(records);
    showIdentifiers(person.details.identifiers);

    m_timeline->setSummary(person.months, person.kinds);
    showOrders(person.orders, person.details.summary.orderCount);
    showStays(person.stays);
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
    m_traitsShown = ordered;
    m_correct->setEnabled(!ordered.isEmpty());
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

void ProfilePage::showComputed(const QList<workspace::ComputedFact>& computed)
{
    for (const workspace::ComputedFact& fact : computed) {
        auto* row = new FactRow({traitName(fact.key),
                                 valueText(fact.type, fact.text, fact.number),
                                 {},
                                 tr("Computed: %1", "how a trait is worked out").arg(fact.how)},
                                this);
        row->setObjectName(u"profileTrait_"_s + fact.key);
        m_traits->addWidget(row);
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

void ProfilePage::showOrders(const QList<profiles::TimelineEvent>& orders, qint64 total)
{
    empty(m_orders);
    if (orders.isEmpty()) {
        m_orders->addWidget(noRows(tr("No orders yet."), this));
    }
    for (const profiles::TimelineEvent& order : orders.mid(0, kMostOrders)) {
        auto* row = new OrderRow(order, m_session.calendar(), m_session.settings().currency, this);
        m_orders->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, order] { m_timeline->jumpTo(order); });
    }
    if (orders.size() > kMostOrders) {
        auto* all = new Button(tr("All %Ln order(s) in the timeline", nullptr, int(total)),
                               Button::Kind::Quiet, this);
        identify(all, u"profileAllOrders"_s, tr("Show all orders in the timeline"));
        m_orders->addWidget(all, 0, Qt::AlignLeft);
        connect(all, &QPushButton::clicked, m_timeline, &TimelineCard::showOrders);
    }
}

void ProfilePage::showRelations(const QList<profiles::RelatedGroup>& groups)
{
    empty(m_relations);
    m_relationCard->setVisible(!groups.isEmpty());
    for (const profiles::RelatedGroup& group : groups) {
        const bool isHousehold = group.kind == profiles::RelationKind::Household;
        auto* label = mutedLabel(isHousehold ? tr("At %1", "address").arg(group.label)
                                             : tr("Of %1", "company").arg(group.label),
                                 this);
        label->setContentsMargins(FactRow::kInset, metrics::kHalfGrid, FactRow::kInset, 0);
        m_relations->addWidget(label);
        int shown = 0;
        for (const profiles::RelatedPerson& person : group.people) {
            if (person.profile == m_profile || shown == kMostRelated) {
                continue;
            }
            ++shown;
            auto* open = new Button(person.name, u"person"_s, Button::Kind::Quiet, this);
            identify(open, u"profileRelated"_s, tr("Open %1", "customer").arg(person.name));
            connect(open, &QPushButton::clicked, this,
                    [this, profile = person.profile] { Q_EMIT openProfileRequested(profile); });
            m_relations->addWidget(open, 0, Qt::AlignLeft);
        }
        if (group.people.size() - 1 > shown) {
            m_relations->addWidget(noRows(
                tr("and %Ln other(s)", nullptr, int(group.people.size()) - 1 - shown), this));
        }
    }
}

void ProfilePage::showStays(const QList<segments::Stay>& stays)
{
    empty(m_segments);
    if (stays.isEmpty() || stays.first().leftAt) {
        m_segments->addWidget(mutedLabel(tr("In no segment."), this));
    }
    int ended = 0;
    for (const segments::Stay& stay : stays) {
        if (stay.leftAt && ++ended > kMostEndedStays) {
            break;
        }
        m_segments->addWidget(stayRow(stay));
    }
}

QWidget* ProfilePage::stayRow(const segments::Stay& stay)
{
    const Calendar calendar = m_session.calendar();
    const QString from = formatDate(calendar.localDate(stay.enteredAt));
    const QString to = stay.leftAt ? formatDate(calendar.localDate(*stay.leftAt)) : QString();
    const QString name = stay.segment;
    auto* box = new QWidget(this);
    auto* line = new FlowLayout(box);
    auto* chip = new Chip(name, u"segments"_s, stay.leftAt ? Tone::Muted : Tone::Accent, box);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setObjectName(stay.leftAt ? u"profileFormerSegment"_s : u"profileSegment"_s);
    chip->setAccessibleName(stay.leftAt
                                ? tr("%1, from %2 to %3", "segment, day, day").arg(name, from, to)
                                : tr("%1, since %2", "segment, day").arg(name, from));
    chip->setCursor(Qt::PointingHandCursor);
    chip->setToolTip(stay.leftAt ? tr("From %1 to %2", "moment, moment")
                                       .arg(formatMoment(stay.enteredAt, calendar),
                                            formatMoment(*stay.leftAt, calendar))
                                 : tr("Since %1").arg(formatMoment(stay.enteredAt, calendar)));
    connect(chip, &QAbstractButton::clicked, this, [this, name] { Q_EMIT segmentRequested(name); });
    line->addWidget(chip);
    auto* when = new TextLabel(stay.leftAt ? tr("%1 to %2", "day, day").arg(from, to)
                                           : tr("since %1", "day").arg(from),
                               TextSize::Small, TextWeight::Regular, Tone::Muted, box);
    when->setMinimumHeight(metrics::kTarget);
    line->addWidget(when);
    return box;
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
    if (trait.isPinned()) {
        return tr("Said by hand, %1", "time").arg(at);
    }
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
