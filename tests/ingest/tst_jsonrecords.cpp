#include "models/ingest/jsonrecords.h"

#include "models/ingest/fieldreader.h"
#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"
#include "tests/ingest/tablefixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

/// More than what is read to find the columns: records of several shapes, some of them damaged.
QByteArray longFile(bool isArray)
{
    QRandomGenerator random(20);
    QByteArray content = isArray ? "[" : "";
    const QByteArray separator = isArray ? ",\n" : "\n";
    for (int i = 0; content.size() < 24 * 1024 * 1024; ++i) {
        content += i == 0 ? QByteArray() : separator;
        if (!isArray && i % 1'000 == 7) {
            content += "{\"id\": broken";
            continue;
        }
        content += "{\"id\": " + QByteArray::number(i);
        content += random.bounded(3) == 0 ? ", \"tags\": [\"a\", \"b\"]" : "";
        content += random.bounded(3) == 0 ? ", \"who\": {\"name\": \"Zo\\u00eb\"}" : "";
        content += i % 5'000 == 4'999 ? ", \"late" + QByteArray::number(i) + "\": 1" : QByteArray();
        content += ", \"text\": \"" + QByteArray(random.bounded(600), 'x') + "\"}";
    }
    return content;
}

/// What a record says: names and texts, the line, the damage.
using Said = std::tuple<QMap<QString, QString>, qint64, CsvRecord::Damage>;

/// What the file says, record by record, understood by nobody but its own parser; the error at the
/// end of a file that cannot be read on.
std::vector<Said> said(const QString& path, QString& error)
{
    std::vector<Said> records;
    auto source = JsonRecords::open(path, u"UTF-8"_s);
    FieldRecord fields;
    for (;;) {
        const auto isThere = (*source)->next(fields);
        if (!isThere || !*isThere) {
            error = isThere ? QString() : isThere.error().message;
            return records;
        }
        QMap<QString, QString> texts;
        for (size_t i = 0; i < fields.size(); ++i) {
            texts.insert(QString::fromUtf8(fields.name(i)), QString::fromUtf8(fields.value(i)));
        }
        records.emplace_back(texts, fields.line(), fields.damage());
    }
}

/// What a row of the table says, the last column taken apart.
Said said(const CsvRecord& record, const QStringList& header)
{
    QMap<QString, QString> texts;
    const bool isWhole = record.damage() == CsvRecord::Damage::None;
    for (qsizetype i = 0; i < record.size(); ++i) {
        if (record.bytes(i).isEmpty()) {
            continue;
        }
        if (isWhole && header[i] == u"(other)"_s) {
            const QJsonObject other =
                QJsonDocument::fromJson(record.bytes(i).toByteArray()).object();
            for (auto field = other.begin(); field != other.end(); ++field) {
                texts.insert(field.key(), field->toString());
            }
            continue;
        }
        texts.insert(isWhole ? header[i] : QString(), record.text(i));
    }
    return {texts, record.line(), record.damage()};
}

Result<std::unique_ptr<FieldReader>> openFields(const QString& path)
{
    return FieldReader::open([path] { return JsonRecords::open(path, u"UTF-8"_s); });
}

} // namespace

/// JSON arrays, envelopes and lines as tables.
class JsonRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void findsTheRecords_data();
    void findsTheRecords();
    void takesTheUnionOfAllKeys();
    void readsEachRecordByItsOwnNames();
    void agreesWithAnotherParser();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void keepsLateKeysInAColumnOfTheirOwn();
    void rejectsBadLinesByTheirNumber();
    void rejectsBadElements();
    void refusesAnArrayThatEndsEarly_data();
    void refusesAnArrayThatEndsEarly();
    void losesOneRecordToOneThatIsTooLong();
    void cutsRecordsAcrossBlocks();
    void readsLikeOneThread_data();
    void readsLikeOneThread();
    void stopsInTheMiddle();
    void readsEveryEncoding();

private:
    FixtureFolder m_files;
};

