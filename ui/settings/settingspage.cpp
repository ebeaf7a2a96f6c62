#include "ui/settings/settingspage.h"

#include "models/workspace/workspacecheck.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/dialogs.h"
#include "ui/common/factlist.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/preferences.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Wider lines are hard to read and look empty.
constexpr int kCardWidth = 720;
constexpr int kChoiceWidth = 240;

QString territoryName(const QString& code)
{
    const QString name = QLocale::territoryToString(QLocale::codeToTerritory(code));
    return u"%1 (%2)"_s.arg(name, code);
}

} // namespace

SettingsPage::SettingsPage(workspace::Session& session, Preferences& preferences, Dialogs& dialogs,
                           QWidget* parent)
    : Page(tr("Settings"), parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_dialogs(dialogs)
{
    content()->addWidget(makeLook());
    content()->addWidget(makeWorkspace());
    content()->addStretch();
}

void SettingsPage::checkWorkspace()
{
    message()->hide();
    m_check->setEnabled(false);
    auto report = std::make_shared<workspace::CheckReport>();
    Job* job = m_session.run(
        tr("Checking the workspace"),
        [report](const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            auto found = workspace::checkWorkspace(file.connection(), context);
            if (!found) {
                return found.error();
            }
            *report = std::move(*found);
            return {};
        });
    m_progress->follow(job);
    connect(job, &Job::stateChanged, this, [this, job, report](Job::State state) {
        if (state == Job::State::Running) {
            return;
        }
        m_check->setEnabled(true);
        if (const auto result = job->result(); !result) {
            message()->showError(result.error());
        } else if (report->isOk()) {
            message()->showMessage(Tone::Positive,
                                   tr("The workspace is sound: the file is not damaged, the data "
                                      "does not contradict itself, and the %Ln line(s) of the "
                                      "consent ledger are as they were written.",
                                      nullptr, int(report->ledger.events)));
        } else if (!report->physical.isEmpty()) {
            message()->showMessage(Tone::Negative,
                                   tr("The file is damaged: %1\nNothing was changed. Copy the file "
                                      "as it is, then go back to a backup from before.")
                                       .arg(report->physical.first()));
        } else if (!report->rules.isEmpty()) {
            message()->showMessage(Tone::Warning,
                                   tr("The data contradicts itself: %1\nNothing was changed. Undo "
                                      "the last import and check again.")
                                       .arg(report->rules.join(u'\n')));
        } else {
            message()->showMessage(Tone::Negative,
                                   tr("The consent ledger was altered at line %1. What comes after "
                                      "it proves nothing. Go back to a backup from before.")
                                       .arg(report->ledger.firstBad->value()));
        }
    });
}

void SettingsPage::refresh()
{
    // Somebody may have switched elsewhere.
    const QSignalBlocker quietTheme(m_theme);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_preferences.text(Preference::Theme))));
    showCounts();
}

QWidget* SettingsPage::makeLook()
{
    auto* card = new Card(tr("This computer"), this);
    card->setMaximumWidth(kCardWidth);
    m_theme = makeChoice(u"settingsTheme"_s, tr("Appearance"),
                         {{u"system"_s, tr("As the system has it")},
                          {u"light"_s, tr("Light")},
                          {u"dark"_s, tr("Dark")}});
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_preferences.text(Preference::Theme))));
    // Each language in its own words, so that nobody has to read one they do not know.
    m_language = makeChoice(u"settingsLanguage"_s, tr("Language"),
                            {{QString(), tr("As the system has it")},
                             {u"en"_s, u"English"_s},
                             {u"nl"_s, u"Nederlands"_s}});
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(m_preferences.text(Preference::Language))));
    m_motion = new QCheckBox(tr("Nothing on the screen moves"), card);
    identify(m_motion, u"settingsMotion"_s, m_motion->text());
    m_motion->setChecked(m_preferences.isOn(Preference::ReducedMotion));
    m_reopen = new QCheckBox(tr("Start with the workspace of the last time"), card);
    identify(m_reopen, u"settingsReopen"_s, m_reopen->text());
    m_reopen->setChecked(m_preferences.isOn(Preference::ReopensLast));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kCardGap);
    form->setVerticalSpacing(metrics::kGrid);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto addRow = [&](const QString& text, QWidget* field) {
        auto* label = new TextLabel(text, TextSize::Body, TextWeight::Regular, Tone::Normal, card);
        label->setMinimumHeight(metrics::kControlHeight);
        label->setBuddy(field);
        field->setMinimumHeight(metrics::kControlHeight);
        form->addRow(label, field);
    };
    addRow(tr("Appearance"), m_theme);
    addRow(tr("Language"), m_language);
    addRow(tr("Motion"), m_motion);
    addRow(tr("At the start"), m_reopen);
    card->content()->addLayout(form);

    connect(m_theme, &QComboBox::activated, this, [this] {
        const QString theme = m_theme->currentData().toString();
        m_preferences.set(Preference::Theme, theme);
        Q_EMIT themeChosen(theme);
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString language = m_language->currentData().toString();
        m_preferences.set(Preference::Language, language);
        Q_EMIT languageChosen(language);
    });
    connect(m_motion, &QCheckBox::toggled, this, [this](bool isOn) {
        m_preferences.set(Preference::ReducedMotion, isOn);
        Q_EMIT motionChosen();
    });
    connect(m_reopen, &QCheckBox::toggled, this,
            [this](bool isOn) { m_preferences.set(Preference::ReopensLast, isOn); });
    return card;
}

