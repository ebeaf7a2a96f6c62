#include "ui/shell/welcomepage.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"
#include "ui/shell/demoworkspace.h"
#include "ui/shell/logomark.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QThreadPool>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kColumnWidth = 640;
constexpr int kLogoSize = 56;

enum Shown { ChoicesShown, FormShown };

/// The countries Rondom knows the rules of, the person's own first.
QStringList countries()
{
    QStringList codes{u"NL"_s, u"BE"_s, u"DE"_s, u"FR"_s, u"AT"_s, u"ES"_s, u"IT"_s,
                      u"IE"_s, u"DK"_s, u"SE"_s, u"FI"_s, u"CZ"_s, u"SK"_s, u"GB"_s};
    const QString own = QLocale::territoryToCode(QLocale::system().territory());
    if (codes.contains(own)) {
        codes.move(codes.indexOf(own), 0);
    }
    return codes;
}

QString countryName(const QString& code)
{
    const QString name = QLocale::territoryToString(QLocale::codeToTerritory(code));
    return u"%1 (%2)"_s.arg(name, code);
}

} // namespace

WelcomePage::WelcomePage(Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_message(new InlineMessage(this))
    , m_progress(new ProgressStrip(this))
    , m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(makeChoices());
    m_stack->addWidget(makeForm());

    auto* brand = new QHBoxLayout;
    brand->setSpacing(metrics::kGutter);
    brand->addWidget(new LogoMark(kLogoSize, this));
    auto* name =
        new TextLabel(u"Rondom"_s, TextSize::Display, TextWeight::Strong, Tone::Normal, this);
    auto* claim = mutedLabel(tr("All your customers, all around, on your own computer."), this);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(claim);
    brand->addLayout(words, 1);

    auto* middle = new QWidget(this);
    middle->setFixedWidth(kColumnWidth);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(metrics::kCardGap);
    column->addLayout(brand);
    column->addWidget(m_message);
    column->addWidget(m_stack);
    column->addWidget(m_progress);
    column->addWidget(makeRecent());

    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    auto* centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(middle);
    centred->addStretch();
    whole->addLayout(centred);
    whole->addStretch(3);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* button = new Button(file.completeBaseName(), u"file"_s, Button::Kind::Quiet, this);
        identify(button, u"recentWorkspace"_s, tr("Open %1").arg(file.completeBaseName()));
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(button);
    }
    m_recentCard->setVisible(!paths.isEmpty());
}

void WelcomePage::showError(const Error& error)
{
    m_message->showError(error);
}

void WelcomePage::showNote(const QString& text)
{
    m_message->showMessage(Tone::Info, text);
}

void WelcomePage::startNew()
{
    m_stack->setCurrentIndex(FormShown);
    m_country->setFocus();
}

void WelcomePage::chooseExisting()
{
    const QString path = m_dialogs.openFile(this, tr("Open a workspace"),
                                            tr("Rondom workspaces (*.rondom);;All files (*)"));
    if (!path.isEmpty()) {
        Q_EMIT openRequested(path);
    }
}

void WelcomePage::startDemo()
{
    const QString folder = m_dialogs.chooseFolder(this, tr("Choose a folder for the demo shop"));
    if (folder.isEmpty()) {
        return;
    }
    m_message->hide();
    m_stack->setEnabled(false);
    const DemoOptions options{m_demoPeople, QDateTime::currentMSecsSinceEpoch()};
    m_demo =
        std::make_unique<Job>(tr("Making the demo shop"), [folder, options](JobContext& context) {
            return makeDemoWorkspace(folder, options, context);
        });
    m_progress->follow(m_demo.get());
    connect(m_demo.get(), &Job::stateChanged, this, [this, folder](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_stack->setEnabled(true);
        if (const auto result = m_demo->result(); !result) {
            m_message->showError(result.error());
        } else {
            Q_EMIT openRequested(demoWorkspacePath(folder));
        }
    });
    m_demo->start(*QThreadPool::globalInstance());
}

