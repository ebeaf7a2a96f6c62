#include "models/ingest/entryreader.h"

#include "models/core/calendar.h"
#include "tests/ingest/fixturefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

/// What a file gives, sorted by kind.
struct Outcome
{
    QList<Entry> entries;
    QList<Reject> rejects;
    QList<qint64> blankRows;
    QList<CellWarning> warnings;
    QString error;

    qint64 rows() const
    {
        qint64 rows = rejects.size() + blankRows.size();
        for (const Entry& entry : entries) {
            rows += entry.rowCount;
        }
        return rows;
    }
};

Outcome readAll(const QString& path, const QByteArray& json, EntryReader::Options options = {})
{
    Outcome outcome;
    auto mapping = parseMapping(json);
    if (!mapping) {
        outcome.error = mapping.error().message;
        return outcome;
    }
    auto reader = EntryReader::open(path, *mapping, options);
    if (!reader) {
        outcome.error = reader.error().message;
        return outcome;
    }
    for (;;) {
        auto item = (*reader)->next();
        if (!item) {
            outcome.error = item.error().message;
            return outcome;
        }
        if (std::holds_alternative<EntryReader::End>(*item)) {
            return outcome;
        }
        if (auto* entry = std::get_if<Entry>(&*item)) {
            outcome.warnings += entry->warnings;
            outcome.entries.append(*entry);
        } else if (auto* reject = std::get_if<Reject>(&*item)) {
            outcome.rejects.append(*reject);
        } else {
            outcome.blankRows.append(std::get<EntryReader::BlankRow>(*item).row);
        }
    }
}

QString identifiersOf(const Entry& entry)
{
    QStringList texts;
    for (const IdentifierFact& fact : entry.identifiers) {
        texts.append(fact.type + u':' + fact.value);
    }
    return texts.join(u' ');
}

QString traitsOf(const Entry& entry)
{
    QStringList texts;
    for (const TraitFact& fact : entry.traits) {
        texts.append(fact.trait + u'=' + fact.value.text);
    }
    return texts.join(u' ');
}

const QByteArray kPeople = R"({"rondom": "mapping/1", "kind": "people", "record_id": "id",
    "columns": {
        "id": {"to": "identifier", "type": "crm_id"},
        "mail": {"to": "identifier", "type": "email"},
        "mobile": {"to": "identifier", "type": "phone"},
        "land": {"to": "trait", "trait": "country"},
        "birth": {"to": "trait", "trait": "birthday", "format": "dd-MM-yyyy"},
        "spent": {"to": "trait", "trait": "spent", "type": "number", "decimal": ","}}})";

} // namespace

class EntryReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPeople();
    void findsTheCountryOfAPhone_data();
    void findsTheCountryOfAPhone();
    void keepsRowsWithOneGoodIdentifier();
    void rejectsRowsWithoutAnyIdentifier();
    void dropsAndCountsCellsItCannotRead();
    void countsBlankRaggedAndBrokenRows();
    void takesSeveralAddressesFromOneCell();
    void readsConsents();
    void keepsGrantsWithoutDateAsClaims();
    void readsSuppressions();
    void namesTheColumnThatIsAbsent();
    void forgivesTheCaseOfColumns();
    void refusesKindsItCannotRead();
    void readsEvents();
    void rejectsEventsWithoutNameTimeOrPerson();
    void warnsAboutDamagedLetters();
    void readsFilesWithoutRows();

private:
    QString file(const QByteArray& content) { return m_files.write(u"rows.csv"_s, content); }

    FixtureFolder m_files;
};

void EntryReaderTest::readsPeople()
{
    EntryReader::Options options;
    options.country = u"NL"_s;
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"
                                         "7.0, Jan@X.NL ,06-12345678,NL,01-02-1990,\"1.234,50\"\n"
                                         "'8,,'+31612345679,,,\n"),
                                    kPeople, options);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.entries.size(), 2);
    const Entry& jan = outcome.entries[0];
    QCOMPARE(jan.firstRow, 1);
    QCOMPARE(jan.recordId, u"7"_s);
    QCOMPARE(identifiersOf(jan), u"crm_id:7 email:jan@x.nl phone:+31612345678"_s);
    QVERIFY(!jan.identifiers[0].isGlobal);
    QVERIFY(jan.identifiers[1].isGlobal);
    QCOMPARE(traitsOf(jan), u"country=NL birthday=1990-02-01 spent=1234.5"_s);
    QCOMPARE(outcome.entries[1].recordId, u"8"_s);
    QCOMPARE(identifiersOf(outcome.entries[1]), u"crm_id:8 phone:+31612345679"_s);
    QVERIFY(outcome.warnings.isEmpty());
}