QWidget* SettingsPage::makeWorkspace()
{
    auto* card = new Card(tr("This workspace"), this);
    card->setMaximumWidth(kCardWidth);
    m_facts = new FactList(card);
    m_check = new Button(tr("Check the workspace"), u"check"_s, Button::Kind::Secondary, card);
    identify(m_check, u"settingsCheck"_s, tr("Look for damage and contradictions in the file"));
    auto* folder = new Button(tr("Open its folder"), u"folder"_s, Button::Kind::Quiet, card);
    identify(folder, u"settingsFolder"_s, tr("Open the folder of the workspace"));
    m_progress = new ProgressStrip(card);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(m_check);
    buttons->addWidget(folder);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    card->content()->addWidget(
        mutedLabel(tr("Country, currency and time zone say how phone numbers, amounts and days are "
                      "read. They were fixed when the workspace was made."),
                   card));
    card->content()->addSpacing(metrics::kHalfGrid);
    card->content()->addWidget(m_facts);
    card->content()->addSpacing(metrics::kGrid);
    card->content()->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::checkWorkspace);
    connect(folder, &QPushButton::clicked, this,
            [this] { m_dialogs.openDocument(QFileInfo(m_session.path()).absolutePath()); });
    return card;
}

QComboBox* SettingsPage::makeChoice(const QString& name, const QString& label,
                                    const QList<std::pair<QString, QString>>& choices)
{
    auto* box = new QComboBox(this);
    identify(box, name, label);
    box->setMinimumWidth(kChoiceWidth);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const auto& [key, text] : choices) {
        box->addItem(text, key);
    }
    return box;
}

void SettingsPage::showCounts()
{
    const workspace::WorkspaceSettings& settings = m_session.settings();
    QList<Fact> facts{
        {tr("File"), QDir::toNativeSeparators(m_session.path()), {}},
        {tr("Country"), territoryName(settings.country), {}},
        {tr("Currency"), settings.currency, {}},
        {tr("Time zone"), settings.timezone, {}},
    };
    m_facts->setFacts(facts);
    m_session.ask<workspace::WorkspaceCounts>(
        this,
        [path = m_session.path(),
         now = m_session.now()](const storage::Connection&) -> Result<workspace::WorkspaceCounts> {
            const auto file =
                workspace::WorkspaceFile::open(path, workspace::WorkspaceFile::Access::Reader);
            return file ? (*file)->counts(now) : file.error();
        },
        [this, facts](const Result<workspace::WorkspaceCounts>& counts) {
            if (!counts) {
                message()->showError(counts.error());
                return;
            }
            QList<Fact> all = facts;
            all.append({tr("Holds"),
                        tr("%1 customers, %2 events, %3 segments", "three counts")
                            .arg(formatCount(counts->profiles), formatCount(counts->events),
                                 formatCount(counts->segments)),
                        {}});
            all.append({tr("Size"), formatSize(counts->sizeBytes), {}});
            all.append({tr("Layout"),
                        tr("version %1", "of the file's layout").arg(counts->schemaVersion),
                        {}});
            m_facts->setFacts(all);
        });
}

} // namespace rondom::ui