QWidget* WelcomePage::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGutter);
    const auto add = [&](const QString& title, const QString& text, const QString& action,
                         const QString& iconName, Button::Kind kind, const QString& name,
                         void (WelcomePage::*slot)()) {
        auto* card = new Card(choices);
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::kGutter);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(sectionTitle(title, card));
        words->addWidget(mutedLabel(text, card));
        auto* button = new Button(action, iconName, kind, card);
        identify(button, name, action);
        row->addLayout(words, 1);
        row->addWidget(button);
        card->content()->addLayout(row);
        column->addWidget(card);
        connect(button, &QPushButton::clicked, this, slot);
    };
    add(tr("Start with your own data"),
        tr("A workspace is one file that holds everything. Make one, then import your exports."),
        tr("New workspace"), u"plus"_s, Button::Kind::Primary, u"welcomeNew"_s,
        &WelcomePage::startNew);
    add(tr("Go on where you were"), tr("Open a workspace that is on this computer."), tr("Open"),
        u"folder"_s, Button::Kind::Secondary, u"welcomeOpen"_s, &WelcomePage::chooseExisting);
    add(tr("Look around first"),
        tr("An invented lamp shop with 2,000 customers, made on this computer in a moment."),
        tr("Try the demo shop"), u"lamp"_s, Button::Kind::Secondary, u"welcomeDemo"_s,
        &WelcomePage::startDemo);
    return choices;
}

QWidget* WelcomePage::makeForm()
{
    auto* card = new Card(tr("New workspace"), this);
    m_country = new QComboBox(card);
    identify(m_country, u"newCountry"_s, tr("Country"));
    for (const QString& code : countries()) {
        m_country->addItem(countryName(code), code);
    }
    m_currency = new QComboBox(card);
    identify(m_currency, u"newCurrency"_s, tr("Currency"));
    m_currency->addItems({u"EUR"_s, u"GBP"_s, u"USD"_s, u"CHF"_s, u"DKK"_s, u"SEK"_s, u"CZK"_s});
    m_zone = new QComboBox(card);
    identify(m_zone, u"newZone"_s, tr("Time zone"));
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.startsWith("Europe/")) {
            m_zone->addItem(QString::fromLatin1(zone));
        }
    }
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    m_zone->setCurrentIndex(
        m_zone->findText(m_zone->findText(own) >= 0 ? own : u"Europe/Amsterdam"_s));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kGutter);
    form->setVerticalSpacing(metrics::kGrid);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Country"), m_country);
    form->addRow(tr("Currency"), m_currency);
    form->addRow(tr("Time zone"), m_zone);
    card->content()->addWidget(
        mutedLabel(tr("These say how phone numbers, amounts and days are read. They are fixed "
                      "once the workspace is made."),
                   card));
    card->content()->addLayout(form);
    auto* back = new Button(tr("Back"), Button::Kind::Secondary, card);
    identify(back, u"newBack"_s, tr("Back"));
    auto* make = new Button(tr("Choose where to keep it"), u"check"_s, Button::Kind::Primary, card);
    identify(make, u"newCreate"_s, tr("Choose where to keep the workspace and make it"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addStretch();
    row->addWidget(back);
    row->addWidget(make);
    card->content()->addSpacing(metrics::kGrid);
    card->content()->addLayout(row);
    connect(back, &QPushButton::clicked, this, [this] { m_stack->setCurrentIndex(ChoicesShown); });
    connect(make, &QPushButton::clicked, this, &WelcomePage::create);
    return card;
}

QWidget* WelcomePage::makeRecent()
{
    auto* card = new Card(tr("Opened before"), this);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    card->content()->addLayout(m_recent);
    card->hide();
    m_recentCard = card;
    return card;
}

void WelcomePage::create()
{
    QString path =
        m_dialogs.saveFile(this, tr("Where to keep the workspace"), tr("My customers.rondom"),
                           tr("Rondom workspaces (*.rondom)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u".rondom"_s;
    }
    workspace::WorkspaceSettings settings;
    settings.country = m_country->currentData().toString();
    settings.currency = m_currency->currentText();
    settings.timezone = m_zone->currentText();
    settings.language = QLocale().name().left(2);
    auto file =
        workspace::WorkspaceFile::create(path, settings, QDateTime::currentMSecsSinceEpoch());
    if (!file) {
        m_message->showError(file.error());
        return;
    }
    // The session opens it anew, and only one may write.
    file->reset();
    m_stack->setCurrentIndex(ChoicesShown);
    Q_EMIT openRequested(path);
}

} // namespace rondom::ui
