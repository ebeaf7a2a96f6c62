#include "models/ingest/contentdevice.h"
#include "models/ingest/ziparchive.h"
#include "tests/fuzz/readinput.h"
#include "tests/support/archivefixture.h"
#include "tests/support/mutation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kCorpus = QStringLiteral(RONDOM_SOURCE_DIR "/tests/fuzz/corpus");
constexpr int kInputs = 300;
constexpr int kSlowInputs = 10'000;

QList<QByteArray> corpusOf(const QString& reader)
{
    QList<QByteArray> files;
    const QDir folder(kCorpus + u'/' + reader);
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            files.append(file.readAll());
        }
    }
    return files;
}

/// What an archive holds; nothing for other files.
Members membersOf(const QString& path)
{
    Members members;
    const auto archive = rondom::ingest::ZipArchive::open(path);
    for (qsizetype i = 0; archive && i < (*archive)->members().size(); ++i) {
        const auto& member = (*archive)->members()[i];
        const auto content = (*archive)->openMember(member);
        members.append({member.name, content ? (*content)->readAll() : QByteArray()});
    }
    return members;
}

/// An archive with one damaged member, whose checksum is right: what a damaged writer leaves.
QByteArray withDamagedMember(Members members, quint32 seed)
{
    QByteArray& content = members[qsizetype(seed / 2) % members.size()].second;
    content = rondom::tests::mutated(content, seed);
    return zipOf(members);
}

} // namespace

/// Thousands of damaged files for every reader: an answer or a refusal, never a crash or a hang.
/// Under the sanitizers also nothing read that is not there.
class MutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheUndamaged_data();
    void readsTheUndamaged();
    void survives_data();
    void survives();
};

void MutationsTest::readsTheUndamaged_data()
{
    QTest::addColumn<QString>("reader");
    for (const QString& reader : QDir(kCorpus).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(reader)) << reader;
    }
}

void MutationsTest::readsTheUndamaged()
{
    QFETCH(QString, reader);
    const QList<QByteArray> files = corpusOf(reader);
    QVERIFY(!files.isEmpty());
    for (const QByteArray& file : files) {
        QVERIFY(rondom::fuzz::readInput(file));
    }
}

void MutationsTest::survives_data()
{
    readsTheUndamaged_data();
}

void MutationsTest::survives()
{
    QFETCH(QString, reader);
    const QList<QByteArray> files = corpusOf(reader);
    QVERIFY(!files.isEmpty());
    const QString folder = kCorpus + u'/' + reader;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    const Members members = membersOf(folder + u'/' + names.first());
    const int inputs = qEnvironmentVariableIsSet("RONDOM_SLOW") ? kSlowInputs : kInputs;
    QElapsedTimer timer;
    qint64 slowest = 0;
    int read = 0;
    for (int i = 0; i < inputs; ++i) {
        const QByteArray& file = files[i % files.size()];
        const auto seed = quint32(i);
        const QByteArray input = !members.isEmpty() && i % 2 == 0
                                     ? withDamagedMember(members, seed)
                                     : rondom::tests::mutated(file, seed);
        timer.start();
        read += rondom::fuzz::readInput(input) ? 1 : 0;
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("%d of %d were read, the slowest took %lld ms", read, inputs, slowest);
    QVERIFY(slowest < 1000);
    // Some damage leaves a file readable; otherwise nothing was tried.
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
