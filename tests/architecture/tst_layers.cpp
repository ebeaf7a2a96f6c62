#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto kSource = QStringLiteral(RONDOM_SOURCE_DIR);
const auto kBinary = QStringLiteral(RONDOM_BINARY_DIR);

/// The stages in the order data flows.
const QStringList kStages = {u"core"_s,     u"storage"_s,    u"demo"_s,     u"consent"_s,
                             u"ingest"_s,   u"identity"_s,   u"profiles"_s, u"columns"_s,
                             u"segments"_s, u"activation"_s, u"workspace"_s};

/// What each folder of models may include, besides itself. models/README.md says the same in words.
const QHash<QString, QStringList> kModelEdges = {
    {u"core"_s, {}},
    {u"storage"_s, {u"core"_s}},
    {u"demo"_s, {u"core"_s}},
    {u"consent"_s, {u"core"_s, u"storage"_s}},
    {u"ingest"_s, {u"core"_s, u"storage"_s}},
    {u"identity"_s, {u"core"_s, u"storage"_s, u"consent"_s, u"ingest"_s}},
    {u"profiles"_s, {u"core"_s, u"storage"_s, u"consent"_s, u"ingest"_s, u"identity"_s}},
    {u"columns"_s, {u"core"_s, u"storage"_s, u"profiles"_s}},
    {u"segments"_s, {u"core"_s, u"storage"_s, u"consent"_s, u"profiles"_s, u"columns"_s}},
    {u"activation"_s, {u"core"_s, u"storage"_s, u"consent"_s, u"profiles"_s, u"segments"_s}},
    {u"workspace"_s, kStages},
};

/// The stage a page is about: it may look at that one and those before it, and at the workspace.
const QHash<QString, QString> kStageOfPage = {
    {u"home"_s, u"workspace"_s},        {u"ingest"_s, u"ingest"_s},
    {u"identity"_s, u"identity"_s},     {u"profiles"_s, u"profiles"_s},
    {u"segments"_s, u"segments"_s},     {u"consent"_s, u"profiles"_s},
    {u"activation"_s, u"activation"_s}, {u"data"_s, u"workspace"_s},
    {u"settings"_s, u"workspace"_s},
};

/// One #include, by the folders on both sides: "ui/common" includes "models/core".
struct Include
{
    QString file;
    QString header;

    QString from() const { return file.section(u'/', 0, 1); }
    QString to() const { return header.section(u'/', 0, 1); }
};

bool isAllowed(const QString& from, const QString& to)
{
    const QString layer = from.section(u'/', 0, 0);
    const QString folder = from.section(u'/', 1);
    const QString toLayer = to.section(u'/', 0, 0);
    const QString toFolder = to.section(u'/', 1);
    if (from == to) {
        return true;
    }
    if (layer == u"models"_s) {
        return toLayer == u"models"_s && kModelEdges.value(folder).contains(toFolder);
    }
    if (layer == u"ui"_s) {
        if (folder == u"common"_s) {
            return to == u"models/core"_s;
        }
        if (folder == u"shell"_s) {
            return toLayer == u"ui"_s || toLayer == u"models"_s;
        }
        const qsizetype stage = kStages.indexOf(kStageOfPage.value(folder));
        return to == u"ui/common"_s || to == u"models/workspace"_s ||
               (toLayer == u"models"_s && kStages.contains(toFolder) &&
                kStages.indexOf(toFolder) <= stage);
    }
    if (from == u"app/gui"_s) {
        return true;
    }
    return layer == u"app"_s && (toLayer == u"models"_s || to == u"app/wiring"_s);
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The sources under \a layer, as paths from the root of the project.
QStringList sourcesOf(const QString& layer)
{
    QStringList files;
    QDirIterator walk(kSource + u'/' + layer, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files.append(walk.next().mid(kSource.size() + 1));
    }
    files.sort();
    return files;
}

QStringList allSources()
{
    return sourcesOf(u"models"_s) + sourcesOf(u"ui"_s) + sourcesOf(u"app"_s);
}

QStringList headersIn(const QString& text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        headers.append(matches.next().captured(1));
    }
    return headers;
}

bool isOurs(const QString& header)
{
    return header.startsWith(u"models/"_s) || header.startsWith(u"ui/"_s) ||
           header.startsWith(u"app/"_s);
}

/// Whether only programs with a window have it.
bool isOfTheWindow(const QString& header)
{
    static const QSet<QString> names = {
        u"QApplication"_s, u"QGuiApplication"_s, u"QWidget"_s,   u"QColor"_s,   u"QFont"_s,
        u"QIcon"_s,        u"QImage"_s,          u"QPixmap"_s,   u"QPainter"_s, u"QMessageBox"_s,
        u"QFileDialog"_s,  u"QClipboard"_s,      u"QValidator"_s};
    static const QRegularExpression modules(u"^Qt(Gui|Widgets|Charts|Svg|Quick|Qml)\\w*(/|$)"_s);
    return names.contains(header) || modules.match(header).hasMatch();
}

