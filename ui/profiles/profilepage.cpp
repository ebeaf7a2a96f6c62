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
#include "ui/common/textlabel.h"
#include "ui/profiles/eventwords.h"
#include "ui/profiles/profileheader.h"
#include "ui/profiles/timelinedelegate.h"
#include "ui/profiles/timelinemodel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kEventsPerPage = 100;
/// The kinds that get a filter of their own; the rest is in "All".
constexpr int kMostKinds = 5;

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

} // namespace

ProfilePage::ProfilePage(workspace::Session& session, QWidget* parent)
    : Page(tr("Customer"), parent), m_session(session), m_header(new ProfileHeader(this))
{
    m_timeline = new TimelineModel(
        [this](QObject* receiver, std::optional<profiles::TimelineKey> before, const QString& kind,
               TimelineModel::TakePage done) {
            m_session.ask<profiles::TimelinePage>(
                receiver,
                [profile = m_profile, before, kind](const storage::Connection& connection) {
                    return profiles::ProfileRepository(connection)
                        .timeline(profile, before, kEventsPerPage, kind);
                },
                std::move(done));
        },
        m_session.calendar(), m_session.settings().currency, this);

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

    connect(back, &QPushButton::clicked, this, &ProfilePage::backRequested);
    connect(consent, &QPushButton::clicked, this, [this] { Q_EMIT consentRequested(m_profile); });
    connect(m_timeline, &TimelineModel::loadFailed, this,
            [this](const Error& error) { message()->showError(error); });
    connect(m_timeline, &TimelineModel::pageLoaded, this, [this] {
        m_nothing->setVisible(m_timeline->rowCount() == 0);
        m_view->setVisible(m_timeline->rowCount() > 0);
    });
}

void ProfilePage::showProfile(ProfileId profile)
{
    if (profile != m_profile) {
        m_profile = profile;
        m_kind.clear();
        m_before.reset();
        message()->hide();
    }
    markStale();
}

void ProfilePage::refresh()
{
    if (!m_profile.isValid()) {
        return;
    }
    m_session.ask<std::optional<workspace::PersonView>>(
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
    showTimeline();
}

QWidget* ProfilePage::makeFacts()
{
    auto* traits = new Card(tr("Traits"), this);
    m_traits = new FactList(traits);
    traits->content()->addWidget(m_traits);
    auto* records = new Card(tr("Known from"), this);
    m_records = new FactList(records);
    records->content()->addWidget(m_records);
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
    m_newest = new Button(tr("Back to the newest"), u"chevron-up"_s, Button::Kind::Quiet, card);
    identify(m_newest, u"profileNewest"_s, tr("Back to the newest events"));
    m_newest->hide();
    card->header()->addWidget(m_newest);
    connect(m_newest, &QPushButton::clicked, this, &ProfilePage::jumpToNewest);
    m_months = new MonthBars(card);
    m_kinds = new QWidget(card);
    new FlowLayout(m_kinds);
    inset->addWidget(m_months);
    inset->addWidget(m_kinds);
    card->content()->addLayout(inset);

    m_nothing = mutedLabel(tr("Nothing happened yet that a source told of."), card);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_view = new QListView(card);
    identify(m_view, u"profileTimeline"_s, tr("Timeline"));
    m_view->setModel(m_timeline);
    m_view->setItemDelegate(new TimelineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    card->content()->addWidget(m_nothing, 1);
    card->content()->addWidget(m_view, 1);

    connect(m_view, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { m_timeline->unfold(index.row()); });
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { m_timeline->unfold(index.row()); });
    connect(m_months, &MonthBars::monthClicked, this, &ProfilePage::jumpTo);
    return card;
}

QWidget* ProfilePage::makeSide()
{
    auto* segments = new Card(tr("Segments"), this);
    m_segmentBox = new QWidget(segments);
    m_segments = new FlowLayout(m_segmentBox);
    segments->content()->addWidget(m_segmentBox);
    auto* consents = new Card(tr("Consent"), this);
    m_consents = new FactList(consents);
    consents->content()->addWidget(m_consents);
    auto* identifiers = new Card(tr("Identifiers"), this);
    m_identifiers = new FactList(identifiers);
    identifiers->content()->addWidget(m_identifiers);
    QScrollArea* column = sideColumn(this, {segments, consents, identifiers});
    identify(column, u"profileSide"_s, tr("Segments, consent and identifiers"));
    return column;
}

void ProfilePage::show(const workspace::PersonView& person)
{
    m_header->show(person, m_session.settings().currency);

    QList<profiles::TraitWithOrigin> ordered = person.details.traits;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const profiles::TraitWithOrigin& a, const profiles::TraitWithOrigin& b) {
                         return traitPlace(a.key) < traitPlace(b.key);
                     });
    QList<Fact> traits;
    for (const profiles::TraitWithOrigin& trait : std::as_const(ordered)) {
        traits.append({traitName(trait.key), valueText(trait.type, trait.text, trait.number),
                       originOf(trait)});
    }
    m_traits->setFacts(traits);

    QList<Fact> records;
    for (const profiles::RecordOfProfile& record : person.details.records) {
        records.append({record.source, record.recordId, {}});
    }
    m_records->setFacts(records);

    QList<Fact> identifiers;
    for (const profiles::IdentifierOfProfile& identifier : person.details.identifiers) {
        const QString sources = identifier.sources.join(u", "_s);
        const QString value = identifier.hasEnded ? tr("%1 (no longer used)").arg(identifier.value)
                                                  : identifier.value;
        identifiers.append({identifierName(identifier.type), value, tr("From %1").arg(sources)});
    }
    m_identifiers->setFacts(identifiers);

    QList<MonthBars::Month> months;
    for (const workspace::MonthCount& month : person.months) {
        months.append({month.month, month.events});
    }
    m_months->setMonths(months);
    m_months->setVisible(!months.isEmpty());
    showKinds(person.kinds);
    showSegments(person.segments);
    showConsents(person.consents);
}

