#include "models/core/fullname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

class TestFullName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsNames_data();
    void splitsNames();
};

void TestFullName::splitsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("particle");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* text, const char* first, const char* particle,
                        const char* last) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first)
                            << QString::fromUtf8(particle) << QString::fromUtf8(last);
    };
    row("", "", "", "");
    row("Anna", "Anna", "", "");
    row("Anna Berg", "Anna", "", "Berg");
    row("Anna van der Berg", "Anna", "van der", "Berg");
    row("Anna Maria van der Berg", "Anna Maria", "van der", "Berg");
    row("Maria de la Cruz Garcia", "Maria", "de la", "Cruz Garcia");
    row("Ludwig von Mises", "Ludwig", "von", "Mises");
    row("Van der Berg", "", "Van der", "Berg");
    row("Van Morrison", "Van", "", "Morrison");
    row("Al Smith", "Al", "", "Smith");
    row("van Dijk", "", "van", "Dijk");
    row("Luc Van Damme", "Luc", "Van", "Damme");
    row("Jan in 't Veld", "Jan", "in 't", "Veld");
    row("Berg, Anna van der", "Anna", "van der", "Berg");
    row("van der Berg, Anna", "Anna", "van der", "Berg");
    row("Dr. Anna Berg", "Anna", "", "Berg");
    row("Mevr. A. de Vries", "A.", "de", "Vries");
    row("M. Jansen", "M.", "", "Jansen");
    row("Anna de", "Anna", "", "de");
    row("  Anna   Berg ", "Anna", "", "Berg");
    row("Prof.dr. Anna van den Berg", "Anna", "van den", "Berg");
    row("Dr.-Ing. Jörg von der Heide", "Jörg", "von der", "Heide");
    row("John Smith Jr.", "John", "", "Smith");
    row("John Smith III", "John", "", "Smith");
    row("Anna Berg, PhD", "Anna", "", "Berg");
    row("Smith, John, Jr.", "John", "", "Smith");
    row("Jack Ma", "Jack", "", "Ma");
    row("A.B. de Vries", "A.B.", "de", "Vries");
}

void TestFullName::splitsNames()
{
    QFETCH(QString, text);
    const FullName name = splitFullName(text);
    QTEST(name.first, "first");
    QTEST(name.particle, "particle");
    QTEST(name.last, "last");
}

QTEST_GUILESS_MAIN(TestFullName)
#include "tst_fullname.moc"
