#include "models/workspace/importer.h"
#include "tests/workspace/diskworkspace.h"

#include <unicode/ucnv.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

struct Person
{
    QString name;
    QString town;
};

const QList<Person> kPeople{
    {u"Zoë de Vries"_s, u"Den Haag"_s},      {u"Renée, née Dubois"_s, u"Liège"_s},
    {u"François\nLefèvre"_s, u"Orléans"_s},  {u"Jürgen Groß"_s, u"Köln"_s},
    {u"José \"Pepe\" Muñoz"_s, u"Málaga"_s}, {u"Åsa Sjöberg"_s, u"Malmö"_s},
    {u"Søren Ærø"_s, u"Ålborg"_s},           {u"Chloé d'Août"_s, u"Besançon"_s},
    {u"Ana Conceição"_s, u"Évora"_s},        {u"Piet; Kees"_s, u"'s-Gravenhage"_s}};

QByteArray encoded(const QString& text, const QString& encoding)
{
    const bool hasMark = encoding.endsWith(u" with mark");
    const QString marked = hasMark ? QChar(QChar::ByteOrderMark) + text : text;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter =
        ucnv_open(encoding.section(u' ', 0, 0).toLatin1().constData(), &status);
    QByteArray bytes(4 * marked.size() + 16, Qt::Uninitialized);
    bytes.truncate(ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
                                   reinterpret_cast<const UChar*>(marked.utf16()),
                                   int(marked.size()), &status));
    ucnv_close(converter);
    return bytes;
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace

/// The same people, however their file was saved, are the same in the store, letter by letter.
class TestImportEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesTheSameNames_data();
    void storesTheSameNames();
};

void TestImportEncodings::storesTheSameNames_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("lineEnd");
    for (const QString& encoding :
         {u"UTF-8"_s, u"UTF-8 with mark"_s, u"UTF-16LE with mark"_s, u"UTF-16BE"_s,
          u"windows-1252"_s, u"ISO-8859-15"_s, u"macintosh"_s}) {
        for (const QString& delimiter : {u","_s, u";"_s, u"\t"_s, u"|"_s}) {
            for (const QString& lineEnd : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
                QTest::addRow("%s %s %s", qPrintable(encoding), qPrintable(delimiter),
                              lineEnd.toLatin1().toHex().constData())
                    << encoding << delimiter << lineEnd;
            }
        }
    }
}

void TestImportEncodings::storesTheSameNames()
{
    QFETCH(QString, encoding);
    QFETCH(QString, delimiter);
    QFETCH(QString, lineEnd);
    QString text =
        QStringList{u"email"_s, u"naam"_s, u"plaats"_s, u"saldo"_s}.join(delimiter) + lineEnd;
    for (qsizetype i = 0; i < kPeople.size(); ++i) {
        text += QStringList{u"p%1@example.nl"_s.arg(i), quoted(kPeople[i].name),
                            quoted(kPeople[i].town), quoted(u"€ 12,50"_s)}
                    .join(delimiter) +
                lineEnd;
    }
    const DiskWorkspace disk;
    ImportRequest request;
    request.files = {disk.write(u"people.csv"_s, encoded(text, encoding))};
    ingest::ColumnRule email;
    email.column = u"email"_s;
    email.target = ingest::ColumnRule::Target::Identifier;
    email.name = u"email"_s;
    ingest::Mapping mapping;
    mapping.columns = {email};
    ingest::ColumnRule name;
    name.column = u"naam"_s;
    name.target = ingest::ColumnRule::Target::Trait;
    name.name = u"stated_name"_s;
    mapping.columns.append(name);
    request.mapping = mapping;
    JobContext job;
    const auto report = must(Importer(disk.file(), DiskWorkspace::kNow).run(request, job));
    QCOMPARE(report.rows.created, kPeople.size());
    QVERIFY(report.rows.closes());

    auto names = must(disk.connection().prepare("SELECT v.text FROM trait_value v JOIN trait t ON "
                                                "t.id = v.trait_id WHERE t.key = 'stated_name' "
                                                "ORDER BY v.record_id"));
    for (const Person& person : kPeople) {
        QVERIFY(must(names.next()));
        QCOMPARE(names.text(0), person.name);
    }
}

QTEST_GUILESS_MAIN(TestImportEncodings)
#include "tst_importencodings.moc"
