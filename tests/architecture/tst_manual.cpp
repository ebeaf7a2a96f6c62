#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto kSource = QStringLiteral(RONDOM_SOURCE_DIR);
const auto kBinary = QStringLiteral(RONDOM_BINARY_DIR);

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The pages people read, as paths from the root of the project.
QStringList pages()
{
    QStringList files;
    for (const QString& folder : {u"resources/help"_s, u".github"_s, u"app"_s, u"models"_s,
                                  u"tests"_s, u"ui"_s, u"resources/recipes"_s, u"."_s}) {
        const QDir here(kSource + u'/' + folder);
        for (const QString& file : here.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
            files.append(QDir::cleanPath(folder + u'/' + file));
        }
    }
    return files;
}

/// Without the examples, which are no prose.
QString proseOf(const QString& path)
{
    return textOf(path).remove(
        QRegularExpression(u"^```.*?^```"_s, QRegularExpression::MultilineOption |
                                                 QRegularExpression::DotMatchesEverythingOption));
}

QStringList capturesOf(const QString& pattern, const QString& text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList captures;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        captures.append(matches.next().captured(1));
    }
    return captures;
}

} // namespace

/// The manual and the READMEs, against what is there.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksToFilesThatExist();
    void startsEveryPageWithATitle();
    void isListedInItsIndex();
    void describesEveryCommand();
    void describesEveryView();
};

void TestManual::linksToFilesThatExist()
{
    const QStringList files = pages();
    QVERIFY(files.size() > 10);

    for (const QString& file : files) {
        const QDir folder = QFileInfo(kSource + u'/' + file).dir();
        for (const QString& link :
             capturesOf(u"\\]\\(([^)#]+)[^)]*\\)"_s, proseOf(kSource + u'/' + file))) {
            QVERIFY2(link.contains(u"://"_s) || folder.exists(link),
                     qPrintable(file + u" links to " + link));
        }
    }
}

void TestManual::startsEveryPageWithATitle()
{
    for (const QString& file : pages()) {
        QVERIFY2(textOf(kSource + u'/' + file).startsWith(u"# "_s), qPrintable(file));
    }
}

void TestManual::isListedInItsIndex()
{
    const QString help = kSource + u"/resources/help"_s;
    const QString index = textOf(help + u"/index.md"_s);

    for (const QString& page : QDir(help).entryList({u"*.md"_s}, QDir::Files)) {
        QVERIFY2(page == u"index.md"_s || index.contains(u'(' + page + u')'), qPrintable(page));
    }
}

void TestManual::describesEveryCommand()
{
    const QString program = kBinary + u"/app/rondom-cli"_s;
    QVERIFY2(QFile::exists(program), "rondom-cli is built before this test");
    const QString manual = textOf(kSource + u"/resources/help/command-line.md"_s).remove(u'\\');
    QProcess help;
    help.start(program, {u"help"_s});
    QVERIFY(help.waitForFinished());

    const QStringList commands =
        capturesOf(u"^  (\\S.*?) *$"_s, QString::fromUtf8(help.readAllStandardOutput()));
    QVERIFY(commands.size() > 20);
    for (const QString& command : commands) {
        QVERIFY2(manual.contains(u'`' + command + u'`'), qPrintable(command));
    }
}

void TestManual::describesEveryView()
{
    const QString manual = textOf(kSource + u"/resources/help/views.md"_s);
    QStringList views{u"v_profile"_s};
    QDirIterator migrations(kSource + u"/resources/migrations"_s, {u"*.sql"_s}, QDir::Files);
    while (migrations.hasNext()) {
        views += capturesOf(u"^CREATE VIEW (v_\\w+)"_s, textOf(migrations.next()));
    }
    QVERIFY(views.size() > 5);

    for (const QString& view : views) {
        QVERIFY2(manual.contains(u"| `"_s + view + u"` |"_s), qPrintable(view));
    }
}

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