void JsonRecordsTest::readsValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& value, const QString& column,
                        const QString& expected) {
        QTest::newRow(name) << value << column << expected;
    };
    row("text", "\"Zo\\u00eb \\\"x\\\"\"", u"a"_s, u"Zoë \"x\""_s);
    row("code", "\"02138\"", u"a"_s, u"02138"_s);
    row("number as it stands", "1.10", u"a"_s, u"1.10"_s);
    row("long id", "12345678901234567890123", u"a"_s, u"12345678901234567890123"_s);
    row("true", "true", u"a"_s, u"true"_s);
    row("null", "null", u"b"_s, u"1"_s);
    row("object", "{\"city\": \"Delft\", \"geo\": {\"lat\": 52.0}}", u"a.city"_s, u"Delft"_s);
    row("deeper", "{\"city\": \"Delft\", \"geo\": {\"lat\": 52.0}}", u"a.geo.lat"_s, u"52.0"_s);
    row("list", "[\"x\", 1, true, null, 2.5]", u"a"_s, u"x|1|true|2.5"_s);
    row("list with bars", "[\"x|y\", \"z\"]", u"a"_s, u"[\"x|y\",\"z\"]"_s);
    row("empty list", "[]", u"b"_s, u"1"_s);
    row("objects", "[{\"sku\": \"S1\", \"n\": 2}]", u"a"_s, u"[{\"sku\":\"S1\",\"n\":2}]"_s);
    row("pairs",
        "[{\"key\": \"page\", \"value\": {\"string_value\": \"/x\", \"int_value\": null}},"
        " {\"key\": \"count\", \"value\": {\"int_value\": \"7\"}}]",
        u"a.page"_s, u"/x"_s);
    row("pairs of numbers",
        "[{\"key\": \"page\", \"value\": {\"string_value\": \"/x\"}},"
        " {\"key\": \"count\", \"value\": {\"int_value\": 7}}]",
        u"a.count"_s, u"7"_s);
    row("the last of two", "1, \"a\": 2", u"a"_s, u"2"_s);
    row("a large number", "-1.5E+300", u"a"_s, u"-1.5E+300"_s);
    row("a number no computer holds", "1e999", u"a"_s, u"1e999"_s);
}

void JsonRecordsTest::readsValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, column);
    QFETCH(QString, expected);
    const ReadTable table =
        readTable(m_files.write(u"v.json"_s, "[{\"a\": " + value + ", \"b\": 1}]"));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(int(table.damages.first()), int(CsvRecord::Damage::None));
    QCOMPARE(table.cell(0, column), expected);
}

void JsonRecordsTest::findsTheRecords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("rows");
    const auto row = [](const char* name, const QByteArray& content, const QString& format,
                        int rows) { QTest::newRow(name) << content << format << rows; };
    row("array", "[{\"a\":1},{\"a\":2}]", u"json"_s, 2);
    row("array over lines", "[\n  {\"a\":1},\n  {\"a\":2}\n]\n", u"json"_s, 2);
    row("array of records in lines", "[\n{\"a\":1},\n{\"a\":2}\n]\n", u"json"_s, 2);
    row("lines", "{\"a\":1}\n{\"a\":2}\r\n\n{\"a\":3}", u"jsonl"_s, 3);
    row("objects over lines", "{\n\"a\":1\n}\n{\n\"a\":2\n}\n", u"json"_s, 2);
    row("one object", "{\"id\":1,\"lines\":[{\"b\":1},{\"b\":2}]}", u"json"_s, 1);
    row("envelope", "{\"users\":[{\"id\":1},{\"id\":2}],\"count\":2}", u"json"_s, 2);
    row("envelope over lines", "{\n \"count\": 2,\n \"users\": [\n {\"a\":1},\n {\"a\":2} ]\n}",
        u"json"_s, 2);
    row("envelope in an envelope", "{\"data\":{\"tags\":[\"x\"],\"customers\":[{\"id\":1}]}}",
        u"json"_s, 1);
    row("lines with lists of objects",
        "{\"type\":\"track\",\"products\":[{\"id\":1},{\"id\":2}]}\n"
        "{\"type\":\"track\",\"products\":[{\"id\":3}]}\n",
        u"jsonl"_s, 2);
}