void EntryReaderTest::findsTheCountryOfAPhone_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of the column")
        << u"BE"_s << u"FR"_s << QByteArray("DE") << u"NL"_s << u"+32470123456"_s;
    QTest::newRow("of the row") << u""_s << u"FR"_s << QByteArray("België") << u"NL"_s
                                << u"+32470123456"_s;
    QTest::newRow("of the mapping")
        << u""_s << u"BE"_s << QByteArray("") << u"NL"_s << u"+32470123456"_s;
    QTest::newRow("of the workspace")
        << u""_s << u""_s << QByteArray("Atlantis") << u"BE"_s << u"+32470123456"_s;
    QTest::newRow("of nobody") << u""_s << u""_s << QByteArray("") << u""_s << u""_s;
}

void EntryReaderTest::findsTheCountryOfAPhone()
{
    QFETCH(QString, column);
    QFETCH(QString, mapping);
    QFETCH(QByteArray, row);
    QFETCH(QString, workspace);
    QFETCH(QString, expected);
    const QString json = uR"({"rondom": "mapping/1", "kind": "people", "country": "%1", "columns": {
        "tel": {"to": "identifier", "type": "phone", "country": "%2"},
        "nr": {"to": "identifier", "type": "customer_no"},
        "land": {"to": "trait", "trait": "country"}}})"_s.arg(mapping, column);
    EntryReader::Options options;
    options.country = workspace;
    const Outcome outcome =
        readAll(file("tel,nr,land\n0470 12 34 56,1," + row + "\n"), json.toUtf8(), options);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.entries.size(), 1);
    const QString phone = expected.isEmpty() ? QString() : QString(u"phone:"_s + expected + u' ');
    QCOMPARE(identifiersOf(outcome.entries[0]), QString(phone + u"customer_no:1"_s));
    QCOMPARE(outcome.warnings.size(), expected.isEmpty() ? 1 : 0);
}

void EntryReaderTest::keepsRowsWithOneGoodIdentifier()
{
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"
                                         "1,not an address,6.12E+08,,,\n"),
                                    kPeople);
    QCOMPARE(outcome.entries.size(), 1);
    QCOMPARE(identifiersOf(outcome.entries[0]), u"crm_id:1"_s);
    QCOMPARE(outcome.warnings.size(), 2);
    QCOMPARE(outcome.warnings[0].column, u"mail"_s);
    QCOMPARE(outcome.warnings[1].column, u"mobile"_s);
    QCOMPARE(outcome.warnings[1].row, 1);
}

void EntryReaderTest::rejectsRowsWithoutAnyIdentifier()
{
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"
                                         ",not an address,,NL,,\n"
                                         ",,,NL,,\n"),
                                    kPeople);
    QCOMPARE(outcome.entries.size(), 0);
    QCOMPARE(outcome.rejects.size(), 2);
    QCOMPARE(outcome.rejects[0].column, u"mail"_s);
    QCOMPARE(outcome.rejects[0].row, 1);
    QCOMPARE(outcome.rejects[0].line, 2);
    QCOMPARE(outcome.rejects[0].cells[1], u"not an address"_s);
    QVERIFY(!outcome.rejects[0].reason.isEmpty());
    QVERIFY(!outcome.rejects[0].reason.contains(u"not an address"_s));
    QVERIFY(!outcome.rejects[1].reason.isEmpty());
}

void EntryReaderTest::dropsAndCountsCellsItCannotRead()
{
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"
                                         "1,a@x.nl,,,31-02-1990,lots\n"),
                                    kPeople);
    QCOMPARE(outcome.entries.size(), 1);
    QCOMPARE(traitsOf(outcome.entries[0]), QString());
    QCOMPARE(outcome.warnings.size(), 2);
    QCOMPARE(outcome.warnings[0].column, u"birth"_s);
    QCOMPARE(outcome.warnings[1].column, u"spent"_s);
}

void EntryReaderTest::countsBlankRaggedAndBrokenRows()
{
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"
                                         "1,a@x.nl\n"
                                         "\n"
                                         "2,b@x.nl,,,,,,\n"
                                         "3,c@x.nl,,,,,,shifted\n"
                                         " ,,\t,,,\n"
                                         "4,\"d\" @x.nl,,,,\n"
                                         "5,\"e@x.nl,,,,\n"
                                         "6,f@x.nl,,,,\n"),
                                    kPeople);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows(), 8);
    QCOMPARE(outcome.blankRows, QList<qint64>({2, 5}));
    QCOMPARE(outcome.rejects.size(), 2);
    QCOMPARE(outcome.rejects[0].row, 4);
    QCOMPARE(outcome.rejects[0].cells.size(), 8);
    QCOMPARE(outcome.rejects[1].row, 7);
    QCOMPARE(outcome.entries.size(), 4);
    // The stray quotation mark and the address it spoils.
    QCOMPARE(outcome.warnings.size(), 2);
}

