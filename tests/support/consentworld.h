#pragma once

#include "tests/support/consentbuilder.h"
#include "tests/support/referencegate.h"

#include <QRandomGenerator>

namespace rondom::tests {

/// A few invented people who share identifiers and contradict themselves, both in a workspace and
/// as the reference knows them. The same seed makes the same world.
class ConsentWorld
{
public:
    explicit ConsentWorld(quint32 seed) : m_random(seed)
    {
        m_hasUnsureTimes = m_random.bounded(3) == 0;
        m_focus = pick(purposes());
        m_workspace.run("BEGIN");
        makePeople();
        makeEvents();
        m_workspace.run("COMMIT");
    }

    static qint64 now() { return instant("2026-06-15T12:00:00Z"); }

    const TestWorkspace& workspace() const { return m_workspace; }
    bool hasUnsureTimes() const { return m_hasUnsureTimes; }
    /// Most events are about this purpose, so that they meet.
    const QString& focus() const { return m_focus; }
    const QList<ReferenceGate::Person>& people() const { return m_people; }
    ProfileId profile(qsizetype person) const { return m_profiles.at(person); }
    ReferenceGate reference() const
    {
        return ReferenceGate(m_events, QTimeZone("Europe/Amsterdam"));
    }

    static QStringList purposes()
    {
        return {QStringLiteral("newsletter"), QStringLiteral("offers_similar"),
                QStringLiteral("profiling"),  QStringLiteral("third_party_ads"),
                QStringLiteral("research"),   QStringLiteral("service")};
    }
    static QStringList channels()
    {
        return {QStringLiteral("email"), QStringLiteral("sms"), QStringLiteral("phone_live"),
                QStringLiteral("ads_upload")};
    }
    QStringList identifiers() const
    {
        return {QStringLiteral("email:a@x.nl"), QStringLiteral("email:b@x.nl"),
                QStringLiteral("email:c@x.nl"), QStringLiteral("phone:+31612345671"),
                QStringLiteral("phone:+31612345672")};
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template <typename Item>
    Item pick(const QList<Item>& list)
    {
        return list.at(m_random.bounded(int(list.size())));
    }

    void makePeople()
    {
        constexpr int kSources = 4;
        for (int i = 0; i < kSources; ++i) {
            const RecordId record = m_workspace.addRecord(QStringLiteral("S"), QString::number(i));
            m_records.append(record);
            ReferenceGate::Person person;
            person.members = {i};
            for (const QString& identifier : identifiers()) {
                if (chance(45)) {
                    person.identifiers.insert(identifier);
                    m_workspace.addIdentifier(record, identifier.section(u':', 0, 0),
                                              identifier.section(u':', 1));
                }
            }
            if (chance(25)) {
                static const QList<QDate> birthdays{QDate(1980, 5, 5),  QDate(2010, 5, 20),
                                                    QDate(2010, 6, 16), QDate(2012, 2, 29),
                                                    QDate(2011, 1, 1),  QDate(2010, 6, 14)};
                person.birthday = pick(birthdays);
                m_workspace.addTrait(record, QStringLiteral("birthday"),
                                     Value::ofDate(*person.birthday));
            }
            if (chance(40)) {
                static const QStringList countries{QStringLiteral("NL"), QStringLiteral("DE"),
                                                   QStringLiteral("US"), QStringLiteral("BE")};
                const QString country = pick(countries);
                person.countries = {country};
                m_workspace.addTrait(record, QStringLiteral("country"), Value::ofText(country));
            }
            m_people.append(person);
        }
        if (chance(40)) {
            ReferenceGate::Person& first = m_people[0];
            const ReferenceGate::Person second = m_people.takeAt(1);
            first.members += second.members;
            first.identifiers += second.identifiers;
            first.countries += second.countries;
            if (second.birthday && (!first.birthday || *first.birthday < *second.birthday)) {
                first.birthday = second.birthday;
            }
            m_profiles.append(m_workspace.refreshProfile({m_records.at(0), m_records.at(1)}));
            m_profiles.append(m_workspace.refreshProfile({m_records.at(2)}));
        } else {
            for (int i = 0; i < 3; ++i) {
                m_profiles.append(m_workspace.refreshProfile({m_records.at(i)}));
            }
        }
        m_profiles.append(m_workspace.refreshProfile({m_records.at(3)}));
    }

    QStringList identifiersOf(int source) const
    {
        QStringList own;
        for (const ReferenceGate::Person& person : m_people) {
            if (person.members.contains(source)) {
                own = person.identifiers.values();
                own.sort();
            }
        }
        return own;
    }

    /// Few different moments, so that many events meet.
    qint64 moment()
    {
        static const QList<qint64> days{-800, -400, -30, -29, -5, -2, -1, 0, 1, 30};
        return now() + pick(days) * 86'400'000 + m_random.bounded(3) * 1000 +
               (chance(20) ? m_random.bounded(1000) : 0);
    }

    void makeEvents()
    {
        QJsonArray file;
        const int count = 6 + m_random.bounded(14);
        for (int i = 0; i < count; ++i) {
            const ReferenceGate::Event event = makeEvent();
            m_events.append(event);
            file.append(jsonOf(event));
        }
        const auto report =
            must(consent::recordEvents(m_workspace.connection(), QJsonValue(file), {}, now()));
        // What is refused did not happen; taken out from the back, the places stay right.
        for (auto refused = report.refused.rbegin(); refused != report.refused.rend(); ++refused) {
            m_events.removeAt(refused->index);
        }
    }

    ReferenceGate::Event makeEvent()
    {
        static const QStringList restrictions{
            QStringLiteral("objected"),   QStringLiteral("objection_withdrawn"),
            QStringLiteral("restricted"), QStringLiteral("restriction_lifted"),
            QStringLiteral("suppressed"), QStringLiteral("suppressed")};
        static const QStringList refusals{QStringLiteral("denied"), QStringLiteral("withdrawn"),
                                          QStringLiteral("withdrawn"), QStringLiteral("lapsed")};
        static const QStringList confirmations{QStringLiteral("doi_requested"),
                                               QStringLiteral("doi_confirmed"),
                                               QStringLiteral("doi_confirmed")};
        static const QStringList actors{
            QStringLiteral("data_subject"), QStringLiteral("data_subject"),
            QStringLiteral("data_subject"), QStringLiteral("parent"),
            QStringLiteral("operator"),     QStringLiteral("system")};
        static const QStringList methods{
            QStringLiteral("web_form"), QStringLiteral("web_form"), QStringLiteral("paper"),
            QStringLiteral("phone"),    QStringLiteral("import"),   QStringLiteral("api"),
            QStringLiteral("operator"), QStringLiteral("tcf"),      QStringLiteral("gpc")};
        static const QStringList reasons{QStringLiteral("hard_bounce"), QStringLiteral("complaint"),
                                         QStringLiteral("manual"), QStringLiteral("legal"),
                                         QStringLiteral("unsub")};

        ReferenceGate::Event event;
        const int kind = m_random.bounded(100);
        event.decision = kind < 60   ? QStringLiteral("granted")
                         : kind < 78 ? pick(refusals)
                         : kind < 90 ? pick(confirmations)
                                     : pick(restrictions);
        event.purpose = chance(15) ? pick(purposes()) : m_focus;
        event.person = chance(85) ? m_random.bounded(4) : -1;
        const QStringList own = identifiersOf(event.person);
        event.identifier = own.isEmpty() || chance(10) ? pick(identifiers()) : pick(own);
        // Each identifier by a channel that reaches it, mostly the same one.
        const bool isPhone = event.identifier.startsWith(QStringLiteral("phone"));
        event.channel = chance(25)   ? QStringLiteral("ads_upload")
                        : !isPhone   ? QStringLiteral("email")
                        : chance(70) ? QStringLiteral("phone_live")
                                     : QStringLiteral("sms");
        event.actor = pick(actors);
        event.method = pick(methods);
        event.basis = QStringLiteral("consent");
        event.proof = chance(92);
        event.notice = chance(92);
        event.recordedAt = now();
        if (!chance(10)) {
            event.at = moment();
        }
        const bool isDenial = event.decision == QStringLiteral("denied") ||
                              event.decision == QStringLiteral("withdrawn") ||
                              event.decision == QStringLiteral("lapsed");
        if (isDenial || event.decision == QStringLiteral("suppressed")) {
            event.purpose = chance(25) ? QStringLiteral("all") : event.purpose;
            event.channel = chance(25) ? QStringLiteral("all") : event.channel;
            event.personWide = isDenial && chance(15);
        }
        if (event.decision == QStringLiteral("suppressed")) {
            event.reason = pick(reasons);
        } else if (event.decision == QStringLiteral("granted")) {
            makeGrant(event);
        } else if (event.decision.startsWith(QStringLiteral("obj"))) {
            event.purpose =
                chance(60) ? QStringLiteral("direct_marketing") : QStringLiteral("profiling");
        }
        if (m_hasUnsureTimes && event.at && chance(35)) {
            makeUnsure(event);
        }
        return event;
    }

    void makeGrant(ReferenceGate::Event& event)
    {
        event.basis = event.purpose == QStringLiteral("service") && chance(80)
                          ? QStringLiteral("contract")
                          : event.basis;
        if (event.purpose == QStringLiteral("offers_similar") && chance(50)) {
            event.basis = QStringLiteral("soft_opt_in");
            event.sale = chance(75);
        }
        if (chance(10)) {
            event.from = moment();
        }
        if (chance(20)) {
            event.until = moment();
        }
        if (chance(20)) {
            event.confirmed = moment();
        }
        event.proof = event.proof || event.confirmed;
        event.hasSignals = chance(50);
        if (chance(50)) {
            event.thirdParties = {QStringLiteral("google")};
        }
    }

    /// Only its day is known.
    static void makeUnsure(ReferenceGate::Event& event)
    {
        const QTimeZone zone("Europe/Amsterdam");
        const QDate day = QDateTime::fromMSecsSinceEpoch(*event.at, zone).date();
        event.at = day.startOfDay(zone).toMSecsSinceEpoch();
        event.unsureFor = day.addDays(1).startOfDay(zone).toMSecsSinceEpoch() - 1 - *event.at;
    }

    static QString iso(const ReferenceGate::Event& event)
    {
        const QDateTime at =
            QDateTime::fromMSecsSinceEpoch(*event.at, QTimeZone("Europe/Amsterdam"));
        return event.unsureFor > 0 ? at.date().toString(Qt::ISODate) : toIsoUtc(*event.at);
    }

    static QJsonObject jsonOf(const ReferenceGate::Event& event)
    {
        const auto key = [](const char* text) { return QString::fromLatin1(text); };
        QJsonObject json{
            {key("decision"), event.decision},
            {key("purpose"), event.purpose},
            {key("channel"), event.channel},
            {key("actor"), event.actor},
            {key("method"), event.method},
            {key("lawful_basis"), event.basis},
            {key("identifier"), QJsonObject{{key("type"), event.identifier.section(u':', 0, 0)},
                                            {key("value"), event.identifier.section(u':', 1)}}}};
        if (event.person >= 0) {
            json.insert(key("person"),
                        QJsonObject{{key("source"), key("S")},
                                    {key("record_id"), QString::number(event.person)}});
        }
        if (event.at) {
            json.insert(key("at"), iso(event));
        }
        if (event.from) {
            json.insert(key("effective_from"), toIsoUtc(*event.from));
        }
        if (event.until) {
            json.insert(key("expires_at"), toIsoUtc(*event.until));
        }
        QJsonObject proof;
        if (event.confirmed) {
            proof.insert(key("double_opt_in_at"), toIsoUtc(*event.confirmed));
        } else if (event.proof) {
            proof.insert(key("form_id"), key("f"));
        }
        json.insert(key("proof"), proof);
        if (event.notice) {
            json.insert(key("notice"), QJsonObject{{key("text"), key("Yes")}});
        }
        if (event.hasSignals) {
            json.insert(key("signals"), QJsonObject{{key("ad_user_data"), key("granted")},
                                                    {key("ad_personalization"), key("granted")}});
        }
        json.insert(key("sale"), QJsonObject{{key("own"), true},
                                             {key("similar"), event.sale},
                                             {key("opt_out_offered"), true}});
        if (event.personWide) {
            json.insert(key("scope"), key("person"));
        }
        if (!event.reason.isEmpty()) {
            json.insert(key("reason"), event.reason);
        }
        QJsonArray thirdParties;
        for (const QString& destination : event.thirdParties) {
            thirdParties.append(destination);
        }
        json.insert(key("third_party_allowed"), thirdParties);
        return json;
    }

    QRandomGenerator m_random;
    TestWorkspace m_workspace;
    bool m_hasUnsureTimes = false;
    QString m_focus;
    QList<RecordId> m_records;
    QList<ReferenceGate::Person> m_people;
    QList<ProfileId> m_profiles;
    QList<ReferenceGate::Event> m_events;
};

} // namespace rondom::tests
