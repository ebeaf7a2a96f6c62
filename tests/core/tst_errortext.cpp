#include "models/core/errortext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsUnchangedForEveryCode_data();
    void saysWhatIsUnchangedForEveryCode();
    void prefersTheSentenceOfTheError();
};

void TestErrorText::saysWhatIsUnchangedForEveryCode_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<int>("exit");

    QTest::newRow("usage") << Error::Code::Usage << 2;
    QTest::newRow("invalid input") << Error::Code::InvalidInput << 3;
    QTest::newRow("not found") << Error::Code::NotFound << 3;
    QTest::newRow("consent missing") << Error::Code::ConsentMissing << 4;
    QTest::newRow("storage busy") << Error::Code::StorageBusy << 5;
    QTest::newRow("storage failed") << Error::Code::StorageFailed << 5;
    QTest::newRow("schema too new") << Error::Code::SchemaTooNew << 5;
    QTest::newRow("not enough data") << Error::Code::NotEnoughData << 6;
    QTest::newRow("canceled") << Error::Code::Canceled << 130;
}

void TestErrorText::saysWhatIsUnchangedForEveryCode()
{
    QFETCH(const Error::Code, code);
    QFETCH(const int, exit);
    const Error error{code, {}, u"for the log"_s};

    QVERIFY(describe(error).contains(u"Nothing was changed"_s));
    QVERIFY(!describe(error).contains(u"for the log"_s));
    QCOMPARE(exitCode(error), exit);
}

void TestErrorText::prefersTheSentenceOfTheError()
{
    const Error error{Error::Code::NotFound, u"There is no segment of that name."_s, {}};

    QCOMPARE(describe(error), u"There is no segment of that name."_s);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
