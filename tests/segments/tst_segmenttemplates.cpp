#include "models/segments/segmenttemplates.h"

#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "tests/support/testworkspace.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

/// The rules to start from: each can be used as it is.
class TestSegmentTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAsManyAsPromised();
    void canAllBeSavedAndCounted();
    void areNamedInBothLanguages();
};

void TestSegmentTemplates::areAsManyAsPromised()
{
    const auto templates = must(segmentTemplates(u"en"_s));
    QVERIFY(templates.size() >= 25);
    QSet<QString> names;
    QStringList groups;
    for (const SegmentTemplate& each : templates) {
        names.insert(each.definition.name);
        if (groups.isEmpty() || groups.last() != each.group) {
            groups.append(each.group);
        }
        QVERIFY(!segmentSentence(each.definition, u"nl"_s).isEmpty());
    }
    QCOMPARE(names.size(), templates.size());
    // Each group stands together.
    QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
}

void TestSegmentTemplates::canAllBeSavedAndCounted()
{
    tests::TestWorkspace workspace;
    const RecordId record = workspace.addPerson(u"1"_s, u"a@example.nl"_s);
    workspace.addTrait(record, u"country"_s, Value::ofText(u"NL"_s));
    workspace.addTrait(record, u"tags"_s, Value::ofList({u"employee"_s}));
    workspace.addTrait(record, u"birthday"_s, Value::ofDate(QDate(1980, 5, 31)));
    workspace.refreshProfile({record});
    SegmentRepository repository(workspace.connection());
    JobContext context;
    for (const SegmentTemplate& each : must(segmentTemplates(u"en"_s))) {
        must(repository.save(each.definition, 1'779'278'400'000));
        const qint64 count =
            must(countSegment(workspace.connection(), each.definition, 1'779'278'400'000, context))
                .count;
        const bool selectsHer = QStringList{u"Employees"_s, u"Birthday this month"_s,
                                            u"Never ordered"_s, u"In the Netherlands or Belgium"_s}
                                    .contains(each.definition.name);
        if (selectsHer) {
            QCOMPARE(count, qint64(1));
        }
    }
}

void TestSegmentTemplates::areNamedInBothLanguages()
{
    const auto english = must(segmentTemplates(u"en"_s));
    const auto dutch = must(segmentTemplates(u"nl"_s));
    QCOMPARE(dutch.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY(english.at(i).definition.name != dutch.at(i).definition.name);
        QCOMPARE(english.at(i).definition.where, dutch.at(i).definition.where);
    }
    QCOMPARE(must(segmentTemplates(u"fr"_s)).first().definition.name,
             english.first().definition.name);
}

QTEST_GUILESS_MAIN(TestSegmentTemplates)
#include "tst_segmenttemplates.moc"