void JsonRecordsTest::findsTheRecords()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    QFETCH(int, rows);
    const QString path = m_files.write(u"r.json"_s, content);
    const ReadTable table = readTable(path);
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows.size(), rows);
    const auto inspection = inspect(path);
    QVERIFY(inspection);
    QCOMPARE(toJson(*inspection)[u"format"_s].toString(), format);
    QCOMPARE(toJson(*inspection)[u"rows_sampled"_s].toInt(), rows);
    QVERIFY(toJson(*inspection)[u"header_row"_s].isNull());
}

void JsonRecordsTest::takesTheUnionOfAllKeys()
{
    const ReadTable table =
        readTable(m_files.write(u"u.json"_s, "[{\"a\":1},{\"b\":{\"c\":2}},{\"a\":3,\"d\":4},{}]"));
    QCOMPARE(table.header, QStringList({u"a"_s, u"b.c"_s, u"d"_s}));
    QCOMPARE(table.rows,
             QList<QStringList>(
                 {{u"1"_s, {}, {}}, {{}, u"2"_s, {}}, {u"3"_s, {}, u"4"_s}, {{}, {}, {}}}));
}

/// Most records have the names of the one before, and none may profit from that wrongly.
void JsonRecordsTest::readsEachRecordByItsOwnNames()
{
    const ReadTable table = readTable(m_files.write(u"n.jsonl"_s, R"({"a":1,"b":2,"c":{"d":3}}
{"b":4,"a":5,"c":{"d":6}}
{"a":null,"b":7,"c":{"e":8}}
{"a":"","b":9,"c.d":10}
{"\u0061":11,"ab":12,"c":{"d":[13,14]}}
{"a":{"d":15},"b":16}
{"a":17,"b":18,"c":{"d":19}}
)"));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.header, QStringList({u"a"_s, u"b"_s, u"c.d"_s, u"c.e"_s, u"ab"_s, u"a.d"_s}));
    QCOMPARE(table.rows, QList<QStringList>({{u"1"_s, u"2"_s, u"3"_s, {}, {}, {}},
                                             {u"5"_s, u"4"_s, u"6"_s, {}, {}, {}},
                                             {{}, u"7"_s, {}, u"8"_s, {}, {}},
                                             {{}, u"9"_s, u"10"_s, {}, {}, {}},
                                             {u"11"_s, {}, u"13|14"_s, {}, u"12"_s, {}},
                                             {{}, u"16"_s, {}, {}, {}, u"15"_s},
                                             {u"17"_s, u"18"_s, u"19"_s, {}, {}, {}}}));
}

void JsonRecordsTest::agreesWithAnotherParser()
{
    QRandomGenerator random(5);
    const QStringList names{u"id"_s, u"name"_s, u"é"_s, u"a\"b"_s, u"back\\slash"_s, u"x.y"_s};
    QByteArray content;
    QList<QJsonObject> expected;
    for (int i = 0; i < 3000; ++i) {
        QJsonObject object;
        for (const QString& name : names) {
            switch (random.bounded(5)) {
            case 0:
                object.insert(name, QString(QString::number(random.bounded(1000)) + u" \"ë\\\n"_s));
                break;
            case 1:
                object.insert(name, random.bounded(100'000));
                break;
            case 2:
                object.insert(name, random.bounded(2) == 0);
                break;
            case 3:
                object.insert(name, QJsonValue());
                break;
            default:
                break;
            }
        }
        expected.append(object);
        content += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    const ReadTable table = readTable(m_files.write(u"random.jsonl"_s, content));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows.size(), expected.size());
    for (int row = 0; row < int(expected.size()); ++row) {
        for (const QString& name : names) {
            QCOMPARE(table.cell(row, name), expected.at(row).value(name).toVariant().toString());
        }
    }
}

void JsonRecordsTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("token");
    for (const char* token : {"01", "-", "1.", ".5", "+1", "1e", "1e+", "1-2", "0x1F", "1 2"}) {
        QTest::newRow(token) << QByteArray(token);
    }
}

void JsonRecordsTest::refusesWhatIsNoNumber()
{
    QFETCH(const QByteArray, token);
    // In the second record the name is the one that stood there before.
    const ReadTable table =
        readTable(m_files.write(u"m.jsonl"_s, "{\"a\":1}\n{\"a\":" + token + "}\n{\"a\":2}\n"));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(int(table.damages.at(0)), int(CsvRecord::Damage::None));
    QCOMPARE(int(table.damages.at(1)), int(CsvRecord::Damage::NotJson));
    QCOMPARE(int(table.damages.at(2)), int(CsvRecord::Damage::None));
}

void JsonRecordsTest::keepsLateKeysInAColumnOfTheirOwn()
{
    QByteArray content;
    for (int i = 0; i < 2500; ++i) {
        content +=
            "{\"id\":" + QByteArray::number(i) + ",\"k" + QByteArray::number(i) + "\":\"v\"}\n";
    }
    const ReadTable table = readTable(m_files.write(u"k.jsonl"_s, content));
    QCOMPARE(table.rows.size(), 2500);
    QCOMPARE(table.header.size(), 2001);
    QCOMPARE(table.header.last(), u"(other)"_s);
    QCOMPARE(table.cell(5, u"k5"_s), u"v"_s);
    QCOMPARE(table.cell(2400, u"(other)"_s), u"{\"k2400\":\"v\"}"_s);
}

void JsonRecordsTest::rejectsBadLinesByTheirNumber()
{
    const ReadTable table = readTable(m_files.write(
        u"b.jsonl"_s, "{\"a\":1}\n\n{\"a\":\n[1,2]\n{\"a\":2} x\n{\"a\":3}\n{\"a\":\"4"));
    QCOMPARE(table.error, QString());
    QCOMPARE(table.lines, QList<qint64>({1, 3, 4, 5, 6, 7}));
    using Damage = CsvRecord::Damage;
    QCOMPARE(table.damages, QList<Damage>({Damage::None, Damage::NotJson, Damage::NotObject,
                                           Damage::NotJson, Damage::None, Damage::NotJson}));
    QCOMPARE(table.rows[1], QStringList({u"{\"a\":"_s}));
}

void JsonRecordsTest::rejectsBadElements()
{
    const ReadTable table =
        readTable(m_files.write(u"e.json"_s, "[{\"a\":1},\n{\"a\" 2},\n7,\"x\",[1]\n,{\"a\":3}]"));
    QCOMPARE(table.error, QString());
    using Damage = CsvRecord::Damage;
    QCOMPARE(table.damages, QList<Damage>({Damage::None, Damage::NotJson, Damage::NotObject,
                                           Damage::NotObject, Damage::NotObject, Damage::None}));
    QCOMPARE(table.lines, QList<qint64>({1, 2, 3, 3, 3, 4}));
}

void JsonRecordsTest::refusesAnArrayThatEndsEarly_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("in a record") << QByteArray("[{\"a\":1},{\"a\":");
    QTest::newRow("in a text") << QByteArray("[{\"a\":1},{\"a\":\"x");
    QTest::newRow("between records") << QByteArray("[{\"a\":1},");
    QTest::newRow("in an envelope") << QByteArray("{\"users\":[{\"a\":1}");
    QTest::newRow("in an object over lines") << QByteArray("{\n\"a\":1\n");
}

void JsonRecordsTest::refusesAnArrayThatEndsEarly()
{
    QFETCH(QByteArray, content);
    const QString error = readTable(m_files.write(u"t.json"_s, content)).error;
    QVERIFY2(error.contains(u"ends too early"), qPrintable(error));
}

void JsonRecordsTest::losesOneRecordToOneThatIsTooLong()
{
    const QByteArray big(20 * 1024 * 1024, 'x');
    const QList<QByteArray> contents{
        "{\"a\":1}\n{\"a\":\"" + big + "\"}\n{\"a\":3}\n",
        "[{\"a\":1},\n{\"a\":\"" + big + "\"},\n{\"a\":3}]\n",
    };
    for (const QByteArray& content : contents) {
        const ReadTable table = readTable(m_files.write(u"big.json"_s, content));
        QCOMPARE(table.error, QString());
        using Damage = CsvRecord::Damage;
        QCOMPARE(table.damages, QList<Damage>({Damage::None, Damage::TooLong, Damage::None}));
        QCOMPARE(table.lines, QList<qint64>({1, 2, 3}));
        QVERIFY(table.rows[1].first().size() <= 4096);
        QCOMPARE(table.rows[2].first(), u"3"_s);
    }
}

void JsonRecordsTest::cutsRecordsAcrossBlocks()
{
    for (const bool isArray : {true, false}) {
        QByteArray content = isArray ? "[" : "";
        for (int i = 0; i < 3000; ++i) {
            content += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"" +
                       QByteArray(i % 2000, 'y') + "\\\\\\\"}]\"}" + (isArray ? ",\n" : "\n");
        }
        content += isArray ? "{\"id\":3000}]" : "{\"id\":3000}";
        const ReadTable table = readTable(m_files.write(u"blocks.json"_s, content));
        QCOMPARE(table.error, QString());
        QCOMPARE(table.rows.size(), 3001);
        for (int i = 0; i < 3000; ++i) {
            QCOMPARE(table.rows[i][0], QString::number(i));
            QCOMPARE(table.rows[i][1].size(), i % 2000 + 4);
            QCOMPARE(table.lines[i], i + 1);
        }
        QCOMPARE(table.position, table.size);
    }
}

void JsonRecordsTest::readsLikeOneThread_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("lines") << longFile(false);
    QTest::newRow("array") << longFile(true) + "]";
    QTest::newRow("array that ends early") << longFile(true);
}

