#pragma once

#include "models/workspace/personview.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class Card;
class FactList;
class MonthBars;
class ProfileHeader;
class SearchField;
class TextLabel;
class TimelineModel;
class TimelineView;
enum class EventGroup;

/// One person all around: who they are, what they did, what may be sent to them.
class ProfilePage : public Page
{
    Q_OBJECT

public:
    explicit ProfilePage(workspace::Session& session, QWidget* parent = nullptr);

    /// Who stands before and after somebody in the list they were opened from; an invalid id at its
    /// ends.
    using Neighbour = std::function<ProfileId(ProfileId profile, int step)>;

    /// \a neighbour is empty where the person was not opened from a list.
    void showProfile(ProfileId profile, Neighbour neighbour = {});
    ProfileId profile() const { return m_profile; }

Q_SIGNALS:
    void backRequested();
    void consentRequested(rondom::ProfileId profile);
    /// Why the records are one customer.
    void originsRequested(rondom::ProfileId profile);
    void segmentRequested(const QString& name);

protected:
    void refresh() override;

private:
    QWidget* makeFacts();
    QWidget* makeTimeline();
    QWidget* makeSide();
    void show(const workspace::PersonView& person);
    void showTraits(const QList<profiles::TraitWithOrigin>& traits);
    void showIdentifiers(const QList<profiles::IdentifierOfProfile>& identifiers);
    void showGroups(const QList<workspace::EventCount>& kinds);
    void showSegments(const QList<std::pair<QString, qint64>>& segments);
    void showConsents(const QList<consent::CellState>& consents);
    void showOrders(const QList<profiles::TimelineEvent>& orders, qint64 total);
    void showTimeline();
    void takePage();
    void filterBy(std::optional<EventGroup> group);
    profiles::TimelineFilter filter() const;
    void jumpTo(QDate month);
    void jumpTo(const profiles::TimelineEvent& event);
    void jumpToNewest();
    void walk(int step);
    void updateWalk();
    QString originOf(const profiles::TraitWithOrigin& trait) const;
    QString historyOf(const QList<profiles::TraitStatement>& statements) const;

    workspace::Session& m_session;
    ProfileId m_profile;
    Neighbour m_neighbour;
    workspace::Question m_reading;
    workspace::Question m_pageReading;
    /// The events of the filter chosen; none for all.
    std::optional<EventGroup> m_group;
    QList<workspace::EventCount> m_kinds;
    QString m_find;
    std::optional<profiles::TimelineKey> m_before;
    /// The event to select once its page is there.
    std::optional<profiles::TimelineKey> m_wanted;
    ProfileHeader* m_header;
    Button* m_previous = nullptr;
    Button* m_next = nullptr;
    QVBoxLayout* m_traits = nullptr;
    FactList* m_records = nullptr;
    QVBoxLayout* m_identifiers = nullptr;
    MonthBars* m_months = nullptr;
    QWidget* m_groups = nullptr;
    QVBoxLayout* m_segments = nullptr;
    FactList* m_consents = nullptr;
    Card* m_orderCard = nullptr;
    QVBoxLayout* m_orders = nullptr;
    SearchField* m_search = nullptr;
    TimelineView* m_view = nullptr;
    QWidget* m_nothing = nullptr;
    TextLabel* m_nothingText = nullptr;
    Button* m_everything = nullptr;
    Button* m_newest = nullptr;
    TimelineModel* m_timeline;
};

} // namespace rondom::ui
