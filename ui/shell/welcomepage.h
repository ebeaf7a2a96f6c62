#pragma once

#include "models/core/job.h"
#include "models/workspace/workspacefile.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

class Dialogs;
class InlineMessage;
class ProgressStrip;

/// What is shown while no workspace is open: make one, open one, or try the demo shop.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Dialogs& dialogs, QWidget* parent = nullptr);
    ~WelcomePage() override;

    void setRecent(const QStringList& paths);
    void showError(const Error& error);
    void showNote(const QString& text);
    /// The form for a new workspace.
    void startNew();
    void chooseExisting();
    /// Makes the demo shop in a folder the person chooses.
    void startDemo();
    /// For tests: a smaller shop is made sooner.
    void setDemoSize(int people) { m_demoPeople = people; }

Q_SIGNALS:
    void openRequested(const QString& path);

private:
    QWidget* makeChoices();
    QWidget* makeForm();
    QWidget* makeRecent();
    void create();

    Dialogs& m_dialogs;
    std::unique_ptr<Job> m_demo;
    int m_demoPeople = 2000;
    InlineMessage* m_message;
    ProgressStrip* m_progress;
    QStackedWidget* m_stack;
    QWidget* m_recentCard = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QComboBox* m_country = nullptr;
    QComboBox* m_currency = nullptr;
    QComboBox* m_zone = nullptr;
};

} // namespace rondom::ui
