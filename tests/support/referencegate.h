#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace rondom::tests {

/// The consent rules a second time, as plainly as they can be told, to compare the gate with.
///
/// It shares no code with the gate, knows no database and tries every order that unsure times
/// allow. Times are milliseconds; identifiers are "type:value".
class ReferenceGate
{
public:
    struct Event
    {
        QString decision;
        int person = -1; ///< -1: whoever carries the identifier
        QString identifier;
        QString purpose; ///< or "all"
        QString channel;
        std::optional<qint64> at;
        qint64 unsureFor = 0; ///< the truth lies within [at, at + unsureFor]
        qint64 recordedAt = 0;
        std::optional<qint64> from;
        std::optional<qint64> until;
        std::optional<qint64> confirmed; ///< the proof's double opt-in
        QString actor;
        QString method;
        QString basis;
        QString reason; ///< of a suppression
        bool proof = false;
        bool notice = false;
        bool hasSignals = false;
        bool sale = false;
        bool personWide = false;
        QSet<QString> thirdParties;
    };

    struct Person
    {
        QSet<int> members; ///< the people it was merged from
        QSet<QString> identifiers;
        std::optional<QDate> birthday; ///< the latest any source states
        QSet<QString> countries;
    };

    struct Question
    {
        QString identifier;
        QString purpose;
        QString channel;
        QString destination;
        qint64 now = 0;
    };

    ReferenceGate(QList<Event> events, QTimeZone zone) : m_events(events), m_zone(zone) {}

    /// The reason code; the unsure order of a denial and a grant may be told as either.
    QString decide(const Person& who, const Question& asked) const
    {
        const QString type = asked.identifier.section(u':', 0, 0);
        const QString needed = asked.channel == QStringLiteral("email") ? QStringLiteral("email")
                                                                        : QStringLiteral("phone");
        const bool isAds = asked.channel == QStringLiteral("ads_upload");
        if (!isAds && type != needed) {
            return QStringLiteral("identifier_wrong_type");
        }
        if (!who.identifiers.contains(asked.identifier)) {
            return QStringLiteral("identifier_missing");
        }
        // 1 and 2
        if (isSuppressed(who, asked, true)) {
            return QStringLiteral("hard_bounced");
        }
        if (standing(who, asked, QStringLiteral("restricted"), QStringLiteral("restriction_lifted"),
                     {})) {
            return QStringLiteral("restricted");
        }
        // 3 and 4
        if (isSuppressed(who, asked, false)) {
            return QStringLiteral("suppressed");
        }
        const QSet<QString> notMarketing{QStringLiteral("research"), QStringLiteral("service")};
        if (!notMarketing.contains(asked.purpose) &&
            standing(who, asked, QStringLiteral("objected"), QStringLiteral("objection_withdrawn"),
                     QStringLiteral("direct_marketing"))) {
            return QStringLiteral("objected_marketing");
        }
        if (asked.purpose == QStringLiteral("profiling") &&
            standing(who, asked, QStringLiteral("objected"), QStringLiteral("objection_withdrawn"),
                     QStringLiteral("profiling"))) {
            return QStringLiteral("objected_profiling");
        }
        // 5
        const bool isService = asked.purpose == QStringLiteral("service");
        const auto adultFrom = comesOfAge(who);
        if (!isService && adultFrom && asked.now < *adultFrom && !hasParent(who, asked)) {
            return QStringLiteral("under_age");
        }
        // 6
        if (isService) {
            return service(who, asked);
        }
        // 7 and 8, in every order the times allow; the worst outcome is the answer
        QList<const Event*> log;
        for (const Event& event : m_events) {
            if (isDenialHere(who, asked, event) ||
                (isGrantHere(who, asked, event) && isValid(who, asked, event))) {
                log.append(&event);
            }
        }
        QString worst;
        QList<std::pair<qint64, const Event*>> order;
        tryOrders(who, asked, log, order, worst);
        if (worst != QStringLiteral("open")) {
            return worst;
        }
        // 9 and 10
        if (hasSoftOptIn(who, asked)) {
            return QStringLiteral("soft_opt_in");
        }
        return excuse(who, asked);
    }

    static bool allows(const QString& reason)
    {
        return reason == QStringLiteral("consent") || reason == QStringLiteral("contract") ||
               reason == QStringLiteral("soft_opt_in");
    }

private:
    static qint64 second(qint64 at)
    {
        return QDateTime::fromMSecsSinceEpoch(at).toSecsSinceEpoch();
    }
    static qint64 start(const Event& event) { return event.at.value_or(event.recordedAt); }
    static qint64 end(const Event& event) { return start(event) + event.unsureFor; }
    static bool surelyBefore(const Event& a, const Event& b)
    {
        return second(end(a)) < second(start(b));
    }
    static bool fits(const QString& scope, const QString& asked)
    {
        return scope == QStringLiteral("all") || scope == asked;
    }

