#pragma once

#include "models/activation/exportreport.h"
#include "models/activation/exportrequest.h"
#include "models/workspace/session.h"
#include "ui/common/people.h"

#include <QStackedWidget>

namespace rondom::ui {

class Button;
class DataTable;
class PeoplePanel;
class StringTableModel;
class TextLabel;

/// Who is held back from an export: the reasons with their numbers, and the people behind each.
class HeldBackView : public QStackedWidget
{
    Q_OBJECT

public:
    HeldBackView(workspace::Session& session, const People& people, QWidget* parent = nullptr);

    void setReasons(const QList<activation::ExportPreview::HeldBack>& reasons,
                    const activation::ExportRequest& request);

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void failed(const rondom::Error& error);

private:
    void showPeople();

    workspace::Session& m_session;
    QList<activation::ExportPreview::HeldBack> m_reasons;
    activation::ExportRequest m_request;
    TextLabel* m_introduction;
    DataTable* m_table;
    StringTableModel* m_model;
    Button* m_open;
    PeoplePanel* m_people;
};

} // namespace rondom::ui
