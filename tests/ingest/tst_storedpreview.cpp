#include "models/ingest/storedpreview.h"

#include "models/ingest/columnreading.h"
#include "models/ingest/mappingdoubts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

/// What a preview says about a file, by our names.
class Look
{
public:
    Look(const QByteArray& text, const QByteArray& mapping)
    {
        const QString path = m_folder.filePath(u"file.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write");
        }
        file.close();
        const auto parsed = parseMapping(mapping);
        ReadOptions options;
        options.country = u"NL"_s;
        options.currency = u"EUR"_s;
        const auto made =
            parsed ? previewStored(path, *parsed, options) : Result<StoredPreview>(parsed.error());
        if (!made) {
            qFatal("%s", qPrintable(made.error().message));
        }
        preview = *made;
    }

    StoredCell cell(int row, const QString& target) const
    {
        for (qsizetype i = 0; i < preview.columns.size(); ++i) {
            if (preview.columns.at(i).target == target) {
                return preview.rows.at(row).cells.at(i);
            }
        }
        return {u"(no column)"_s, ValueType::Text, {}, {}, {}};
    }

    StoredPreview preview;

private:
    QTemporaryDir m_folder;
};

const QByteArray kPeople = R"({"rondom": "mapping/1", "name": "CRM", "kind": "people",
    "columns": {
        "mail":  {"to": "identifier", "type": "email"},
        "phone": {"to": "identifier", "type": "phone"},
        "land":  {"to": "trait", "trait": "country"},
        "born":  {"to": "trait", "trait": "birthday", "type": "date", "format": "d-M-yyyy"},
        "spent": {"to": "trait", "trait": "spent", "type": "money", "decimal": ","},
        "yes":   {"to": "consent", "purpose": "newsletter", "channel": "email",
                  "granted": ["y"], "withdrawn": ["n"], "at": "since", "text": "Yes."},
        "since": {"to": "ignore"},
        "note":  {"to": "trait", "trait": "note"},
        "extra": {"to": "trait", "trait": "note"}}})";

const QByteArray kHeader = "mail,phone,land,born,spent,yes,since,note,extra\n";

} // namespace

class TestStoredPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValuesInTheirNormalForm();
    void tellsWhyACellIsNotKept();
    void marksRowsThatAreRejected();
    void tellsThatAnotherColumnComesFirst();
    void showsOrdersRowByRow();
    void stopsAfterFiftyRowsAndSkipsBlankOnes();
    void readsAmbiguousDatesAsChosen();
    void asksAboutWhatCannotBeKnown();
};

void TestStoredPreview::keepsValuesInTheirNormalForm()
{
    const Look look(kHeader + " Anna@Example.NL ,06-12345678,,3-4-1990,\"1.234,5\",y,2026-01-02,,\n"
                              "bo@example.be,0470 12 34 56,BE,,,n,,,\n",
                    kPeople);
    QCOMPARE(look.preview.rows.size(), 2);
    QCOMPARE(look.cell(0, u"identifier:email"_s).text, u"anna@example.nl"_s);
    QCOMPARE(look.cell(0, u"identifier:phone"_s).text, u"+31612345678"_s);
    QCOMPARE(look.cell(0, u"trait:birthday"_s).text, u"1990-04-03"_s);
    QCOMPARE(look.cell(0, u"trait:spent"_s).text, u"1234.5 EUR"_s);
    QCOMPARE(look.cell(0, u"consent:newsletter/email"_s).text, u"granted"_s);
    // A phone number is read in the light of the row's country.
    QCOMPARE(look.cell(1, u"identifier:phone"_s).text, u"+32470123456"_s);
    QCOMPARE(look.cell(1, u"consent:newsletter/email"_s).text, u"withdrawn"_s);
    QCOMPARE(look.cell(0, u"identifier:email"_s).raw, u"Anna@Example.NL"_s);
}

void TestStoredPreview::tellsWhyACellIsNotKept()
{
    const Look look(kHeader + "anna@example.nl,call me,,31-31-1990,,,,,\n", kPeople);
    for (const QString& target : {u"identifier:phone"_s, u"trait:birthday"_s}) {
        QVERIFY2(look.cell(0, target).text.isEmpty(), qPrintable(target));
        QVERIFY2(!look.cell(0, target).problem.isEmpty(), qPrintable(target));
    }
    QVERIFY(look.cell(0, u"identifier:email"_s).problem.isEmpty());
    QVERIFY(look.preview.rows.first().rejectReason.isEmpty());
}

void TestStoredPreview::marksRowsThatAreRejected()
{
    const Look look(kHeader + "anna@example.nl,,,,,,,,\n,,,,,,,nobody,\n", kPeople);
    QVERIFY(look.preview.rows.at(0).rejectReason.isEmpty());
    QVERIFY(!look.preview.rows.at(1).rejectReason.isEmpty());
    QCOMPARE(look.preview.rows.at(1).line, 3);
}

void TestStoredPreview::tellsThatAnotherColumnComesFirst()
{
    const Look look(kHeader + "anna@example.nl,,,,,,,first,second\n"
                              "bo@example.nl,,,,,,,,second\n",
                    kPeople);
    const StoredRow& both = look.preview.rows.at(0);
    QVERIFY(both.cells.last().text.isEmpty());
    QVERIFY(both.cells.last().problem.contains(u"note"_s));
    QCOMPARE(look.preview.rows.at(1).cells.last().text, u"second"_s);
}

