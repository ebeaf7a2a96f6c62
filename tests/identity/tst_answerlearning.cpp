#include "models/identity/answerlearning.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace rondom::identity;

namespace {

std::vector<GivenAnswer> answers(int same, int distinct, double probability)
{
    std::vector<GivenAnswer> given;
    for (int i = 0; i < same + distinct; ++i) {
        given.push_back({probability, i < same, 1});
    }
    return given;
}

} // namespace

class TestAnswerLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsNothingFromNothing();
    void learnsLittleFromOneAnswer();
    void learnsMuchFromManyThatContradict();
    void staysWhereTheAnswersAgree();
    void countsAnAnswerAboutSeveralRecordsOnce();
    void findsTheShiftThatMadeTheAnswers();
    void leansWithoutLeavingZeroAndOne();
};

void TestAnswerLearning::learnsNothingFromNothing()
{
    QCOMPARE(leaningOf({}), 0.0);
}

void TestAnswerLearning::learnsLittleFromOneAnswer()
{
    const double leaning = leaningOf(answers(0, 1, 0.97));
    QVERIFY(leaning < 0);
    QVERIFY(leant(0.995, leaning) > 0.99);
}

void TestAnswerLearning::learnsMuchFromManyThatContradict()
{
    // Twenty pairs said to be all but certain were two people: the like is no longer merged.
    const double leaning = leaningOf(answers(0, 20, 0.97));
    QVERIFY(leant(0.995, leaning) < 0.95);
    // And twenty doubtful ones that all were one person raise the like.
    QVERIFY(leant(0.6, leaningOf(answers(20, 0, 0.6))) > 0.8);
}

void TestAnswerLearning::staysWhereTheAnswersAgree()
{
    QVERIFY(std::abs(leaningOf(answers(80, 20, 0.8))) < 0.01);
}

void TestAnswerLearning::countsAnAnswerAboutSeveralRecordsOnce()
{
    std::vector<GivenAnswer> parts = answers(0, 4, 0.9);
    for (GivenAnswer& answer : parts) {
        answer.weight = 0.25;
    }
    QVERIFY(std::abs(leaningOf(parts) - leaningOf(answers(0, 1, 0.9))) < 1e-9);
}

void TestAnswerLearning::findsTheShiftThatMadeTheAnswers()
{
    // A model whose odds are e times too high, asked about four thousand pairs.
    QRandomGenerator random(7);
    std::vector<GivenAnswer> given;
    for (int i = 0; i < 4000; ++i) {
        const double claimed = 0.5 + 0.49 * random.generateDouble();
        given.push_back({claimed, random.generateDouble() < leant(claimed, -1), 1});
    }
    const double leaning = leaningOf(given);
    QVERIFY2(std::abs(leaning + 1) < 0.1, qPrintable(QString::number(leaning)));
}

void TestAnswerLearning::leansWithoutLeavingZeroAndOne()
{
    QCOMPARE(leant(0, 5), 0.0);
    QCOMPARE(leant(1, -5), 1.0);
    QCOMPARE(leant(0.3, 0), 0.3);
    QVERIFY(leant(0.5, 100) <= 1);
}

QTEST_GUILESS_MAIN(TestAnswerLearning)
#include "tst_answerlearning.moc"
