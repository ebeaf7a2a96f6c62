#pragma once

#include "models/workspace/personview.h"
#include "models/workspace/session.h"
#include "ui/common/card.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class MonthBars;
class SearchField;
class TextLabel;
class TimelineModel;
class TimelineView;
enum class EventGroup;

/// Everything one person did, newest first: by kind, by month, and by what is looked for.
class TimelineCard : public Card
{
    Q_OBJECT

public:
    explicit TimelineCard(workspace::Session& session, QWidget* parent = nullptr);

    /// Another person is looked at from the start; of the same one everything stays as it is.
    void setProfile(ProfileId profile);
    /// How much there is, by month and by kind.
    void setSummary(const QList<workspace::MonthCount>& months,
                    const QList<workspace::EventCount>& kinds);
    /// Reads the page shown again.
    void reload();
    /// One event, and what led to it.
    void jumpTo(const profiles::TimelineEvent& event);
    void showOrders();

Q_SIGNALS:
    void failed(const rondom::Error& error);

private:
    void makeHeader();
    QWidget* makeNothing();
    void showGroups();
    void takePage();
    void filterBy(std::optional<EventGroup> group);
    profiles::TimelineFilter filter() const;
    void jumpTo(QDate month);
    void jumpToNewest();
    void forgetSearch();

    workspace::Session& m_session;
    ProfileId m_profile;
    workspace::Question m_reading;
    /// The events of the filter chosen; none for all.
    std::optional<EventGroup> m_group;
    QList<workspace::EventCount> m_kinds;
    QString m_find;
    std::optional<profiles::TimelineKey> m_before;
    /// The event to select once its page is there.
    std::optional<profiles::TimelineKey> m_wanted;
    TimelineModel* m_model = nullptr;
    TimelineView* m_view = nullptr;
    MonthBars* m_months = nullptr;
    QWidget* m_groups = nullptr;
    SearchField* m_search = nullptr;
    Button* m_newest = nullptr;
    QWidget* m_nothing = nullptr;
    TextLabel* m_nothingText = nullptr;
    Button* m_everything = nullptr;
};

} // namespace rondom::ui
