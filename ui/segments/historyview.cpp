#include "ui/segments/historyview.h"

#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/segments/sizechart.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

HistoryView::HistoryView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_sentence(mutedLabel({}, this))
    , m_chart(new SizeChart(this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
{
    m_sentence->setObjectName(u"historySentence"_s);
    m_chart->setObjectName(u"historyChart"_s);
    m_model->setNumberColumns({1, 2, 3});
    identify(m_table, u"historyTable"_s, tr("Size over time"));
    m_table->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_sentence);
    column->addWidget(m_chart, 1);
    column->addWidget(m_table, 1);
}

void HistoryView::load()
{
    if (!isSaved()) {
        show({});
        return;
    }
    ask<QList<segments::SizeEntry>>(
        [name = definition().name](const storage::Connection& connection) {
            return segments::SegmentRepository(connection).history(name);
        },
        [this](const QList<segments::SizeEntry>& sizes) { show(sizes); });
}

void HistoryView::show(const QList<segments::SizeEntry>& sizes)
{
    QList<SizeChart::Point> points;
    QList<QStringList> rows;
    qint64 entered = 0;
    qint64 left = 0;
    for (const segments::SizeEntry& size : sizes) {
        points.append({size.at, size.size});
        rows.prepend({formatMoment(size.at, session().calendar()), formatCount(size.size),
                      formatCount(size.entered), formatCount(size.left)});
        if (size.at != sizes.first().at) {
            entered += size.entered;
            left += size.left;
        }
    }
    m_sentence->setText(
        sizes.isEmpty() ? tr("Who is in is noted when the segment is saved, and whenever it is "
                             "refreshed.")
        : sizes.size() == 1
            ? tr("Counted once so far. Each refresh adds a point, and says who entered and who "
                 "left.")
            : tr("From %1 to %2 people: %3 entered, %4 left.", "size, size, people, people")
                  .arg(formatCount(sizes.first().size), formatCount(sizes.last().size),
                       formatCount(entered), formatCount(left)));
    m_chart->setVisible(sizes.size() > 1);
    m_chart->setPoints(points);
    m_model->setTable({tr("When"), tr("People"), tr("Entered"), tr("Left")}, rows);
    m_table->setColumnWidths({0, 104, 104, 104});
}

} // namespace rondom::ui
