#pragma once

#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class Dialogs;
class FactList;
class Preferences;
class ProgressStrip;

/// What the person chose for this computer, and what is fixed for this workspace.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// All three have to outlive the page.
    SettingsPage(workspace::Session& session, Preferences& preferences, Dialogs& dialogs,
                 QWidget* parent = nullptr);

    /// Looks for damage and contradictions in the file, and says what was found.
    void checkWorkspace();

Q_SIGNALS:
    /// "system", "light" or "dark"; already kept.
    void themeChosen(const QString& theme);
    /// "en" or "nl", or empty for that of the system; already kept.
    void languageChosen(const QString& language);
    void motionChosen();

protected:
    void refresh() override;

private:
    QWidget* makeLook();
    QWidget* makeWorkspace();
    QComboBox* makeChoice(const QString& name, const QString& label,
                          const QList<std::pair<QString, QString>>& choices);
    void showCounts();

    workspace::Session& m_session;
    Preferences& m_preferences;
    Dialogs& m_dialogs;
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QCheckBox* m_motion = nullptr;
    QCheckBox* m_reopen = nullptr;
    FactList* m_facts = nullptr;
    Button* m_check = nullptr;
    ProgressStrip* m_progress = nullptr;
};

} // namespace rondom::ui
