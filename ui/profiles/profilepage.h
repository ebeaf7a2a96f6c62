#pragma once

#include "models/profiles/relations.h"
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
class PinPanel;
class ProfileHeader;
class TimelineCard;

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
    /// Which value holds where sources disagree.
    void survivorsRequested();
    void openProfileRequested(rondom::ProfileId profile);

protected:
    void refresh() override;

private:
    QWidget* makeFacts();
    QWidget* makeSide();
    void show(const workspace::PersonView& person);
    void showComputed(const QList<workspace::ComputedFact>& computed);
    void showTraits(const QList<profiles::TraitWithOrigin>& traits);
    void showIdentifiers(const QList<profiles::IdentifierOfProfile>& identifiers);
    void showStays(const QList<segments::Stay>& stays);
    QWidget* stayRow(const segments::Stay& stay);
    void showConsents(const QList<consent::CellState>& consents);
    void readRelations();
    void showRelations(const QList<profiles::RelatedGroup>& groups);
    void showOrders(const QList<profiles::TimelineEvent>& orders, qint64 total);
    void walk(int step);
    void updateWalk();
    QString originOf(const profiles::TraitWithOrigin& trait) const;
    QString historyOf(const QList<profiles::TraitStatement>& statements) const;

    workspace::Session& m_session;
    ProfileId m_profile;
    Neighbour m_neighbour;
    workspace::Question m_reading;
    ProfileHeader* m_header;
    Button* m_previous = nullptr;
    Button* m_next = nullptr;
    QVBoxLayout* m_traits = nullptr;
    PinPanel* m_pin = nullptr;
    Button* m_correct = nullptr;
    /// As they are shown.
    QList<profiles::TraitWithOrigin> m_traitsShown;
    FactList* m_records = nullptr;
    QVBoxLayout* m_identifiers = nullptr;
    QVBoxLayout* m_segments = nullptr;
    Card* m_relationCard = nullptr;
    QVBoxLayout* m_relations = nullptr;
    FactList* m_consents = nullptr;
    Card* m_orderCard = nullptr;
    QVBoxLayout* m_orders = nullptr;
    TimelineCard* m_timeline = nullptr;
};

} // namespace rondom::ui