/// What is wrong with the includes of \a file, one sentence each.
QStringList complaintsAbout(const QString& file, const QString& text)
{
    QStringList complaints;
    for (const QString& header : headersIn(text)) {
        const Include include{file, header};
        if (isOurs(header) && !isAllowed(include.from(), include.to())) {
            complaints.append(file + u" may not include " + header);
        }
        if (header == u"sqlite3.h"_s && include.from() != u"models/storage"_s) {
            complaints.append(file + u" may not include sqlite3.h: only models/storage does");
        }
        if (file.startsWith(u"models/"_s) && isOfTheWindow(header)) {
            complaints.append(file + u" may not include " + header + u": models know no window");
        }
        if (!isOurs(header) && header.endsWith(u".h"_s) &&
            QFile::exists(kSource + u'/' + file.section(u'/', 0, -2) + u'/' + header)) {
            complaints.append(file + u" includes " + header + u" without its path from the root");
        }
    }
    return complaints;
}

bool mayTranslate(const QString& file)
{
    return !file.startsWith(u"models/"_s) || file.endsWith(u"text.cpp"_s);
}

bool translates(const QString& text)
{
    static const QRegularExpression call(
        u"\\btr\\(\"|\\btranslate\\(|QT_TRANSLATE_NOOP|QT_TR_NOOP"_s);
    return call.match(text).hasMatch();
}

} // namespace

/// The architecture of models/README.md, checked in every source file.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryFolder();
    void includesOnlyAlongAllowedEdges();
    void hasNoCircleOfFolders();
    void guardsHeadersWithPragmaOnce();
    void translatesOnlyWhereTextsLive();
    void hasNoWindowInTheCommandLine();
    void reportsABadInclude_data();
    void reportsABadInclude();
    void letsAGoodIncludePass_data();
    void letsAGoodIncludePass();
    void seesATranslation();
};

void TestLayers::knowsEveryFolder()
{
    for (const QString& file : sourcesOf(u"models"_s)) {
        QVERIFY2(kModelEdges.contains(file.section(u'/', 1, 1)), qPrintable(file));
    }
    for (const QString& file : sourcesOf(u"ui"_s)) {
        const QString folder = file.section(u'/', 1, 1);
        QVERIFY2(folder == u"common"_s || folder == u"shell"_s || kStageOfPage.contains(folder),
                 qPrintable(file));
    }
}

void TestLayers::includesOnlyAlongAllowedEdges()
{
    const QStringList files = allSources();
    QVERIFY(files.size() > 50);

    QStringList complaints;
    for (const QString& file : files) {
        complaints += complaintsAbout(file, textOf(kSource + u'/' + file));
    }

    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestLayers::hasNoCircleOfFolders()
{
    QHash<QString, QSet<QString>> edges;
    for (const QString& file : allSources()) {
        for (const QString& header : headersIn(textOf(kSource + u'/' + file))) {
            const Include include{file, header};
            if (isOurs(header) && include.from() != include.to()) {
                edges[include.from()].insert(include.to());
            }
        }
    }

    // Folders that include nothing of what is left are taken away, until none is left.
    while (!edges.isEmpty()) {
        QStringList leaves;
        for (auto folder = edges.cbegin(); folder != edges.cend(); ++folder) {
            const bool isLeaf =
                std::none_of(folder->cbegin(), folder->cend(),
                             [&edges](const QString& other) { return edges.contains(other); });
            if (isLeaf) {
                leaves.append(folder.key());
            }
        }
        QVERIFY2(!leaves.isEmpty(), qPrintable(QStringList(edges.keys()).join(u", "_s)));
        for (const QString& leaf : leaves) {
            edges.remove(leaf);
        }
    }
}

void TestLayers::guardsHeadersWithPragmaOnce()
{
    for (const QString& file : allSources() + sourcesOf(u"tests"_s)) {
        if (file.endsWith(u".h"_s)) {
            QVERIFY2(textOf(kSource + u'/' + file).startsWith(u"#pragma once\n"_s),
                     qPrintable(file));
        }
    }
}

void TestLayers::translatesOnlyWhereTextsLive()
{
    for (const QString& file : sourcesOf(u"models"_s)) {
        QVERIFY2(mayTranslate(file) || !translates(textOf(kSource + u'/' + file)),
                 qPrintable(file));
    }
}

void TestLayers::hasNoWindowInTheCommandLine()
{
    const QString program = kBinary + u"/app/rondom-cli"_s;
    QVERIFY2(QFile::exists(program), "rondom-cli is built before this test");
    QProcess ldd;
    ldd.start(u"ldd"_s, {program});
    QVERIFY2(ldd.waitForFinished(), "ldd comes with every Debian");
    const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());

    QVERIFY(libraries.contains(u"libQt6Core"_s));
    for (const QString& name :
         {u"libQt6Gui"_s, u"libQt6Widgets"_s, u"libQt6Charts"_s, u"libQt6Svg"_s, u"libQt6Sql"_s}) {
        QVERIFY2(!libraries.contains(name), qPrintable(name));
    }
}