void EntryReaderTest::takesSeveralAddressesFromOneCell()
{
    const Outcome outcome = readAll(file("id;mail;mobile;land;birth;spent\n"
                                         "1;a@x.nl, B@x.nl;+31612345678,+31612345679;;;\n"
                                         "2;Jan Jansen <jan@x.nl>;;;;\n"),
                                    kPeople);
    QCOMPARE(identifiersOf(outcome.entries[0]),
             u"crm_id:1 email:a@x.nl email:b@x.nl phone:+31612345678 phone:+31612345679"_s);
    QCOMPARE(identifiersOf(outcome.entries[1]), u"crm_id:2 email:jan@x.nl"_s);
    QVERIFY(outcome.warnings.isEmpty());
}

void EntryReaderTest::readsConsents()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "mail": {"to": "identifier", "type": "email"},
        "news": {"to": "consent", "purpose": "newsletter", "channel": "email",
                 "granted": ["yes", true], "withdrawn": "no", "at": "in", "withdrawn_at": "out",
                 "text": "Mail me", "language": "en", "proof": {"ip": "ip"}},
        "in": {"to": "ignore", "format": "dd-MM-yyyy HH:mm", "zone": "Europe/Amsterdam"},
        "out": {"to": "ignore"}, "ip": {"to": "ignore"}}})";
    const Outcome outcome = readAll(file("mail,news,in,out,ip\n"
                                         "a@x.nl,YES,01-05-2026 10:00,,10.0.0.1\n"
                                         "b@x.nl,no,01-05-2026 10:00,2026-06-01,\n"
                                         "c@x.nl,,01-05-2026 10:00,,\n"
                                         "d@x.nl,perhaps,01-05-2026 10:00,,\n"
                                         "e@x.nl,True,someday,,\n"),
                                    json);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.entries.size(), 5);
    const ConsentFact granted = outcome.entries[0].consents.value(0);
    QCOMPARE(granted.decision, ConsentDecision::Granted);
    QCOMPARE(toIsoUtc(granted.at->instant), u"2026-05-01T08:00:00Z"_s);
    QCOMPARE(granted.noticeText, u"Mail me"_s);
    QCOMPARE(granted.proof.value(u"ip"_s).toString(), u"10.0.0.1"_s);
    const ConsentFact withdrawn = outcome.entries[1].consents.value(0);
    QCOMPARE(withdrawn.decision, ConsentDecision::Withdrawn);
    QCOMPARE(toIsoUtc(withdrawn.at->instant), u"2026-06-01T00:00:00Z"_s);
    QCOMPARE(withdrawn.at->uncertaintyMs, 86'399'999);
    QVERIFY(outcome.entries[2].consents.isEmpty());
    QVERIFY(outcome.entries[3].consents.isEmpty());
    QVERIFY(!outcome.entries[4].consents.value(0).at);
    QCOMPARE(outcome.warnings.size(), 1);
    QCOMPARE(outcome.warnings[0].column, u"in"_s);
}

void EntryReaderTest::keepsGrantsWithoutDateAsClaims()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "mail": {"to": "identifier", "type": "email"},
        "news": {"to": "consent", "purpose": "newsletter", "channel": "email",
                 "granted": ["yes"]}}})";
    EntryReader::Options options;
    options.noticeText = u"The box at checkout"_s;
    options.noticeLanguage = u"nl"_s;
    const Outcome outcome = readAll(file("mail,news\na@x.nl,yes\n"), json, options);
    const ConsentFact fact = outcome.entries.value(0).consents.value(0);
    QVERIFY(!fact.at);
    QCOMPARE(fact.noticeText, u"The box at checkout"_s);
    QCOMPARE(fact.noticeLanguage, u"nl"_s);
}

void EntryReaderTest::readsSuppressions()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "tel": {"to": "identifier", "type": "phone", "country": "NL"},
        "bel-me-niet": {"to": "suppression", "identifier": "phone", "channel": "phone_live",
                        "reason": "legal", "when": ["ja"]}}})";
    const Outcome outcome =
        readAll(file("tel,bel-me-niet\n0612345678,Ja\n0612345679,nee\n0612345670,\n"), json);
    QCOMPARE(outcome.entries.size(), 3);
    QCOMPARE(outcome.entries[0].suppressions.size(), 1);
    QCOMPARE(outcome.entries[0].suppressions[0].channel, u"phone_live"_s);
    QVERIFY(outcome.entries[1].suppressions.isEmpty());
    QVERIFY(outcome.entries[2].suppressions.isEmpty());
}