    bool speaksFor(const Person& who, const Event& event) const
    {
        return event.person < 0 ? who.identifiers.contains(event.identifier)
                                : who.members.contains(event.person);
    }

    bool isDenialHere(const Person& who, const Question& asked, const Event& event) const
    {
        static const QSet<QString> denials{QStringLiteral("denied"), QStringLiteral("withdrawn"),
                                           QStringLiteral("lapsed")};
        const bool applies =
            event.identifier == asked.identifier || (event.personWide && speaksFor(who, event));
        return denials.contains(event.decision) && applies && fits(event.purpose, asked.purpose) &&
               fits(event.channel, asked.channel);
    }

    bool isGrantHere(const Person& who, const Question& asked, const Event& event) const
    {
        return event.decision == QStringLiteral("granted") && speaksFor(who, event) &&
               event.identifier == asked.identifier && event.purpose == asked.purpose &&
               event.channel == asked.channel && event.basis != QStringLiteral("soft_opt_in");
    }

    std::optional<qint64> comesOfAge(const Person& who) const
    {
        if (!who.birthday) {
            return std::nullopt;
        }
        int age = who.countries.isEmpty() ? 16 : 0;
        for (const QString& country : who.countries) {
            const bool isYounger = country == QStringLiteral("BE");
            age = std::max(age, isYounger ? 13 : 16);
        }
        QDate day = who.birthday->addYears(age);
        if (who.birthday->month() == 2 && who.birthday->day() == 29 && day.day() == 28) {
            day = day.addDays(1);
        }
        return day.startOfDay(m_zone).toMSecsSinceEpoch();
    }

    /// Why a grant does not count; empty when it does.
    QString fault(const Person& who, const Question& asked, const Event& grant) const
    {
        const auto adultFrom = comesOfAge(who);
        const bool isService = asked.purpose == QStringLiteral("service");
        const bool isParent = grant.actor == QStringLiteral("parent");
        const bool isTcf = grant.method == QStringLiteral("tcf");
        if (!grant.at || !grant.proof || !grant.notice || grant.method == QStringLiteral("gpc") ||
            (isTcf && asked.channel != QStringLiteral("ads_upload"))) {
            return QStringLiteral("unproven");
        }
        if (!isService && grant.basis != QStringLiteral("consent")) {
            return QStringLiteral("unproven");
        }
        if (isParent && (!adultFrom || end(grant) >= *adultFrom)) {
            return QStringLiteral("unproven");
        }
        if (!isParent && !isService && adultFrom && *grant.at < *adultFrom) {
            return QStringLiteral("under_age");
        }
        if (*grant.at - asked.now > 300'000 || (grant.from && asked.now < *grant.from)) {
            return QStringLiteral("not_yet_effective");
        }
        if (mustConfirm(who, asked, grant) && !isConfirmed(who, asked, grant)) {
            return QStringLiteral("doi_pending");
        }
        return {};
    }

    bool isValid(const Person& who, const Question& asked, const Event& grant) const
    {
        return fault(who, asked, grant).isEmpty();
    }

