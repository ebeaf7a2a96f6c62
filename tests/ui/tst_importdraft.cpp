#include "ui/ingest/columntarget.h"
#include "ui/ingest/importdraft.h"
#include "ui/ingest/mappingmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

ImportDraft draft(const QString& path, const QString& source, bool isOwnMapping)
{
    ImportDraft made;
    made.path = path;
    made.source = source;
    made.isOwnMapping = isOwnMapping;
    return made;
}

const QByteArray kPeople = "Voornaam,Achternaam,E-mailadres,Schoenmaat\n"
                           "Sanne,de Boer,sanne@example.nl,38\n"
                           "Bo,Bakker,bo@example.nl,43\n";

} // namespace

class TestImportDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesWhatNobodyKnows();
    void usesTheMappingBesideTheFile();
    void tellsWhyAFileCannotBeRead();
    void putsFilesOfOneToolIntoOneImport();
    void neverMixesMappings();
    void sumsClose();
    void showsAndEditsTargets();
    void offersWaysToWriteWhereTheyMakeSense();
    void aGrantWithoutTextAsksForIt();
};

void TestImportDraft::guessesWhatNobodyKnows()
{
    const QTemporaryDir folder;
    const auto made = draftOf(writeFile(folder, u"klanten.csv"_s, kPeople));
    QVERIFY(made);
    QVERIFY(made->isOwnMapping);
    QCOMPARE(made->source, u"klanten"_s);
    QCOMPARE(made->inspection.columns.size(), 4);
    QVERIFY(!made->wantsNotice());
}

void TestImportDraft::usesTheMappingBesideTheFile()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder, u"klanten.csv"_s, kPeople);
    writeFile(folder, u"klanten.mapping.json"_s, R"json({
        "rondom": "mapping/1", "name": "Till", "kind": "people",
        "columns": {"E-mailadres": {"to": "identifier", "type": "email"},
                    "Voornaam": {"to": "ignore"}, "Achternaam": {"to": "ignore"},
                    "Schoenmaat": {"to": "ignore"}}})json");
    const auto made = draftOf(path);
    QVERIFY(made);
    QCOMPARE(made->recipeName, u"Till"_s);
    QCOMPARE(made->source, u"Till"_s);
    QCOMPARE(made->mapping.columns.size(), 4);
}

void TestImportDraft::tellsWhyAFileCannotBeRead()
{
    const auto made = draftOf(u"/nowhere/nothing.csv"_s);
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void TestImportDraft::putsFilesOfOneToolIntoOneImport()
{
    const QList<workspace::ImportRequest> requests =
        requestsOf({draft(u"a"_s, u"Shop"_s, false), draft(u"b"_s, u"Shop"_s, false),
                    draft(u"c"_s, u"Newsletter"_s, false)},
                   ingest::ImportMode::Upsert);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).files, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(requests.at(1).source, u"Newsletter"_s);
}

void TestImportDraft::neverMixesMappings()
{
    const QList<workspace::ImportRequest> requests =
        requestsOf({draft(u"a"_s, u"Till"_s, true), draft(u"b"_s, u"Till"_s, true)},
                   ingest::ImportMode::CreateOnly);
    QCOMPARE(requests.size(), 2);
    QVERIFY(requests.at(0).mapping.has_value());
    QCOMPARE(requests.at(1).mode, ingest::ImportMode::CreateOnly);
}

void TestImportDraft::sumsClose()
{
    workspace::ImportReport a;
    a.rows = {10, 4, 3, 1, 1, 1, 2, 0};
    workspace::ImportReport b;
    b.rows = {5, 5, 0, 0, 0, 0, 0, 1};
    b.isKnown = true;
    const workspace::ImportReport sum = summed({a, b});
    QCOMPARE(sum.rows.read, 15);
    QVERIFY(sum.rows.closes());
    QVERIFY(!sum.isKnown);
}

