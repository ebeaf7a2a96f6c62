#include "models/core/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsTo_data();
    void foldsTo();
    void isTheSameForComposedAndDecomposedText();
    void changesNothingWhenFoldedAgain_data() { foldsTo_data(); }
    void changesNothingWhenFoldedAgain();
    void dropsCombiningMarksOutsideTheBasicPlane();
};

void TestFold::foldsTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("ascii") << u"SANNE de Boer 12"_s << u"sanne de boer 12"_s;
    QTest::newRow("accents") << u"Renée Daniël Zoë"_s << u"renee daniel zoe"_s;
    QTest::newRow("l with stroke") << u"Łukasz łódź"_s << u"lukasz lodz"_s;
    QTest::newRow("o with stroke") << u"Ørsted ø"_s << u"orsted o"_s;
    QTest::newRow("d with stroke and eth") << u"Đorđe Ðð"_s << u"dorde dd"_s;
    QTest::newRow("h and t with stroke") << u"Ħ ħ Ŧ ŧ"_s << u"h h t t"_s;
    QTest::newRow("dotless i") << u"Ilgın ILGIN"_s << u"ilgin ilgin"_s;
    QTest::newRow("capital i with a dot") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("ligatures") << u"Æsir œuvre"_s << u"aesir oeuvre"_s;
    QTest::newRow("thorn") << u"Þór þ"_s << u"thor th"_s;
    QTest::newRow("sharp s") << u"Straße STRASSE"_s << u"strasse strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("typographic ligature") << u"ﬁets"_s << u"fiets"_s;
    QTest::newRow("no German o") << u"Köln"_s << u"koln"_s;
    QTest::newRow("Greek final sigma") << u"ΣΊΣΥΦΟΣ"_s << u"σισυφοσ"_s;
    QTest::newRow("Cyrillic") << u"Йод"_s << u"иод"_s;
    QTest::newRow("emoji stays") << u"Lamp 💡"_s << u"lamp 💡"_s;
    QTest::newRow("Dutch ij") << u"IJsland"_s << u"ijsland"_s;
}

void TestFold::foldsTo()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);

    QCOMPARE(fold(text), folded);
}

void TestFold::isTheSameForComposedAndDecomposedText()
{
    const QString name = u"Škoda Ångström"_s;

    QCOMPARE(fold(name.normalized(QString::NormalizationForm_D)),
             fold(name.normalized(QString::NormalizationForm_C)));
}

void TestFold::changesNothingWhenFoldedAgain()
{
    QFETCH(const QString, folded);

    QCOMPARE(fold(folded), folded);
}

void TestFold::dropsCombiningMarksOutsideTheBasicPlane()
{
    // U+1E944 ADLAM ALIF LENGTHENER, a combining mark written as a surrogate pair.
    const QString mark = QString::fromUcs4(U"\U0001E944", 1);

    QCOMPARE(fold(u"É"_s + mark), u"e"_s);
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
