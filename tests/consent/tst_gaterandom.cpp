#include "models/consent/consentstates.h"
#include "models/consent/gate.h"
#include "tests/support/consentworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

/// The gate against a second, naive reading of the rules, on invented worlds.
class GateRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverDiffersFromTheReference();
    void statesAreTheGatesAnswersAtAnyTime();
};

void GateRandomTest::neverDiffersFromTheReference()
{
    const int wanted = qEnvironmentVariableIsSet("RONDOM_SLOW") ? 1'000'000 : 20'000;
    int cases = 0;
    int allowed = 0;
    QMap<QString, int> reasons;
    for (quint32 seed = 1; cases < wanted; ++seed) {
        const ConsentWorld world(seed);
        const ReferenceGate reference = world.reference();
        const Gate gate(world.workspace().connection());
        QStringList purposes{world.focus()};
        if (seed % 4 == 0) {
            purposes.append(u"newsletter"_s);
        }
        for (const QString& purpose : purposes) {
            for (const QString& channel : ConsentWorld::channels()) {
                Question question;
                question.purpose = purpose;
                question.channel = *channelFromKey(channel);
                question.destination = seed % 3 == 0 ? u"google"_s : QString();
                question.now = ConsentWorld::now() + qint64(seed % 3) * 86'400'000;
                for (qsizetype who = 0; who < world.people().size(); ++who) {
                    for (const QString& identifier : world.identifiers()) {
                        // What cannot reach the person is soon said; ask it less often.
                        const bool canReach =
                            world.people().at(who).identifiers.contains(identifier) &&
                            (channel == u"ads_upload"_s ||
                             identifier.startsWith(u"email"_s) == (channel == u"email"_s));
                        if (!canReach && cases % 5 != 0) {
                            continue;
                        }
                        const ReferenceGate::Question asked{identifier, purpose, channel,
                                                            question.destination, question.now};
                        const QString expected = reference.decide(world.people().at(who), asked);
                        const Identifier parts{identifier.section(u':', 0, 0),
                                               identifier.section(u':', 1)};
                        const Verdict verdict =
                            must(gate.decide(world.profile(who), parts, question));
                        ++cases;
                        allowed += verdict.isAllowed() ? 1 : 0;
                        ++reasons[codeOf(verdict.reason)];
                        const bool isSame =
                            world.hasUnsureTimes()
                                ? verdict.isAllowed() == ReferenceGate::allows(expected)
                                : codeOf(verdict.reason) == expected;
                        if (!isSame) {
                            const QString where =
                                u"world %1, person %2, %3, %4/%5, now +%6"_s.arg(seed)
                                    .arg(who)
                                    .arg(identifier, purpose, channel)
                                    .arg(seed % 3);
                            qWarning("%s", qPrintable(where));
                            QCOMPARE(codeOf(verdict.reason), expected);
                            QFAIL("the gate and the reference differ");
                        }
                    }
                }
            }
        }
    }
    // A comparison of refusals alone would prove nothing.
    QVERIFY2(allowed > wanted / 50, qPrintable(QString::number(allowed)));
    for (const char* reason : {"consent",
                               "contract",
                               "soft_opt_in",
                               "withdrawn",
                               "denied",
                               "lapsed",
                               "expired",
                               "doi_pending",
                               "not_yet_effective",
                               "under_age",
                               "unproven",
                               "restricted",
                               "suppressed",
                               "hard_bounced",
                               "objected_marketing",
                               "objected_profiling",
                               "third_party_not_named",
                               "ad_signals_missing",
                               "order_unknown",
                               "unknown",
                               "identifier_missing",
                               "identifier_wrong_type"}) {
        QVERIFY2(reasons.contains(QString::fromLatin1(reason)), reason);
    }
}

void GateRandomTest::statesAreTheGatesAnswersAtAnyTime()
{
    const quint32 worlds = qEnvironmentVariableIsSet("RONDOM_SLOW") ? 1'000 : 40;
    for (quint32 seed = 1; seed <= worlds; ++seed) {
        const ConsentWorld world(seed);
        const auto& connection = world.workspace().connection();
        const Gate gate(connection);
        for (const int days : {-40, -1, 0, 1, 45}) {
            const qint64 now = ConsentWorld::now() + days * qint64(86'400'000);
            for (const QString& purpose : ConsentWorld::purposes()) {
                Question question;
                question.purpose = purpose;
                question.now = now;
                QMap<State, QList<ProfileId>> expected;
                for (qsizetype who = 0; who < world.people().size(); ++who) {
                    const ProfileId profile = world.profile(who);
                    expected[must(gate.decide(profile, question)).state()].append(profile);
                }
                for (const State state :
                     {State::Unknown, State::Granted, State::Withdrawn, State::Expired}) {
                    QCOMPARE(must(profilesInState(connection, purpose, Channel::Email, state, now)),
                             expected.value(state));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(GateRandomTest)
#include "tst_gaterandom.moc"
