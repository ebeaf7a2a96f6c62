#include "models/ingest/inspection.h"

#include "tests/ingest/fixturefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

class InspectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatTheContractAsksFor();
    void guessesTargets_data();
    void guessesTargets();
    void findsTypes_data();
    void findsTypes();
    void guessesOrders();
    void guessesEvents();
    void neverGuessesAConsentOrKeepsASecret();
    void asksWhatItCannotTell();
    void countsSampledRows();

private:
    Inspection look(const QByteArray& content)
    {
        auto inspection = inspect(m_files.write(u"table.csv"_s, content));
        return inspection ? *inspection : Inspection();
    }

    FixtureFolder m_files;
};

void InspectionTest::printsWhatTheContractAsksFor()
{
    const QJsonObject json = toJson(look("name;email\r\nJan;jan@x.nl\r\n"));
    QCOMPARE(json.value(u"encoding"_s).toString(), u"UTF-8"_s);
    QCOMPARE(json.value(u"bom"_s), QJsonValue(false));
    QCOMPARE(json.value(u"delimiter"_s).toString(), u";"_s);
    QCOMPARE(json.value(u"quote"_s).toString(), u"\""_s);
    QCOMPARE(json.value(u"escape"_s).toString(), u"\""_s);
    QCOMPARE(json.value(u"line_ending"_s).toString(), u"CRLF"_s);
    QCOMPARE(json.value(u"header_row"_s), QJsonValue(0));
    QCOMPARE(json.value(u"rows_sampled"_s), QJsonValue(1));
    QVERIFY(json.value(u"recipe"_s).isNull());
    QVERIFY(json.contains(u"confidence"_s));
    const QJsonObject column = json.value(u"columns"_s).toArray().at(1).toObject();
    QCOMPARE(column.value(u"name"_s).toString(), u"email"_s);
    QCOMPARE(column.value(u"type"_s).toString(), u"text"_s);
    QCOMPARE(column.value(u"examples"_s).toArray(), QJsonArray{u"jan@x.nl"_s});
    QCOMPARE(column.value(u"target"_s).toString(), u"identifier:email"_s);

    const QJsonObject headless = toJson(look("1,jan@x.nl\n2,piet@x.nl\n"));
    QVERIFY(headless.value(u"header_row"_s).isNull());
    QCOMPARE(headless.value(u"columns"_s).toArray().at(1)[u"target"_s].toString(),
             u"identifier:email"_s);
}

void InspectionTest::guessesTargets_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("English")
        << QByteArray("First Name,Last Name,Email Address,Mobile,Date of Birth,Zip,City")
        << QStringList{u"trait:first_name"_s, u"trait:last_name"_s, u"identifier:email"_s,
                       u"identifier:phone"_s, u"trait:birthday"_s,  u"trait:postal_code"_s,
                       u"trait:city"_s};
    QTest::newRow("Dutch")
        << QByteArray("Voornaam,Tussenvoegsel,Achternaam,E-mailadres,Telefoon,Geboortedatum,"
                      "Postcode,Woonplaats,Klantnummer")
        << QStringList{u"trait:first_name"_s,  u"trait:name_prefix"_s, u"trait:last_name"_s,
                       u"identifier:email"_s,  u"identifier:phone"_s,  u"trait:birthday"_s,
                       u"trait:postal_code"_s, u"trait:city"_s,        u"identifier:customer_no"_s};
    QTest::newRow("German")
        << QByteArray("Vorname,Nachname,E-Mail-Adresse,Handy,Geburtsdatum,PLZ,Ort,Straße")
        << QStringList{u"trait:first_name"_s, u"trait:last_name"_s, u"identifier:email"_s,
                       u"identifier:phone"_s, u"trait:birthday"_s,  u"trait:postal_code"_s,
                       u"trait:city"_s,       u"trait:street"_s};
    QTest::newRow("French")
        << QByteArray("Prénom,Nom,Adresse e-mail,Téléphone,Date de naissance,Code postal,Ville")
        << QStringList{u"trait:first_name"_s, u"trait:last_name"_s, u"identifier:email"_s,
                       u"identifier:phone"_s, u"trait:birthday"_s,  u"trait:postal_code"_s,
                       u"trait:city"_s};
    QTest::newRow("one name") << QByteArray("Naam,Mail")
                              << QStringList{u"trait:full_name"_s, u"identifier:email"_s};
    QTest::newRow("unknown words") << QByteArray("Shoe size (EU),Email")
                                   << QStringList{u"trait:shoe_size_eu"_s, u"identifier:email"_s};
}

void InspectionTest::guessesTargets()
{
    QFETCH(QByteArray, header);
    QFETCH(QStringList, targets);
    QStringList found;
    for (const ColumnProfile& column : look(header + '\n').columns) {
        found.append(column.target.section(u',', 0, 0));
    }
    QCOMPARE(found, targets);
}

