#include "ui/segments/reachview.h"

#include "models/consent/consenttext.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ReachView::ReachView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_sentence(mutedLabel({}, this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
{
    m_sentence->setObjectName(u"reachSentence"_s);
    m_model->setNumberColumns({2, 3, 4, 5});
    identify(m_table, u"reachTable"_s, tr("Who of the members may be contacted"));
    m_table->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
}

void ReachView::load()
{
    m_sentence->setText(tr("Asking who may be contacted..."));
    ask<segments::Reach>(
        [definition = definition(), now = session().now()](const storage::Connection& connection) {
            JobContext unwatched;
            return segments::segmentReach(connection, definition, now, unwatched);
        },
        [this](const segments::Reach& reach) { show(reach); });
}

void ReachView::show(const segments::Reach& reach)
{
    QList<QStringList> rows;
    for (const segments::ReachCell& cell : reach.cells) {
        rows.append({consent::purposeName(cell.purpose), consent::channelName(cell.channel),
                     formatCount(cell.granted), formatCount(cell.withdrawn),
                     formatCount(cell.expired), formatCount(cell.unknown)});
    }
    if (reach.cells.isEmpty()) {
        m_sentence->setText(tr("No consent is on record for anybody yet, so nobody may be "
                               "contacted."));
    } else {
        // Who is served under a contract says nothing about who may be written to otherwise.
        const auto wanted = std::find_if(
            reach.cells.begin(), reach.cells.end(),
            [](const segments::ReachCell& cell) { return cell.purpose != consent::kService; });
        const segments::ReachCell& best =
            wanted != reach.cells.end() ? *wanted : reach.cells.first();
        m_sentence->setText(
            tr("Most are reached for %1 by %2: %3 of %4.", "purpose, channel, people, people")
                .arg(consent::purposeName(best.purpose).toLower(),
                     consent::channelName(best.channel).toLower(), formatCount(best.granted),
                     formatCount(reach.members)));
    }
    m_model->setTable(
        {tr("Purpose"), tr("Channel"), tr("May"), tr("Withdrawn"), tr("Expired"), tr("Unknown")},
        rows);
    m_table->setColumnWidths({0, 0, 80, 96, 80, 88});
}

} // namespace rondom::ui
