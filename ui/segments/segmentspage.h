#pragma once

#include "models/segments/definition.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class DataTable;
class Dialogs;
class SegmentDetails;
class SegmentListModel;
class TemplatesView;

/// The saved segments: what each means, how many people meet which condition, who they are.
class SegmentsPage : public Page
{
    Q_OBJECT

public:
    SegmentsPage(workspace::Session& session, Dialogs& dialogs, const People& people,
                 QWidget* parent = nullptr);

    void showSegment(const QString& name);
    /// Opens the builder on an empty rule.
    void startNew();

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void computedTraitsRequested();
    void exportRequested(const QString& segment);

protected:
    void refresh() override;

private:
    QWidget* makeList();
    void connectDetails();
    void showTemplates();
    /// Saves the members of today under a name of their own.
    void freeze();
    void select(const QString& name);
    void load();
    /// Shows \a definition as a segment that is not saved yet.
    void begin(const segments::Definition& definition);
    void addExample(const segments::Definition& example);
    void undoRemoval();
    void duplicate();
    void remove();
    void refreshAll();
    void save(const segments::Definition& definition);
    /// \a done is called when the work succeeded.
    void run(const QString& title, workspace::Session::Work work, std::function<void()> done);
    bool mayLeave();
    QString freeName(const QString& wanted) const;

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    workspace::Question m_question;
    QString m_name;
    /// What is shown is not saved yet; a change elsewhere must not take it away.
    bool m_isNew = false;
    int m_generation = 0;
    /// The segment that was deleted last, while the message about it is there.
    QString m_removed;
    QStackedWidget* m_stack;
    DataTable* m_list = nullptr;
    SegmentListModel* m_segments = nullptr;
    SegmentDetails* m_details = nullptr;
    TemplatesView* m_templates = nullptr;
};

} // namespace rondom::ui
