#pragma once

#include "models/core/id.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class DataTable;
class LazyTableModel;
class SearchField;
class TextLabel;

/// Everybody in the workspace, in a table that scrolls through any number of people.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    /// Which part of the customers is listed.
    enum class Part { Everybody, Mailable, Active };

    explicit CustomersPage(workspace::Session& session, QWidget* parent = nullptr);

    void showPart(Part part);
    /// Everybody, who brought in most first.
    void showByRevenue();
    void focusSearch();
    /// Who is \a step rows below somebody in the list as it is shown; an invalid id beyond its ends
    /// or when the list no longer has them.
    ProfileId neighbour(ProfileId profile, int step) const;
    /// Where somebody who comes back from a person goes on.
    void select(ProfileId profile);

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void importRequested();

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void showTotal(qint64 total);
    People::Query query() const;

    workspace::Session& m_session;
    Part m_part = Part::Everybody;
    QString m_text;
    SearchField* m_search;
    QButtonGroup* m_parts;
    TextLabel* m_total;
    QStackedWidget* m_stack;
    DataTable* m_table;
    LazyTableModel* m_model;
};

} // namespace rondom::ui