void TestLayers::reportsABadInclude_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");

    const auto row = [](const char* name, const QString& file, const QString& line) {
        QTest::newRow(name) << file << line;
    };
    row("a later stage", u"models/ingest/x.cpp"_s, u"#include \"models/segments/definition.h\""_s);
    row("upwards", u"models/core/x.h"_s, u"#include \"models/storage/connection.h\""_s);
    row("window in models", u"models/profiles/x.cpp"_s, u"#include <QtWidgets/QWidget>"_s);
    row("picture in models", u"models/core/x.h"_s, u"#include <QImage>"_s);
    row("models include ui", u"models/workspace/x.h"_s, u"#include \"ui/common/theme.h\""_s);
    row("models include app", u"models/workspace/x.h"_s, u"#include \"app/wiring/x.h\""_s);
    row("database outside storage", u"models/profiles/x.cpp"_s, u"#include <sqlite3.h>"_s);
    row("page includes page", u"ui/segments/x.cpp"_s, u"#include \"ui/profiles/page.h\""_s);
    row("page includes shell", u"ui/home/x.cpp"_s, u"#include \"ui/shell/mainwindow.h\""_s);
    row("page includes a later stage", u"ui/ingest/x.cpp"_s,
        u"#include \"models/activation/exporter.h\""_s);
    row("common knows the data", u"ui/common/x.cpp"_s,
        u"#include \"models/storage/connection.h\""_s);
    row("command line includes ui", u"app/cli/x.cpp"_s, u"#include \"ui/common/theme.h\""_s);
    row("spaces in the directive", u"models/core/x.h"_s, u"  #  include \"ui/common/theme.h\""_s);
    row("path from nowhere", u"models/core/x.cpp"_s, u"#include \"result.h\""_s);
}

void TestLayers::reportsABadInclude()
{
    QFETCH(const QString, file);
    QFETCH(const QString, line);

    const QStringList complaints = complaintsAbout(file, u"#include <QString>\n"_s + line);

    QCOMPARE(complaints.size(), 1);
    QVERIFY(complaints.constFirst().startsWith(file));
}

void TestLayers::letsAGoodIncludePass_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");

    const auto row = [](const char* name, const QString& file, const QString& line) {
        QTest::newRow(name) << file << line;
    };
    row("its own folder", u"models/core/x.cpp"_s, u"#include \"models/core/result.h\""_s);
    row("an earlier stage", u"models/segments/x.cpp"_s,
        u"#include \"models/profiles/profile.h\""_s);
    row("workspace", u"models/workspace/x.cpp"_s, u"#include \"models/activation/exporter.h\""_s);
    row("page and its stage", u"ui/segments/x.cpp"_s,
        u"#include \"models/segments/definition.h\""_s);
    row("page and common", u"ui/home/x.cpp"_s, u"#include \"ui/common/card.h\""_s);
    row("shell and a page", u"ui/shell/x.cpp"_s, u"#include \"ui/home/homepage.h\""_s);
    row("window in ui", u"ui/common/x.cpp"_s, u"#include <QWidget>"_s);
    row("database in storage", u"models/storage/x.cpp"_s, u"#include <sqlite3.h>"_s);
    row("command line", u"app/cli/x.cpp"_s, u"#include \"models/workspace/importer.h\""_s);
    row("mentioned in a comment", u"models/core/x.h"_s, u"// #include \"ui/common/theme.h\""_s);
}

void TestLayers::letsAGoodIncludePass()
{
    QFETCH(const QString, file);
    QFETCH(const QString, line);

    QCOMPARE(complaintsAbout(file, line), QStringList());
}

void TestLayers::seesATranslation()
{
    QVERIFY(translates(u"return tr(\"Import\");"_s));
    QVERIFY(translates(u"QCoreApplication::translate(\"Text\", \"Import\")"_s));
    QVERIFY(!translates(u"const auto str(\"x\"); // translated elsewhere"_s));
    QVERIFY(mayTranslate(u"models/ingest/ingesttext.cpp"_s));
    QVERIFY(mayTranslate(u"ui/home/homepage.cpp"_s));
    QVERIFY(!mayTranslate(u"models/ingest/importer.cpp"_s));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