void InspectionTest::findsTypes_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isAmbiguous");
    const auto row = [](const char* name, const QByteArray& cells, ValueType type,
                        const QString& format = {}, bool isAmbiguous = false) {
        QTest::newRow(name) << cells << type << format << isAmbiguous;
    };
    row("words", "red\nblue", ValueType::Text);
    row("nothing", "\"\"\n\"\"", ValueType::Text);
    row("integers", "12\n7\n300", ValueType::Number);
    row("decimals", "12.5\n7.25", ValueType::Number);
    row("decimal commas", "\"12,5\"\n\"7,25\"", ValueType::Number);
    row("thousands or decimals", "1.234\n5.678", ValueType::Number, {}, true);
    row("thousands and decimals", "1.234\n5.678.901", ValueType::Number);
    row("postcodes", "02138\n10001", ValueType::Text);
    row("phone numbers", "0612345678\n0612345679", ValueType::Text);
    row("international phone numbers", "+31612345678\n+31612345679", ValueType::Text);
    row("money", "€ 12.50\n€ 7.00", ValueType::Money);
    row("yes and no", "yes\nno\nyes", ValueType::Boolean);
    row("ja", "ja\nja", ValueType::Boolean);
    row("ones and zeros", "1\n0\n1", ValueType::Boolean);
    row("only ones", "1\n1", ValueType::Number);
    row("ISO dates", "2026-05-01\n2026-05-12", ValueType::Date);
    row("compact dates", "19560409\n19080419", ValueType::Date);
    row("compact dates with one that does not exist",
        "19560409\n19080419\n19080420\n19081128\n19921119\n19560410\n19560411\n19560412\n19560413\n"
        "19560431",
        ValueType::Date);
    row("instants", "2026-05-01 10:00:00\n2026-05-12 11:00:00", ValueType::DateTime);
    row("instants with offset", "2026-05-01T10:00:00+02:00\n2026-05-12T11:00:00Z",
        ValueType::DateTime);
    row("day first", "13/05/2026\n01/05/2026", ValueType::Date, u"d/M/yyyy"_s);
    row("month first", "05/13/2026\n05/01/2026", ValueType::Date, u"M/d/yyyy"_s);
    row("day or month first", "03/04/2026\n05/06/2026", ValueType::Date, {}, true);
    row("day first with dots", "03.04.2026\n05.06.2026", ValueType::Date, u"d.M.yyyy"_s);
    row("day first with time", "13-05-2026 10:00\n01-05-2026 11:30", ValueType::DateTime,
        u"d-M-yyyy H:mm"_s);
    row("lists", "a|b\nc|d|e\nf", ValueType::List);
}

void InspectionTest::findsTypes()
{
    QFETCH(QByteArray, cells);
    QFETCH(ValueType, type);
    QFETCH(QString, format);
    QFETCH(bool, isAmbiguous);
    QByteArray content = "email,what\n";
    for (const QByteArray& cell : cells.split('\n')) {
        content += "a@x.nl," + cell + '\n';
    }
    const ColumnProfile column = look(content).columns.value(1);
    QCOMPARE(valueTypeName(column.type), valueTypeName(type));
    QCOMPARE(column.format, format);
    QCOMPARE(column.isAmbiguous, isAmbiguous);
}

void InspectionTest::guessesOrders()
{
    const Inspection inspection =
        look("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
             "536365,85123A,LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n");
    const Mapping mapping = guessMapping(inspection);
    QCOMPARE(mapping.kind, ImportKind::Orders);
    QCOMPARE(mapping.orderId.columns, QStringList{u"InvoiceNo"_s});
    QCOMPARE(mapping.at.columns, QStringList{u"InvoiceDate"_s});
    QStringList targets;
    for (const ColumnProfile& column : inspection.columns) {
        targets.append(column.target);
    }
    QCOMPARE(targets,
             QStringList({u"order_id"_s, u"line:sku"_s, u"line:name"_s, u"line:quantity"_s, u"at"_s,
                          u"line:price"_s, u"identifier:customer_no"_s, u"trait:country"_s}));
    // What is guessed is a mapping that can be used.
    QVERIFY(parseMapping(QJsonDocument(toJson(mapping)).toJson()));
}

void InspectionTest::guessesEvents()
{
    const Mapping mapping = guessMapping(look("id,tijdstip,actie,e-mail,pagina\n"
                                              "1,13-05-2026 10:00,Bekeken,a@x.nl,/home\n"));
    QCOMPARE(mapping.kind, ImportKind::Events);
    QCOMPARE(mapping.event.columns, QStringList{u"actie"_s});
    QCOMPARE(mapping.at.columns, QStringList{u"tijdstip"_s});
    QCOMPARE(mapping.at.format.format, u"d-M-yyyy H:mm"_s);
    QCOMPARE(mapping.recordId, u"id"_s);
}

void InspectionTest::neverGuessesAConsentOrKeepsASecret()
{
    const Mapping mapping = guessMapping(look("email,newsletter,password_hash,rp_token\n"
                                              "a@x.nl,yes,abc,def\n"));
    QCOMPARE(targetText(mapping.columns[1]), u"trait:newsletter"_s);
    QCOMPARE(targetText(mapping.columns[2]), u"dropped"_s);
    QCOMPARE(targetText(mapping.columns[3]), u"dropped"_s);
    QVERIFY(look("email,password\na@x.nl,abc\n").columns.value(1).examples.isEmpty());
}

void InspectionTest::asksWhatItCannotTell()
{
    const Mapping mapping = guessMapping(look("colour,when,amount\n"
                                              "red,03/04/2026,1.234\nblue,05/06/2026,5.678\n"));
    QCOMPARE(mapping.doubts.size(), 3);
    QVERIFY(mapping.doubts[0].contains(u"when"));
    QVERIFY(mapping.doubts[1].contains(u"amount"));
}

void InspectionTest::countsSampledRows()
{
    QByteArray content = "email\n\n";
    for (int i = 0; i < 3000; ++i) {
        content += QByteArray::number(i) + "@x.nl\n";
    }
    const Inspection inspection = look(content);
    QCOMPARE(inspection.rowsSampled, 1000);
    QCOMPARE(inspection.preview.size(), 50);
    QCOMPARE(inspection.columns.value(0).examples.size(), 5);
    QCOMPARE(look("email\n").rowsSampled, 0);
}

QTEST_GUILESS_MAIN(InspectionTest)
#include "tst_inspection.moc"
