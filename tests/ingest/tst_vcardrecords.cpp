#include "models/ingest/vcardrecords.h"

#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

QByteArray card(const QByteArray& lines)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n";
}

} // namespace

/// Cards as phones, mail programs and address books write them.
class VCardRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsProperties_data();
    void readsProperties();
    void putsThePreferredOneFirst();
    void recognisesAllAddressesAndNumbers();
    void ordersTheColumns();
    void leavesOutPicturesAndSecretaries();
    void rejectsACardWithoutAnEnd();

private:
    FixtureFolder m_files;
};

void VCardRecordsTest::readsProperties_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& lines, const QString& column,
                        const QString& expected) {
        QTest::newRow(name) << lines << column << expected;
    };
    row("full name", "FN:Anna\\, de Vries", u"full_name"_s, u"Anna, de Vries"_s);
    row("last name", "N:Vries;Anna;Maria;Mrs.;Jr.", u"last_name"_s, u"Vries"_s);
    row("first name", "N:Vries;Anna;Maria;Mrs.;Jr.", u"first_name"_s, u"Anna"_s);
    row("salutation", "N:Vries;Anna;Maria;Mrs.;Jr.", u"salutation"_s, u"Mrs."_s);
    row("escaped separator", "N:V\\;ries;Anna", u"last_name"_s, u"V;ries"_s);
    row("group", "item1.EMAIL;type=INTERNET:a@e.nl", u"email"_s, u"a@e.nl"_s);
    row("folded", "NOTE:one\r\n  two\r\n\tthree", u"note"_s, u"one twothree"_s);
    row("line breaks", "NOTE:a\\nb\\Nc", u"note"_s, u"a\nb\nc"_s);
    row("quoted-printable", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB =\r\nVries=3D",
        u"full_name"_s, u"Zoë Vries="_s);
    row("its short spelling", "FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB", u"full_name"_s,
        u"Zoë"_s);
    row("its bytes without a charset", "FN;ENCODING=QUOTED-PRINTABLE:Zo=EB", u"full_name"_s,
        u"Zoë"_s);
    row("plain charset", "FN;CHARSET=UTF-8:Zoë", u"full_name"_s, u"Zoë"_s);
    row("number as a link", "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102",
        u"phone"_s, u"+1-418-656-9254 ext. 102"_s);
    row("address as a link", "EMAIL:mailto:a@e.nl", u"email"_s, u"a@e.nl"_s);
    row("fax", "TEL;TYPE=FAX:1\r\nTEL;TYPE=CELL:2", u"phone"_s, u"2"_s);
    row("fax column", "TEL;TYPE=FAX:1\r\nTEL;TYPE=CELL:2", u"fax"_s, u"1"_s);
    row("day", "BDAY:19800322", u"birthday"_s, u"1980-03-22"_s);
    row("moment", "BDAY:1980-03-22T00:00:00Z", u"birthday"_s, u"1980-03-22"_s);
    row("day without a year", "BDAY:--0203", u"birthday"_s, u"--0203"_s);
    row("company", "ORG:Rondom B.V.;Sales;North", u"company"_s, u"Rondom B.V."_s);
    row("department", "ORG:Rondom B.V.;Sales;North", u"department"_s, u"Sales, North"_s);
    row("street", "ADR;TYPE=home:;Suite 2;Dam 1;Amsterdam;NH;1012 JS;NL", u"street"_s,
        u"Dam 1, Suite 2"_s);
    row("postal code", "ADR:;;Dam 1;Amsterdam;NH;1012 JS;NL", u"postal_code"_s, u"1012 JS"_s);
    row("second city", "ADR;WORK:;;A;Delft;;;\r\nADR;HOME:;;B;Leiden;;;", u"city_2"_s, u"Delft"_s);
    row("tags", "CATEGORIES:vip,shop\\, old", u"tags"_s, u"vip|shop, old"_s);
    row("id", "UID:urn:uuid:1", u"uid"_s, u"urn:uuid:1"_s);
    row("web site", "item5.URL;type=pref:http\\://e.nl", u"website"_s, u"http://e.nl"_s);
    row("job", "TITLE:Baker", u"job_title"_s, u"Baker"_s);
    row("gender", "GENDER:F;she", u"gender"_s, u"F"_s);
    row("lower case", "fn:Anna", u"full_name"_s, u"Anna"_s);
}