    bool mustConfirm(const Person& who, const Question& asked, const Event& grant) const
    {
        const bool isGerman = who.countries.contains(QStringLiteral("DE"));
        if (isGerman && asked.channel == QStringLiteral("email") &&
            asked.purpose != QStringLiteral("service")) {
            return true;
        }
        return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
            return event.decision == QStringLiteral("doi_requested") && speaksFor(who, event) &&
                   event.identifier == grant.identifier && event.purpose == grant.purpose &&
                   event.channel == grant.channel && second(end(event)) >= second(start(grant));
        });
    }

    bool isConfirmed(const Person& who, const Question& asked, const Event& grant) const
    {
        if (grant.confirmed && *grant.confirmed <= asked.now &&
            second(*grant.confirmed) >= second(start(grant))) {
            return true;
        }
        return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
            return event.decision == QStringLiteral("doi_confirmed") && event.at &&
                   speaksFor(who, event) && event.identifier == grant.identifier &&
                   event.purpose == grant.purpose && event.channel == grant.channel &&
                   second(*event.at) >= second(start(grant)) && end(event) <= asked.now;
        });
    }

    bool lifts(const Person& who, const Question& asked, const Event& grant) const
    {
        const bool isOwnHand =
            grant.method == QStringLiteral("web_form") || grant.method == QStringLiteral("paper");
        const bool isOwn = grant.actor == QStringLiteral("data_subject") ||
                           grant.actor == QStringLiteral("parent");
        return (isOwn && isOwnHand) || isConfirmed(who, asked, grant);
    }

    bool isSuppressed(const Person& who, const Question& asked, bool bounces) const
    {
        for (const Event& event : m_events) {
            const bool isBounce = event.reason == QStringLiteral("hard_bounce");
            if (event.decision != QStringLiteral("suppressed") || isBounce != bounces ||
                event.identifier != asked.identifier || !fits(event.purpose, asked.purpose) ||
                !fits(event.channel, asked.channel)) {
                continue;
            }
            const bool isOver =
                std::any_of(m_events.begin(), m_events.end(), [&](const Event& other) {
                    return isBounce
                               ? provesAddress(asked, other, event)
                               : event.reason != QStringLiteral("legal") &&
                                     isGrantHere(who, asked, other) && isValid(who, asked, other) &&
                                     lifts(who, asked, other) && surelyBefore(event, other);
                });
            if (!isOver) {
                return true;
            }
        }
        return false;
    }

    static bool provesAddress(const Question& asked, const Event& event, const Event& bounce)
    {
        if (event.identifier != asked.identifier) {
            return false;
        }
        const qint64 after = second(end(bounce));
        if (event.decision == QStringLiteral("doi_confirmed")) {
            return event.at && second(*event.at) > after && end(event) <= asked.now;
        }
        return event.decision == QStringLiteral("granted") && event.confirmed &&
               second(*event.confirmed) > after && *event.confirmed <= asked.now;
    }

    /// Whether something of this kind, and of this purpose if it matters, has not been ended.
    bool standing(const Person& who, const Question& asked, const QString& kind,
                  const QString& ending, const QString& purpose) const
    {
        const auto isOf = [&](const Event& event) {
            return purpose.isEmpty() || fits(event.purpose, purpose);
        };
        for (const Event& event : m_events) {
            if (event.decision != kind || !speaksFor(who, event) || !isOf(event)) {
                continue;
            }
            const bool isEnded =
                std::any_of(m_events.begin(), m_events.end(), [&](const Event& other) {
                    const bool isByRightPerson =
                        ending == QStringLiteral("objection_withdrawn")
                            ? other.actor == QStringLiteral("data_subject") && other.proof
                            : other.actor == QStringLiteral("operator");
                    return other.decision == ending && other.at && speaksFor(who, other) &&
                           isOf(other) && isByRightPerson && *other.at - asked.now <= 300'000 &&
                           !(other.from && asked.now < *other.from) && surelyBefore(event, other);
                });
            if (!isEnded) {
                return true;
            }
        }
        return false;
    }

    bool hasParent(const Person& who, const Question& asked) const
    {
        return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
            return isGrantHere(who, asked, event) && event.actor == QStringLiteral("parent") &&
                   fault(who, asked, event) != QStringLiteral("unproven");
        });
    }

    QString limits(const Person& who, const Question& asked, const Event& grant) const
    {
        static const QSet<QString> platforms{QStringLiteral("google"), QStringLiteral("meta")};
        if (grant.until && asked.now >= *grant.until) {
            return QStringLiteral("expired");
        }
        if (platforms.contains(asked.destination) &&
            !grant.thirdParties.contains(asked.destination)) {
            return QStringLiteral("third_party_not_named");
        }
        const bool isOutside = who.countries == QSet<QString>{QStringLiteral("US")};
        if (asked.destination == QStringLiteral("google") && !grant.hasSignals && !isOutside) {
            return QStringLiteral("ad_signals_missing");
        }
        return {};
    }

    QString service(const Person& who, const Question& asked) const
    {
        QList<const Event*> contracts;
        for (const Event& event : m_events) {
            if (isGrantHere(who, asked, event) && isValid(who, asked, event) &&
                event.basis == QStringLiteral("contract") &&
                !(event.until && asked.now >= *event.until)) {
                contracts.append(&event);
            }
        }
        for (const Event* contract : contracts) {
            const bool isOutdated =
                std::any_of(contracts.begin(), contracts.end(),
                            [&](const Event* other) { return surelyBefore(*contract, *other); });
            const QString limit = limits(who, asked, *contract);
            if (!isOutdated && !limit.isEmpty()) {
                return limit;
            }
        }
        return contracts.isEmpty() ? QStringLiteral("unknown") : QStringLiteral("contract");
    }

    /// Places every event at either end of its time and plays the log; keeps the worst outcome.
    void tryOrders(const Person& who, const Question& asked, const QList<const Event*>& log,
                   QList<std::pair<qint64, const Event*>>& order, QString& worst) const
    {
        if (order.size() == log.size()) {
            const QString outcome = play(who, asked, order);
            if (worst.isEmpty() || allows(worst)) {
                worst = outcome;
            }
            return;
        }
        const Event* next = log.at(order.size());
        QSet<qint64> places{second(start(*next)), second(end(*next))};
        for (const qint64 place : places) {
            order.append({place, next});
            tryOrders(who, asked, log, order, worst);
            order.removeLast();
        }
    }

    QString play(const Person& who, const Question& asked,
                 QList<std::pair<qint64, const Event*>> order) const
    {
        // Within a second the grants come first, so that the denial stands.
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            const bool aDenies = a.second->decision != QStringLiteral("granted");
            const bool bDenies = b.second->decision != QStringLiteral("granted");
            return std::tuple(a.first, aDenies) < std::tuple(b.first, bDenies);
        });
        QList<const Event*> current; // the grants of the last second that had any
        qint64 currentSecond = 0;
        bool isClosed = false;
        QString closedAs;
        for (qsizetype i = 0; i < order.size(); ++i) {
            const auto& [place, event] = order.at(i);
            if (event->decision != QStringLiteral("granted")) {
                isClosed = true;
                closedAs = event->decision;
                current.clear();
                continue;
            }
            // A lifting grant of the same second lets the others of that second count.
            bool isLifted = lifts(who, asked, *event);
            for (const auto& [otherPlace, other] : order) {
                isLifted = isLifted ||
                           (otherPlace == place && other->decision == QStringLiteral("granted") &&
                            lifts(who, asked, *other));
            }
            if (isClosed && !isLifted) {
                continue;
            }
            if (currentSecond != place) {
                current.clear();
            }
            isClosed = false;
            currentSecond = place;
            current.append(event);
        }
        if (isClosed) {
            return closedAs;
        }
        for (const Event* grant : current) {
            if (const QString limit = limits(who, asked, *grant); !limit.isEmpty()) {
                return limit;
            }
        }
        return current.isEmpty() ? QStringLiteral("open") : QStringLiteral("consent");
    }

    bool hasSoftOptIn(const Person& who, const Question& asked) const
    {
        const bool isDutch =
            who.countries.isEmpty() || who.countries == QSet<QString>{QStringLiteral("NL")};
        if (asked.purpose != QStringLiteral("offers_similar") || !isDutch) {
            return false;
        }
        const auto adultFrom = comesOfAge(who);
        return std::any_of(m_events.begin(), m_events.end(), [&](const Event& event) {
            if (event.decision != QStringLiteral("granted") || !speaksFor(who, event) ||
                event.identifier != asked.identifier || event.purpose != asked.purpose ||
                event.channel != asked.channel || event.basis != QStringLiteral("soft_opt_in") ||
                !event.sale || !event.at || *event.at - asked.now > 300'000 ||
                (event.from && asked.now < *event.from) ||
                (adultFrom && *event.at < *adultFrom && event.actor != QStringLiteral("parent")) ||
                event.method == QStringLiteral("gpc") || event.method == QStringLiteral("tcf") ||
                !limits(who, asked, event).isEmpty()) {
                return false;
            }
            if (asked.channel == QStringLiteral("email") ||
                asked.channel == QStringLiteral("sms")) {
                return true;
            }
            const QDateTime call = QDateTime::fromMSecsSinceEpoch(asked.now, m_zone);
            const QDateTime sold = QDateTime::fromMSecsSinceEpoch(*event.at, m_zone);
            return asked.channel == QStringLiteral("phone_live") &&
                   call.date() < QDate(2026, 7, 1) && call <= sold.addYears(3);
        });
    }

    /// What to say about somebody who neither allowed nor refused anything that counts.
    QString excuse(const Person& who, const Question& asked) const
    {
        static const QStringList best{QStringLiteral("doi_pending"),
                                      QStringLiteral("not_yet_effective"),
                                      QStringLiteral("under_age"), QStringLiteral("unproven")};
        QSet<QString> faults;
        for (const Event& event : m_events) {
            if (isGrantHere(who, asked, event)) {
                faults.insert(fault(who, asked, event));
            }
        }
        for (const QString& fault : best) {
            if (faults.contains(fault)) {
                return fault;
            }
        }
        return QStringLiteral("unknown");
    }

    QList<Event> m_events;
    QTimeZone m_zone;
};

} // namespace rondom::tests
