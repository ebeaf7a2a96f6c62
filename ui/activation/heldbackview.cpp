#include "ui/activation/heldbackview.h"

#include "models/activation/exporter.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/peoplepanel.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

enum Shown { ReasonsShown, PeopleShown };

} // namespace

HeldBackView::HeldBackView(workspace::Session& session, const People& people, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_introduction(mutedLabel({}, this))
    , m_table(new DataTable(this))
    , m_model(new StringTableModel(this))
    , m_open(new Button(tr("Show these people"), u"customers"_s, Button::Kind::Secondary, this))
    , m_people(new PeoplePanel(people, u"exportHeldPeople"_s, this))
{
    identify(m_table, u"exportHeldBack"_s, tr("Held back, by reason"));
    identify(m_open, u"exportHeldOpen"_s, tr("Show the people held back for the chosen reason"));
    m_introduction->setObjectName(u"exportHeldIntroduction"_s);
    m_model->setNumberColumns({1});
    m_table->setModel(m_model);
    m_people->content()->setContentsMargins(0, metrics::kGrid, 0, 0);

    auto* reasons = new QWidget(this);
    auto* column = new QVBoxLayout(reasons);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_introduction, 1);
    head->addWidget(m_open);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    addWidget(reasons);
    addWidget(m_people);

    connect(m_table, &DataTable::rowActivated, this, &HeldBackView::showPeople);
    connect(m_open, &QPushButton::clicked, this, &HeldBackView::showPeople);
    connect(m_people, &PeoplePanel::closed, this, [this] {
        setCurrentIndex(ReasonsShown);
        m_table->setFocus();
    });
    connect(m_people, &PeoplePanel::personActivated, this, &HeldBackView::openProfileRequested);
    connect(m_people, &PeoplePanel::failed, this, &HeldBackView::failed);
    setReasons({}, {});
}

void HeldBackView::setReasons(const QList<activation::ExportPreview::HeldBack>& reasons,
                              const activation::ExportRequest& request)
{
    m_reasons = reasons;
    m_request = request;
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    for (const activation::ExportPreview::HeldBack& reason : reasons) {
        rows.append({reason.reason, formatCount(reason.count)});
    }
    m_model->setTable({tr("Why"), tr("People")}, rows);
    m_table->setColumnWidths({0, 104});
    m_introduction->setText(
        reasons.isEmpty() ? tr("Nobody is held back: everybody in the segment allows this.")
                          : tr("Nobody leaves without consent. These people are in the segment and "
                               "stay out of the file."));
    m_open->setVisible(!reasons.isEmpty());
    if (!reasons.isEmpty()) {
        m_table->setCurrentIndex(m_model->index(qBound(0, row, int(reasons.size()) - 1), 0));
    }
    setCurrentIndex(ReasonsShown);
}

void HeldBackView::showPeople()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_reasons.size()) {
        return;
    }
    const activation::ExportPreview::HeldBack& reason = m_reasons.at(row);
    setCurrentIndex(PeopleShown);
    m_people->showPeople(reason.reason, {},
                         [request = m_request, code = reason.code,
                          now = m_session.now()](const storage::Connection& connection) {
                             JobContext unwatched;
                             return activation::Exporter().heldBack(connection, request, code, now,
                                                                    unwatched);
                         });
}

} // namespace rondom::ui
