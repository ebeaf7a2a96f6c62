#include "ui/profiles/timelinecard.h"

#include "models/profiles/profilerepository.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/monthbars.h"
#include "ui/common/searchfield.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/eventwords.h"
#include "ui/profiles/timelinemodel.h"
#include "ui/profiles/timelineview.h"

#include <QMap>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kEventsPerPage = 100;
constexpr int kSearchWidth = 176;

QString nameOfGroup(std::optional<EventGroup> group)
{
    return u"timelineGroup%1"_s.arg(group ? int(*group) : -1);
}

} // namespace

TimelineCard::TimelineCard(workspace::Session& session, QWidget* parent)
    : Card(tr("Timeline"), parent), m_session(session)
{
    m_model = new TimelineModel(
        [this](QObject* receiver, std::optional<profiles::TimelineKey> before,
               const profiles::TimelineFilter& filter, TimelineModel::TakePage done) {
            // Whoever types on no longer waits for what was typed before.
            m_reading.cancel();
            m_reading = m_session.ask<profiles::TimelinePage>(
                receiver,
                [profile = m_profile, before, filter](const storage::Connection& connection) {
                    return profiles::ProfileRepository(connection)
                        .timeline(profile, before, kEventsPerPage, filter);
                },
                std::move(done));
        },
        m_session.calendar(), m_session.settings().currency, this);

    content()->setContentsMargins(1, metrics::kCardTop, 1, metrics::kGrid);
    makeHeader();
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kGutter, 0, metrics::kGutter, 0);
    inset->setSpacing(metrics::kGap);
    m_months = new MonthBars(this);
    identify(m_months, u"profileMonths"_s, tr("Activity by month"));
    m_groups = new QWidget(this);
    new FlowLayout(m_groups);
    inset->addWidget(m_months);
    inset->addWidget(m_groups);
    content()->addLayout(inset);
    m_view = new TimelineView(m_model, this);
    identify(m_view, u"profileTimeline"_s, tr("Timeline"));
    content()->addWidget(makeNothing(), 1);
    content()->addWidget(m_view, 1);

    connect(m_months, &MonthBars::monthClicked, this, qOverload<QDate>(&TimelineCard::jumpTo));
    connect(m_model, &TimelineModel::loadFailed, this, &TimelineCard::failed);
    connect(m_model, &TimelineModel::pageLoaded, this, &TimelineCard::takePage);
}

void TimelineCard::makeHeader()
{
    header()->setContentsMargins(metrics::kGutter, 0, metrics::kGutter, 0);
    m_newest = new Button(tr("Newest"), u"chevron-up"_s, Button::Kind::Quiet, this);
    identify(m_newest, u"profileNewest"_s, tr("Back to the newest events"));
    m_newest->setToolTip(tr("Back to the newest events"));
    m_newest->hide();
    header()->addWidget(m_newest);
    m_search = new SearchField(tr("Product, page, order number"), this);
    m_search->setObjectName(u"profileSearch"_s);
    m_search->setAccessibleName(tr("Find in the timeline"));
    m_search->setFixedWidth(kSearchWidth);
    header()->addWidget(m_search);
    connect(m_newest, &QPushButton::clicked, this, &TimelineCard::jumpToNewest);
    connect(m_search, &SearchField::searchRequested, this, [this](const QString& text) {
        if (text.simplified() != m_find) {
            m_find = text.simplified();
            m_before.reset();
            reload();
        }
    });
}

QWidget* TimelineCard::makeNothing()
{
    m_nothing = new QWidget(this);
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
    connect(m_everything, &QPushButton::clicked, this, [this] {
        forgetSearch();
        m_before.reset();
        filterBy(std::nullopt);
    });
    return m_nothing;
}

void TimelineCard::setProfile(ProfileId profile)
{
    if (profile == m_profile) {
        return;
    }
    m_profile = profile;
    m_group.reset();
    m_kinds.clear();
    m_before.reset();
    m_wanted.reset();
    forgetSearch();
}

void TimelineCard::setSummary(const QList<workspace::MonthCount>& counts,
                              const QList<workspace::EventCount>& kinds)
{
    QList<MonthBars::Month> months;
    for (const workspace::MonthCount& month : counts) {
        months.append({month.month, month.events});
    }
    m_months->setMonths(months);
    m_months->setVisible(!months.isEmpty());
    m_search->setEnabled(!kinds.isEmpty());
    m_kinds = kinds;
    showGroups();
}

void TimelineCard::showGroups()
{
    qDeleteAll(m_groups->findChildren<Chip*>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& name, const QString& iconName, qint64 count,
                            std::optional<EventGroup> group) {
        const QString text =
            tr("%1 (%2)", "kind of event (how many)").arg(name, formatCount(count));
        auto* chip = new Chip(text, iconName, Tone::Muted, m_groups);
        chip->setCheckable(true);
        chip->setChecked(group == m_group);
        chip->setFocusPolicy(Qt::StrongFocus);
        identify(chip, nameOfGroup(group), text);
        m_groups->layout()->addWidget(chip);
        chip->setVisible(true);
        connect(chip, &QAbstractButton::clicked, this, [this, group] {
            m_before.reset();
            filterBy(group);
        });
    };
    QMap<EventGroup, qint64> counts;
    qint64 all = 0;
    for (const workspace::EventCount& kind : std::as_const(m_kinds)) {
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

void TimelineCard::reload()
{
    m_newest->setVisible(m_before.has_value());
    m_model->show(filter(), m_before, m_session.calendar().localDate(m_session.now()));
}

void TimelineCard::takePage()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isNarrowed = !filter().isAny() || m_before;
    m_nothing->setVisible(isEmpty);
    m_everything->setVisible(isNarrowed);
    m_nothingText->setText(isNarrowed ? tr("Nothing here matches what you look for.")
                                      : tr("Nothing happened yet that a source told of."));
    m_view->setVisible(!isEmpty);
    if (m_wanted) {
        const int row = m_model->rowOf(*m_wanted);
        m_wanted.reset();
        if (row >= 0) {
            m_view->setFocus();
            m_view->showRow(row);
        }
    }
}

void TimelineCard::filterBy(std::optional<EventGroup> group)
{
    m_group = group;
    const QString checked = nameOfGroup(group);
    for (Chip* chip : m_groups->findChildren<Chip*>(Qt::FindDirectChildrenOnly)) {
        chip->setChecked(chip->objectName() == checked);
    }
    reload();
}

profiles::TimelineFilter TimelineCard::filter() const
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

void TimelineCard::jumpTo(QDate month)
{
    const Calendar calendar = m_session.calendar();
    m_before = profiles::TimelineKey{calendar.startOfDay(month.addMonths(1)), 0};
    reload();
}

void TimelineCard::jumpTo(const profiles::TimelineEvent& event)
{
    // Right after the event, so that it comes first and what led to it follows.
    m_before = profiles::TimelineKey{event.at, event.seq + 1};
    m_wanted = profiles::TimelineKey{event.at, event.seq};
    forgetSearch();
    filterBy(m_group == EventGroup::Orders ? m_group : std::nullopt);
}

void TimelineCard::showOrders()
{
    m_before.reset();
    filterBy(EventGroup::Orders);
}

void TimelineCard::jumpToNewest()
{
    m_before.reset();
    reload();
    m_view->setFocus();
}

void TimelineCard::forgetSearch()
{
    m_find.clear();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
}

} // namespace rondom::ui