void JsonRecordsTest::readsLikeOneThread()
{
    QFETCH(QByteArray, content);
    const QString path = m_files.write(u"long.json"_s, content);
    QString expectedError;
    const std::vector<Said> expected = said(path, expectedError);
    QVERIFY(expected.size() > 50'000);

    const auto reader = openFields(path);
    QVERIFY(reader);
    CsvRecord record;
    for (size_t row = 0; row < expected.size(); ++row) {
        const auto isThere = (*reader)->next(record);
        QVERIFY(isThere && *isThere);
        QCOMPARE(record.row(), qint64(row) + 1);
        if (said(record, (*reader)->header()) != expected[row]) {
            QFAIL(qPrintable(u"Row %1 differs."_s.arg(row + 1)));
        }
    }
    for (int again = 0; again < 2; ++again) {
        const auto end = (*reader)->next(record);
        QCOMPARE(end ? QString() : end.error().message, expectedError);
        QVERIFY(!end || !*end);
    }
}

void JsonRecordsTest::stopsInTheMiddle()
{
    const QString path = m_files.write(u"long.json"_s, longFile(false));
    CsvRecord record;
    for (const int rows : {0, 10, 40'000, 60'000}) {
        const auto reader = openFields(path);
        QVERIFY(reader);
        for (int row = 0; row < rows; ++row) {
            QVERIFY(*(*reader)->next(record));
        }
        QVERIFY((*reader)->position() > 0);
        QVERIFY((*reader)->position() <= (*reader)->size());
    }
}

void JsonRecordsTest::readsEveryEncoding()
{
    const QString text = u"[{\"naam\": \"Zoë Köln\"}]"_s;
    const QByteArray utf16 = QByteArray(QStringEncoder(QStringConverter::Utf16LE)(text));
    const QList<QByteArray> contents{text.toUtf8(), QByteArray("\xEF\xBB\xBF") + text.toUtf8(),
                                     QByteArray("\xFF\xFE") + utf16, utf16, text.toLatin1()};
    for (const QByteArray& content : contents) {
        const ReadTable table = readTable(m_files.write(u"enc.json"_s, content));
        QCOMPARE(table.error, QString());
        QCOMPARE(table.cell(0, u"naam"_s), u"Zoë Köln"_s);
    }
}

QTEST_GUILESS_MAIN(JsonRecordsTest)
#include "tst_jsonrecords.moc"