void TestStoredPreview::showsOrdersRowByRow()
{
    const Look look("order,time,mail,sku,quantity,price\n"
                    "7,2026-01-02T10:00:00Z,anna@example.nl,lamp,1,\"10,50\"\n"
                    "7,,,chair,2,20\n"
                    "8,never,bo@example.nl,lamp,1,10\n",
                    R"({"rondom": "mapping/1", "name": "Orders", "kind": "orders",
                        "order_id": "order", "at": {"column": "time"},
                        "columns": {"mail": {"to": "identifier", "type": "email"},
                                    "sku": {"to": "line", "field": "sku"},
                                    "quantity": {"to": "line", "field": "quantity"},
                                    "price": {"to": "line", "field": "price",
                                              "decimal": ","}}})");
    QCOMPARE(look.preview.rows.size(), 3);
    QCOMPARE(look.cell(0, u"order_id"_s).text, u"7"_s);
    QCOMPARE(look.cell(0, u"at"_s).text, u"2026-01-02T10:00:00Z"_s);
    QCOMPARE(look.cell(0, u"line:price"_s).text, u"10.5"_s);
    QCOMPARE(look.cell(1, u"line:sku"_s).text, u"chair"_s);
    QVERIFY(look.preview.rows.at(1).rejectReason.isEmpty());
    QVERIFY(!look.preview.rows.at(2).rejectReason.isEmpty());
    QVERIFY(!look.cell(2, u"at"_s).problem.isEmpty());
}

void TestStoredPreview::stopsAfterFiftyRowsAndSkipsBlankOnes()
{
    QByteArray text = kHeader;
    for (int i = 0; i < 60; ++i) {
        text += "a" + QByteArray::number(i) + "@example.nl,,,,,,,,\n,,,,,,,,\n";
    }
    const Look look(text, kPeople);
    QCOMPARE(look.preview.rows.size(), kPreviewedRows);
    QCOMPARE(look.preview.rows.last().line, 2 + 2 * 49);
}

void TestStoredPreview::readsAmbiguousDatesAsChosen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"people.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "email,birthday,score\na@example.nl,03/04/1990,1.234\nb@example.nl,05/06/1990,2.345\n");
    file.close();
    const auto inspection = inspect(path);
    QVERIFY(inspection);
    Mapping mapping = guessMapping(*inspection);
    const QList<ColumnReading> dates = readingsFor(inspection->columns.at(1));
    const QList<ColumnReading> numbers = readingsFor(inspection->columns.at(2));
    QCOMPARE(dates.size(), 3);
    QCOMPARE(numbers.size(), 3);
    QVERIFY(readingsFor(inspection->columns.at(0)).isEmpty());
    QVERIFY(!readingOf(mapping, u"birthday"_s));
    const auto first = [&](int column) {
        const auto preview = previewStored(path, mapping, {});
        return preview ? preview->rows.first().cells.at(column).text : QString();
    };
    for (const ColumnReading& reading : dates) {
        setReading(mapping, u"birthday"_s, reading);
        QCOMPARE(readingOf(mapping, u"birthday"_s), std::optional(reading));
        const QString expected = reading.format.startsWith(u'd')   ? u"1990-04-03"_s
                                 : reading.format.startsWith(u'M') ? u"1990-03-04"_s
                                                                   : u"03/04/1990"_s;
        QCOMPARE(first(1), expected);
    }
    for (const ColumnReading& reading : numbers) {
        setReading(mapping, u"score"_s, reading);
        QCOMPARE(readingOf(mapping, u"score"_s), std::optional(reading));
        QCOMPARE(first(2), reading.decimal == u","_s ? u"1234"_s : u"1.234"_s);
    }
}

void TestStoredPreview::asksAboutWhatCannotBeKnown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"people.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("email,phone,birthday,score,zetel\n"
               "a@example.nl,red,03/04/1990,1.234,x\nb@example.nl,blue,05/06/1990,2.345,y\n"
               "c@example.nl,green,07/08/1990,3.456,z\n");
    file.close();
    const auto inspection = inspect(path);
    QVERIFY(inspection);
    Mapping mapping = guessMapping(*inspection);
    using Kind = MappingDoubt::Kind;
    const auto kinds = [&](const QSet<QString>& decided) {
        QMap<QString, Kind> found;
        for (const MappingDoubt& doubt : doubtsOf(*inspection, mapping, decided)) {
            found.insert(doubt.column, doubt.kind);
        }
        return found;
    };
    const QMap<QString, Kind> expected{{u"phone"_s, Kind::Unlikely},
                                       {u"birthday"_s, Kind::DateOrder},
                                       {u"score"_s, Kind::DecimalSign},
                                       {u"zetel"_s, Kind::Unknown}};
    QCOMPARE(kinds({}), expected);
    // What a person said is not asked again, but how to read it is.
    QVERIFY(!kinds({u"zetel"_s}).contains(u"zetel"_s));
    QVERIFY(kinds({u"birthday"_s}).contains(u"birthday"_s));
    setReading(mapping, u"birthday"_s, readingsFor(inspection->columns.at(2)).first());
    QVERIFY(!kinds({}).contains(u"birthday"_s));
    // Leaving out what tells who a row is about is worth a question, and leaves nobody.
    mapping.columns.removeIf(
        [](const ColumnRule& rule) { return rule.target == ColumnRule::Target::Identifier; });
    QCOMPARE(kinds({}).value(u"email"_s), Kind::LeftOut);
    QVERIFY(kinds({}).contains(QString()));
}

QTEST_GUILESS_MAIN(TestStoredPreview)
#include "tst_storedpreview.moc"