void ProfilePage::showKinds(const QList<workspace::EventCount>& kinds)
{
    qDeleteAll(m_kinds->findChildren<Chip*>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& text, const QString& kind, const QString& iconName) {
        auto* chip = new Chip(text, iconName, Tone::Muted, m_kinds);
        chip->setCheckable(true);
        chip->setChecked(kind == m_kind);
        chip->setFocusPolicy(Qt::StrongFocus);
        identify(chip, u"timelineKind"_s + kind.simplified().remove(u' '), text);
        m_kinds->layout()->addWidget(chip);
        chip->setVisible(true);
        connect(chip, &QAbstractButton::clicked, this, [this, chip, kind] {
            m_kind = kind;
            for (Chip* other : m_kinds->findChildren<Chip*>(Qt::FindDirectChildrenOnly)) {
                other->setChecked(other == chip);
            }
            showTimeline();
        });
    };
    add(tr("All"), {}, {});
    for (const workspace::EventCount& kind : kinds.mid(0, kMostKinds)) {
        add(tr("%1 (%2)", "kind of event (how many)")
                .arg(eventGroupName(kind.event), formatCount(kind.count)),
            kind.event, eventIcon(kind.event));
    }
    m_kinds->updateGeometry();
}

void ProfilePage::showSegments(const QList<std::pair<QString, qint64>>& segments)
{
    qDeleteAll(m_segmentBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    if (segments.isEmpty()) {
        m_segments->addWidget(mutedLabel(tr("In no segment."), m_segmentBox));
    }
    for (const auto& [name, since] : segments) {
        auto* chip = new Chip(name, u"segments"_s, Tone::Accent, m_segmentBox);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setObjectName(u"profileSegment"_s);
        chip->setCursor(Qt::PointingHandCursor);
        chip->setToolTip(tr("Since %1").arg(formatMoment(since, m_session.calendar())));
        connect(chip, &QAbstractButton::clicked, this,
                [this, segment = name] { Q_EMIT segmentRequested(segment); });
        m_segments->addWidget(chip);
    }
    for (QWidget* child : m_segmentBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        child->show();
    }
    m_segmentBox->updateGeometry();
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
    m_timeline->show(m_kind, m_before, m_session.calendar().localDate(m_session.now()));
}

void ProfilePage::jumpTo(QDate month)
{
    const Calendar calendar = m_session.calendar();
    m_before = profiles::TimelineKey{calendar.startOfDay(month.addMonths(1)), 0};
    showTimeline();
}

void ProfilePage::jumpToNewest()
{
    m_before.reset();
    showTimeline();
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

} // namespace rondom::ui