void TestImportDraft::showsAndEditsTargets()
{
    const QTemporaryDir folder;
    const auto made = draftOf(writeFile(folder, u"klanten.csv"_s, kPeople));
    QVERIFY(made);
    MappingModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDraft(*made);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex email = model.index(2, MappingModel::TargetColumn);
    QCOMPARE(email.data(Qt::EditRole).toString(), u"identifier:email"_s);

    QSignalSpy edited(&model, &MappingModel::mappingEdited);
    const QModelIndex size = model.index(3, MappingModel::TargetColumn);
    QVERIFY(model.setData(size, u"ignore"_s, Qt::EditRole));
    QCOMPARE(edited.count(), 1);
    QVERIFY(!model.setData(size, u"ignore"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(3, MappingModel::FileColumn), u"x"_s, Qt::EditRole));
    QCOMPARE(size.data(Qt::EditRole).toString(), u"ignore"_s);
}

void TestImportDraft::offersWaysToWriteWhereTheyMakeSense()
{
    using ingest::WriteMode;
    const QTemporaryDir folder;
    const auto made = draftOf(writeFile(folder, u"klanten.csv"_s,
                                        "Voornaam,E-mailadres,Labels,Gewijzigd\n"
                                        "Sanne,sanne@example.nl,\"vip, beurs\",2026-03-01\n"
                                        "Bo,bo@example.nl,vip,2026-04-01\n"));
    QVERIFY(made);
    MappingModel model;
    model.setDraft(*made);
    const auto set = [&model](int row, int column, const QVariant& value) {
        return model.setData(model.index(row, column), value, Qt::EditRole);
    };
    const auto words = [&model](int row) {
        return model.index(row, MappingModel::WriteColumn).data().toString();
    };
    QCOMPARE(model.writeModes(0), QList<WriteMode>({WriteMode::Usual, WriteMode::Fill}));
    QCOMPARE(words(0), u"Replaces the old value"_s);
    // An address is no value that could be overwritten.
    QVERIFY(model.writeModes(1).isEmpty());
    QCOMPARE(words(1), QString());
    QVERIFY(!model.flags(model.index(1, MappingModel::WriteColumn)).testFlag(Qt::ItemIsEditable));

    QCOMPARE(model.writeModes(2),
             QList<WriteMode>({WriteMode::Usual, WriteMode::Fill, WriteMode::Append}));
    set(3, MappingModel::TargetColumn, kChangeTarget);
    QCOMPARE(model.index(3, MappingModel::TargetColumn).data().toString(),
             u"When it was last changed"_s);
    QCOMPARE(model.writeModes(0),
             QList<WriteMode>({WriteMode::Usual, WriteMode::Newest, WriteMode::Fill}));
    QVERIFY(set(0, MappingModel::WriteColumn, 1));
    QCOMPARE(words(0), u"The newest holds"_s);
    QVERIFY(!set(0, MappingModel::WriteColumn, 7));
    QVERIFY(ingest::parseMapping(QJsonDocument(ingest::toJson(model.mapping())).toJson()));

    // Without the column that says when, nothing is the newest.
    QVERIFY(set(3, MappingModel::TargetColumn, u"ignore"_s));
    QCOMPARE(words(0), u"Replaces the old value"_s);
    QVERIFY(model.mapping().at.isEmpty());
    QVERIFY(set(0, MappingModel::WriteColumn, 1));
    QCOMPARE(words(0), u"Only fills gaps"_s);
    // What is no trait any more has no way to be written.
    QVERIFY(set(0, MappingModel::TargetColumn, u"ignore"_s));
    QVERIFY(ingest::parseMapping(QJsonDocument(ingest::toJson(model.mapping())).toJson()));
}

void TestImportDraft::aGrantWithoutTextAsksForIt()
{
    const QTemporaryDir folder;
    auto made = draftOf(writeFile(folder, u"klanten.csv"_s, kPeople));
    QVERIFY(made);
    MappingModel model;
    model.setDraft(*made);
    QVERIFY(model.setData(model.index(3, MappingModel::TargetColumn), u"consent:newsletter/email"_s,
                          Qt::EditRole));
    made->mapping = model.mapping();
    QVERIFY(made->wantsNotice());
}

QTEST_GUILESS_MAIN(TestImportDraft)
#include "tst_importdraft.moc"
