#include "models/ingest/readahead.h"

#include "tests/ingest/fixturefile.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;
using rondom::tests::must;

namespace {

constexpr auto kMapping = R"({"rondom": "mapping/1", "name": "People", "kind": "people",
    "columns": {"mail": {"to": "identifier", "type": "email"}}})";

QByteArray people(int count)
{
    QByteArray csv("mail\n");
    for (int i = 0; i < count; ++i) {
        csv += i % 10 == 9 ? QByteArray("nobody") : "p" + QByteArray::number(i) + "@example.nl";
        csv += '\n';
    }
    return csv;
}

std::unique_ptr<EntryReader> open(const QString& path)
{
    return must(EntryReader::open(path, must(parseMapping(kMapping)), {}));
}

/// One word for each item.
QString wordOf(const EntryReader::Item& item)
{
    if (const auto* entry = std::get_if<Entry>(&item)) {
        return entry->identifiers.first().value;
    }
    if (const auto* reject = std::get_if<Reject>(&item)) {
        return u"rejected %1"_s.arg(reject->row);
    }
    return u"other"_s;
}

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheReaderGives_data();
    void givesWhatTheReaderGives();
    void goesOnSayingThatItIsAtTheEnd();
    void canBeLeftAtAnyTime();
};

void TestReadAhead::givesWhatTheReaderGives_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 511, 512, 513, 10'000}) {
        QTest::addRow("%d rows", count) << count;
    }
}

void TestReadAhead::givesWhatTheReaderGives()
{
    QFETCH(const int, count);
    const FixtureFolder folder;
    const QString path = folder.write(u"people.csv"_s, people(count));
    QStringList expected;
    const auto alone = open(path);
    for (auto item = must(alone->next()); !std::holds_alternative<EntryReader::End>(item);
         item = must(alone->next())) {
        expected.append(wordOf(item));
    }
    QCOMPARE(int(expected.size()), count);

    const auto reader = open(path);
    ReadAhead ahead(*reader);
    QStringList read;
    for (const auto* item = must(ahead.next()); !std::holds_alternative<EntryReader::End>(*item);
         item = must(ahead.next())) {
        read.append(wordOf(*item));
    }
    QCOMPARE(read, expected);
    QCOMPARE(ahead.position(), reader->size());
}

void TestReadAhead::goesOnSayingThatItIsAtTheEnd()
{
    const FixtureFolder folder;
    const QString path = folder.write(u"people.csv"_s, people(1));
    const auto reader = open(path);
    ReadAhead ahead(*reader);
    must(ahead.next());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(std::holds_alternative<EntryReader::End>(*must(ahead.next())));
    }
}

void TestReadAhead::canBeLeftAtAnyTime()
{
    const FixtureFolder folder;
    const QString path = folder.write(u"people.csv"_s, people(20'000));
    for (const int taken : {0, 1, 600, 15'000}) {
        const auto reader = open(path);
        ReadAhead ahead(*reader);
        for (int i = 0; i < taken; ++i) {
            must(ahead.next());
        }
    }
    // Whoever owns the reader has it again.
    const auto reader = open(path);
    {
        const ReadAhead ahead(*reader);
    }
    QVERIFY(reader->next());
}

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
