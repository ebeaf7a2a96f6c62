#include "tests/fuzz/readinput.h"

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
    const int inputs = qEnvironmentVariableIsSet("RONDOM_SLOW") ? kSlowInputs : kInputs;
    QElapsedTimer timer;
    qint64 slowest = 0;
    int read = 0;
    for (int i = 0; i < inputs; ++i) {
        const QByteArray& file = files[i % files.size()];
        timer.start();
        read += rondom::fuzz::readInput(rondom::fuzz::mutated(file, quint32(i))) ? 1 : 0;
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("%d of %d were read, the slowest took %lld ms", read, inputs, slowest);
    QVERIFY(slowest < 1000);
    // Some damage leaves a file readable; otherwise nothing was tried.
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