void VCardRecordsTest::readsProperties()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, column);
    QFETCH(QString, expected);
    const ReadTable table = readTable(m_files.write(u"p.vcf"_s, card(lines)));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.cell(0, column), expected);
}

void VCardRecordsTest::putsThePreferredOneFirst()
{
    const ReadTable table = readTable(m_files.write(
        u"m.vcf"_s, card("EMAIL:one@e.nl\r\nEMAIL;TYPE=pref:two@e.nl\r\nEMAIL;PREF=2:three@e.nl"
                         "\r\nEMAIL:one@e.nl\r\nTEL;WORK:1\r\nTEL;HOME:2\r\nTEL;CELL:3")));
    QCOMPARE(table.cell(0, u"email"_s), u"two@e.nl"_s);
    QCOMPARE(table.cell(0, u"email_2"_s), u"three@e.nl"_s);
    QCOMPARE(table.cell(0, u"email_3"_s), u"one@e.nl"_s);
    QVERIFY(!table.header.contains(u"email_4"_s));
    QCOMPARE(table.cell(0, u"phone"_s), u"3"_s);
    QCOMPARE(table.cell(0, u"phone_3"_s), u"1"_s);
}

void VCardRecordsTest::recognisesAllAddressesAndNumbers()
{
    const auto inspection = inspect(m_files.write(
        u"i.vcf"_s, card("FN:A\r\nEMAIL:a@e.nl\r\nEMAIL:b@e.nl\r\nTEL:0612345678\r\nTEL:1")));
    QVERIFY(inspection);
    QHash<QString, QString> targets;
    for (const ColumnProfile& column : inspection->columns) {
        targets.insert(column.name, column.target);
    }
    QCOMPARE(targets[u"email"_s], u"identifier:email"_s);
    QCOMPARE(targets[u"email_2"_s], u"identifier:email"_s);
    QCOMPARE(targets[u"phone"_s], u"identifier:phone"_s);
    QCOMPARE(targets[u"phone_2"_s], u"identifier:phone"_s);
    QCOMPARE(targets[u"full_name"_s], u"trait:full_name"_s);
}

void VCardRecordsTest::ordersTheColumns()
{
    const ReadTable table = readTable(m_files.write(
        u"o.vcf"_s, card("NOTE:x\r\nTEL:1\r\nTEL:2\r\nEMAIL:a@e.nl") + card("FN:B\r\nUID:9")));
    QCOMPARE(table.header, QStringList({u"uid"_s, u"full_name"_s, u"email"_s, u"phone"_s, u"note"_s,
                                        u"phone_2"_s}));
    QCOMPARE(table.lines, QList<qint64>({1, 8}));
}

void VCardRecordsTest::leavesOutPicturesAndSecretaries()
{
    const ReadTable table = readTable(m_files.write(
        u"a.vcf"_s,
        card("FN:Anna\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJ\r\n\r\nAGENT:\r\n"
             "BEGIN:VCARD\r\nFN:Bob\r\nEMAIL:bob@e.nl\r\nEND:VCARD\r\nEMAIL:anna@e.nl")));
    QCOMPARE(table.rows, QList<QStringList>({{u"Anna"_s, u"anna@e.nl"_s}}));
}

void VCardRecordsTest::rejectsACardWithoutAnEnd()
{
    const ReadTable table = readTable(m_files.write(
        u"e.vcf"_s, "BEGIN:VCARD\nFN:Anna\n" + card("FN:Bob") + "BEGIN:VCARD\nFN:Carl\n"));
    using Damage = CsvRecord::Damage;
    QCOMPARE(table.damages, QList<Damage>({Damage::Unfinished, Damage::None, Damage::Unfinished}));
    QCOMPARE(table.lines, QList<qint64>({1, 3, 7}));
}

QTEST_GUILESS_MAIN(VCardRecordsTest)
#include "tst_vcardrecords.moc"
