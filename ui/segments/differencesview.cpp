#include "ui/segments/differencesview.h"

#include "ui/common/datatable.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr qsizetype kMostShown = 60;

using segments::Difference;

} // namespace

DifferencesView::DifferencesView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_sentence(mutedLabel({}, this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
{
    m_sentence->setObjectName(u"differencesSentence"_s);
    m_model->setNumberColumns({1, 2, 3});
    identify(m_table, u"differencesTable"_s, tr("What is different about the members"));
    m_table->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
}

void DifferencesView::load()
{
    m_sentence->setText(tr("Comparing the members with everybody..."));
    ask<segments::Differences>(
        [definition = definition(), now = session().now()](const storage::Connection& connection) {
            JobContext unwatched;
            return segments::segmentDifferences(connection, definition, now, kMostShown, unwatched);
        },
        [this](const segments::Differences& differences) { show(differences); });
}

void DifferencesView::show(const segments::Differences& differences)
{
    const auto words = [](const Difference& difference) {
        return difference.kind == Difference::Kind::Event
                   ? tr("Did: %1", "event").arg(difference.key)
                   : tr("%1: %2", "trait: value")
                         .arg(traitName(difference.key),
                              valueText(ValueType::Text, difference.value, {}));
    };
    QList<QStringList> rows;
    for (const Difference& difference : differences.list) {
        rows.append(
            {words(difference),
             tr("%1 (%2)", "share, people")
                 .arg(formatPercent(difference.share), formatCount(difference.members)),
             tr("%1 (%2)", "share, people")
                 .arg(formatPercent(difference.shareOfAll), formatCount(difference.everybody)),
             tr("%1 ×", "times as often").arg(QLocale().toString(difference.lift, 'f', 1))});
    }
    m_sentence->setText(
        rows.isEmpty() ? tr("Nothing that is known sets the members apart from everybody more than "
                            "chance does.")
                       : tr("What is seen more or less often among the members than chance "
                            "explains, the most striking first."));
    m_model->setTable({tr("What"), tr("Of the members"), tr("Of everybody"), tr("As often")}, rows);
    m_table->setColumnWidths({0, 136, 136, 96});
}

} // namespace rondom::ui
