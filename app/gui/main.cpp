#include "app/gui/desk.h"
#include "app/wiring/language.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/shell/screenshots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QSettings>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rondom;

namespace {

constexpr int kWrongUsage = 2;

/// The program's own texts, the sentences of Qt's dialogs, and how numbers and dates are written.
void speak(const QString& language)
{
    static QTranslator* ofQt = nullptr;
    if (ofQt) {
        QCoreApplication::removeTranslator(ofQt);
        delete ofQt;
    }
    ofQt = new QTranslator(QCoreApplication::instance());
    if (ofQt->load(u"qtbase_%1"_s.arg(language),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(ofQt);
    }
    wiring::useLanguage(language);
    // Somebody who reads English in the Netherlands writes numbers as the system says.
    const QLocale system = QLocale::system();
    const bool isOfSystem = system.name().startsWith(language);
    QLocale::setDefault(isOfSystem ? system : QLocale(language));
}

std::optional<ui::Theme::Mode> themeMode(const QString& name)
{
    if (name == u"light"_s) {
        return ui::Theme::Mode::Light;
    }
    if (name == u"dark"_s) {
        return ui::Theme::Mode::Dark;
    }
    return name == u"system"_s ? std::optional(ui::Theme::Mode::System) : std::nullopt;
}

QString languageOf(const ui::Preferences& preferences)
{
    const QString chosen = preferences.text(ui::Preference::Language);
    return chosen.isEmpty() ? wiring::languageOfSystem() : chosen;
}

/// What the person asked for on the command line.
struct Options
{
    QString language;
    bool isLanguageGiven = false;
    ui::Theme::Mode theme = ui::Theme::Mode::System;
    QString workspace;
    QString screenshots;
    QString importFile;
};

/// The scale of the pictures that are taken on a screen with four times the dots.
constexpr auto kScaleVariable = "QT_SCALE_FACTOR";

/// What tells pictures of another scale from those of a plain screen.
QString scaleSuffix()
{
    const double scale = qEnvironmentVariable(kScaleVariable, u"1"_s).toDouble();
    return scale > 1 ? u"-%1"_s.arg(qRound(scale * 100)) : QString();
}

/// The same pictures again as on a screen set to 200 %. Qt reads the scale once, when a program
/// starts, so it takes another run of it.
int takeScaledScreenshots()
{
    if (qEnvironmentVariableIsSet(kScaleVariable)) {
        return 0;
    }
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kScaleVariable), u"2"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    again.waitForFinished(-1);
    return again.exitStatus() == QProcess::NormalExit ? again.exitCode() : 1;
}

[[noreturn]] void leave(const QString& text, int code)
{
    QTextStream(code == 0 ? stdout : stderr) << text << Qt::endl;
    std::exit(code);
}

Options parse(const QApplication& application, const ui::Preferences& preferences)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "All your customers, all around, on your own computer."));
    parser.addPositionalArgument(u"workspace"_s,
                                 QCoreApplication::translate("main", "The workspace to open."),
                                 u"[WORKSPACE]"_s);
    const QCommandLineOption language(
        u"language"_s, QCoreApplication::translate("main", "The language: en or nl."), u"en|nl"_s);
    const QCommandLineOption theme(
        u"theme"_s, QCoreApplication::translate("main", "The appearance: light, dark or system."),
        u"light|dark|system"_s);
    const QCommandLineOption screenshots(
        u"screenshots"_s,
        QCoreApplication::translate("main", "Save a picture of every page in a folder and quit."),
        u"DIR"_s);
    const QCommandLineOption importFile(
        u"import"_s,
        QCoreApplication::translate("main", "A file to show on the import page of the pictures."),
        u"FILE"_s);
    parser.addOptions({language, theme, screenshots, importFile});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Options options;
    options.isLanguageGiven = parser.isSet(language);
    options.language = options.isLanguageGiven ? parser.value(language) : languageOf(preferences);
    if (options.language != u"en"_s && options.language != u"nl"_s) {
        leave(QCoreApplication::translate("main", "--language is en or nl."), kWrongUsage);
    }
    const QString wanted =
        parser.isSet(theme) ? parser.value(theme) : preferences.text(ui::Preference::Theme);
    // A wrong word in the settings file must not keep the window from opening.
    const auto mode = parser.isSet(theme) ? themeMode(wanted)
                                          : themeMode(wanted).value_or(ui::Theme::Mode::System);
    if (!mode) {
        leave(QCoreApplication::translate("main", "--theme is light, dark or system."),
              kWrongUsage);
    }
    options.theme = *mode;
    if (parser.positionalArguments().size() > 1) {
        leave(QCoreApplication::translate("main", "Only one workspace can be opened."),
              kWrongUsage);
    }
    options.workspace = parser.positionalArguments().value(0);
    options.screenshots = parser.value(screenshots);
    options.importFile = parser.value(importFile);
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Rondom"_s);
    QCoreApplication::setApplicationName(u"rondom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RONDOM_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Rondom"_s);

    QSettings settings;
    ui::Preferences preferences(settings);
    speak(languageOf(preferences));
    const Options options = parse(application, preferences);
    speak(options.language);
    ui::Theme theme(options.theme);

    if (!options.screenshots.isEmpty()) {
        const QStringList languages =
            options.isLanguageGiven ? QStringList{options.language} : QStringList{u"en"_s, u"nl"_s};
        const int code = ui::takeScreenshots(
            {options.screenshots, options.workspace, options.importFile, languages, scaleSuffix()},
            theme, speak);
        return code == 0 ? takeScaledScreenshots() : code;
    }
    Desk desk(theme, settings, [](const QString& language) {
        speak(language.isEmpty() ? wiring::languageOfSystem() : language);
    });
    desk.openFirst(options.workspace);
    return QApplication::exec();
}
