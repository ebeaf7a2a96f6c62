#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

/// Rules about what people did with the mails of a campaign.
class TestCampaignRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsWhatWasDone_data();
    void selectsWhatWasDone();
    void readsAsASentence();
};

void TestCampaignRule::selectsWhatWasDone_data()
{
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<QString>("did");
    QTest::addColumn<QList<qint64>>("expected");

    QTest::newRow("sent") << u"May sale"_s << u"sent"_s << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("opened") << u"MAY SALE"_s << u"opened"_s << QList<qint64>{2};
    QTest::newRow("clicked") << u"May sale"_s << u"clicked"_s << QList<qint64>{3, 4};
    QTest::newRow("by its id") << u"c7"_s << u"clicked"_s << QList<qint64>{4};
    QTest::newRow("never sent") << u"June sale"_s << u"sent"_s << QList<qint64>{};
}

void TestCampaignRule::selectsWhatWasDone()
{
    QFETCH(QString, campaign);
    QFETCH(QString, did);
    QFETCH(QList<qint64>, expected);
    tests::TestWorkspace workspace;
    const QJsonObject may{{u"campaign_name"_s, u"May sale"_s}};
    const QStringList events{u"Email Sent"_s, u"Email Opened"_s, u"Email Link Clicked"_s,
                             u"SMS Clicked"_s, u"Email Bounced"_s};
    for (qsizetype i = 0; i < events.size(); ++i) {
        const RecordId record = workspace.addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i));
        QJsonObject properties = may;
        if (i == 3) {
            properties.insert(u"campaign_id"_s, u"c7"_s);
        }
        workspace.addEvent(record, events.at(i), 1000, properties);
        // Not of this campaign, and not yet.
        workspace.addEvent(record, u"Email Opened"_s, 1000);
        workspace.addEvent(record, u"Email Opened"_s, 9000, may);
        workspace.refreshProfile({record});
    }
    const auto definition = must(DefinitionParser::parse(
        QJsonObject{{u"rondom"_s, u"segment/1"_s},
                    {u"where"_s, QJsonObject{{u"campaign"_s, campaign}, {u"did"_s, did}}}}));
    JobContext unwatched;

    QCOMPARE(must(segmentMembers(workspace.connection(), definition, 5000, unwatched)), expected);
    for (qint64 profile = 1; profile <= events.size(); ++profile) {
        QCOMPARE(must(explainMember(workspace.connection(), definition, profile, 5000)).isMember,
                 expected.contains(profile));
    }
    QCOMPARE(must(DefinitionParser::parse(definition.toText())), definition);
}

void TestCampaignRule::readsAsASentence()
{
    const auto definition = must(DefinitionParser::parse(
        QByteArray(R"({"rondom": "segment/1", "where": {"campaign": "May", "did": "opened"}})")));

    QCOMPARE(segmentSentence(definition, u"en"_s),
             u"Everyone for whom they opened the campaign \"May\"."_s);
    QCOMPARE(segmentSentence(definition, u"nl"_s),
             u"Iedereen voor wie geldt: ze openden de campagne \"May\"."_s);
}

QTEST_GUILESS_MAIN(TestCampaignRule)
#include "tst_campaignrule.moc"
