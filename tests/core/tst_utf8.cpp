#include "models/core/utf8.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatToUtf8Writes_data();
    void writesWhatToUtf8Writes();
    void keepsTheMemoryItHas();
};

void TestUtf8::writesWhatToUtf8Writes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("letters") << u"sanne@example.nl"_s;
    QTest::newRow("accents") << u"Zoë Renée €"_s;
    QTest::newRow("beyond the first plane") << u"Jan 🙂"_s;
    QTest::newRow("the last of ASCII") << QString(QChar(0x7f));
    QTest::newRow("the first behind it") << QString(QChar(0x80));
    QTest::newRow("a zero") << QString(QChar(0));
    QTest::newRow("half a pair") << QString(QChar(0xd83d));
}

void TestUtf8::writesWhatToUtf8Writes()
{
    QFETCH(const QString, text);
    QByteArray bytes("before ");
    appendUtf8(bytes, text);
    QCOMPARE(bytes, "before " + text.toUtf8());
    assignUtf8(bytes, text);
    QCOMPARE(bytes, text.toUtf8());
}

void TestUtf8::keepsTheMemoryItHas()
{
    QByteArray bytes;
    bytes.reserve(64);
    const char* const before = bytes.constData();
    assignUtf8(bytes, u"sanne@example.nl");
    assignUtf8(bytes, u"jan@example.nl");
    QCOMPARE(bytes.constData(), before);
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