void EntryReaderTest::namesTheColumnThatIsAbsent()
{
    const Outcome outcome = readAll(file("id,mobile,land,birth,spent\n"), kPeople);
    QVERIFY2(outcome.error.contains(u"mail"), qPrintable(outcome.error));
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "mail": {"to": "identifier", "type": "email"},
        "news": {"to": "consent", "purpose": "newsletter", "channel": "email",
                 "granted": ["yes"], "at": "since"}}})";
    const Outcome absent = readAll(file("mail,news\n"), json);
    QVERIFY2(absent.error.contains(u"since"), qPrintable(absent.error));
}

void EntryReaderTest::forgivesTheCaseOfColumns()
{
    const Outcome outcome =
        readAll(file("ID,Mail,MOBILE,Land,Birth,Spent\n1,a@x.nl,,,,\n"), kPeople);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.entries.size(), 1);
}

void EntryReaderTest::refusesKindsItCannotRead()
{
    const Outcome outcome = readAll(
        file("a\n1\n"),
        R"({"rondom": "mapping/1", "kind": "companies", "columns": {"a": {"to": "ignore"}}})");
    QVERIFY2(outcome.error.contains(u"companies"), qPrintable(outcome.error));
}

void EntryReaderTest::readsEvents()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events", "record_id": "id",
        "event": {"column": "action"}, "at": {"column": "time", "zone": "Europe/Amsterdam"},
        "columns": {
            "mail": {"to": "identifier", "type": "email"},
            "sku": {"to": "property", "property": "sku"},
            "pages": {"to": "property", "property": "pages", "type": "number"},
            "amount": {"to": "property", "property": "revenue"}}})";
    EntryReader::Options options;
    options.currency = u"EUR"_s;
    const Outcome outcome =
        readAll(file("id,action,time,mail,sku,pages,amount\n"
                     "e1,Product Viewed,2026-05-01 10:00,a@x.nl,007,3,\n"
                     "e2,Order Refunded,2026-05-02T10:00:00Z,a@x.nl,,,\"12.50\"\n"),
                json, options);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.entries.size(), 2);
    QCOMPARE(outcome.entries[0].recordId, QString());
    const EventFact viewed = outcome.entries[0].events.value(0);
    QCOMPARE(viewed.name, u"Product Viewed"_s);
    QCOMPARE(viewed.reference, u"e1"_s);
    QCOMPARE(toIsoUtc(viewed.at), u"2026-05-01T08:00:00Z"_s);
    QCOMPARE(viewed.properties.value(u"sku"_s), QJsonValue(u"007"_s));
    QCOMPARE(viewed.properties.value(u"pages"_s), QJsonValue(3));
    QVERIFY(!viewed.revenue);
    const EventFact refund = outcome.entries[1].events.value(0);
    QCOMPARE(refund.revenue->toString(), u"-12.5"_s);
    QCOMPARE(refund.currency, u"EUR"_s);
}

void EntryReaderTest::rejectsEventsWithoutNameTimeOrPerson()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events",
        "event": "action", "at": "time",
        "columns": {"mail": {"to": "identifier", "type": "email"}}})";
    const Outcome outcome = readAll(file("action,time,mail\n"
                                         ",2026-05-01,a@x.nl\n"
                                         "Seen,,a@x.nl\n"
                                         "Seen,soon,a@x.nl\n"
                                         "Seen,2026-05-01,\n"
                                         "Seen,2026-05-01,nobody\n"),
                                    json);
    QCOMPARE(outcome.entries.size(), 0);
    QStringList columns;
    for (const Reject& reject : outcome.rejects) {
        columns.append(reject.column);
    }
    QCOMPARE(columns, QStringList({u"action"_s, u"time"_s, u"time"_s, u"mail"_s, u"mail"_s}));
}

void EntryReaderTest::warnsAboutDamagedLetters()
{
    QByteArray content = "id,mail,mobile,land,birth,spent\n";
    for (int i = 0; i < 50; ++i) {
        content += QByteArray::number(i) + ",p@x.nl,,Belgi\xC3\xAB,,\n";
    }
    content += "50,q@x.nl,,Belgi\xEB,,\n";
    const Outcome outcome = readAll(file(content), kPeople);
    QCOMPARE(outcome.entries.size(), 51);
    QCOMPARE(outcome.warnings.size(), 1);
    QCOMPARE(outcome.warnings[0].row, 51);
    QCOMPARE(outcome.warnings[0].column, u"land"_s);
}

void EntryReaderTest::readsFilesWithoutRows()
{
    const Outcome outcome = readAll(file("id,mail,mobile,land,birth,spent\n"), kPeople);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows(), 0);
    QVERIFY(!readAll(file(""), kPeople).error.isEmpty());
}

QTEST_GUILESS_MAIN(EntryReaderTest)
#include "tst_entryreader.moc"
