#include "app/wiring/language.h"
#include "ui/common/systemdialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
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

[[noreturn]] void leave(const QString& text, int code)
{
    QTextStream(code == 0 ? stdout : stderr) << text << Qt::endl;
    std::exit(code);
}

Options parse(const QApplication& application, const QSettings& settings)
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
    options.language =
        options.isLanguageGiven ? parser.value(language) : wiring::languageOfSystem();
    if (options.language != u"en"_s && options.language != u"nl"_s) {
        leave(QCoreApplication::translate("main", "--language is en or nl."), kWrongUsage);
    }
    const QString wanted = parser.isSet(theme)
                               ? parser.value(theme)
                               : settings.value(u"window/theme"_s, u"system"_s).toString();
    const auto mode = themeMode(wanted);
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
    speak(wiring::languageOfSystem());
    const Options options = parse(application, settings);
    speak(options.language);
    ui::Theme theme(options.theme);

    if (!options.screenshots.isEmpty()) {
        const QStringList languages =
            options.isLanguageGiven ? QStringList{options.language} : QStringList{u"en"_s, u"nl"_s};
        return ui::takeScreenshots(
            {options.screenshots, options.workspace, options.importFile, languages}, theme, speak);
    }
    ui::SystemDialogs dialogs;
    ui::MainWindow window(theme, dialogs, settings);
    window.show();
    if (!options.workspace.isEmpty()) {
        window.openWorkspace(options.workspace);
    }
    return QApplication::exec();
}
