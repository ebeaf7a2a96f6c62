#pragma once

#include "models/workspace/personview.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class FactList;
class FlowLayout;
class MonthBars;
class ProfileHeader;
class TextLabel;
class TimelineModel;

/// One person all around: who they are, what they did, what may be sent to them.
class ProfilePage : public Page
{
    Q_OBJECT

public:
    explicit ProfilePage(workspace::Session& session, QWidget* parent = nullptr);

    void showProfile(ProfileId profile);
    ProfileId profile() const { return m_profile; }

Q_SIGNALS:
    void backRequested();
    void consentRequested(rondom::ProfileId profile);
    void segmentRequested(const QString& name);

protected:
    void refresh() override;

private:
    QWidget* makeFacts();
    QWidget* makeTimeline();
    QWidget* makeSide();
    void show(const workspace::PersonView& person);
    void showKinds(const QList<workspace::EventCount>& kinds);
    void showSegments(const QList<std::pair<QString, qint64>>& segments);
    void showConsents(const QList<consent::CellState>& consents);
    void showTimeline();
    void jumpTo(QDate month);
    void jumpToNewest();
    QString originOf(const profiles::TraitWithOrigin& trait) const;

    workspace::Session& m_session;
    ProfileId m_profile;
    QString m_kind;
    std::optional<profiles::TimelineKey> m_before;
    ProfileHeader* m_header;
    FactList* m_traits = nullptr;
    FactList* m_records = nullptr;
    FactList* m_identifiers = nullptr;
    MonthBars* m_months = nullptr;
    QWidget* m_kinds = nullptr;
    FlowLayout* m_segments = nullptr;
    QWidget* m_segmentBox = nullptr;
    FactList* m_consents = nullptr;
    QListView* m_view = nullptr;
    TextLabel* m_nothing = nullptr;
    Button* m_newest = nullptr;
    TimelineModel* m_timeline;
};

} // namespace rondom::ui
