#include "ui/segments/templatesview.h"

#include "models/segments/programlanguagetext.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

QString groupName(const QString& group)
{
    if (group == u"value"_s) {
        return TemplatesView::tr("What they buy");
    }
    if (group == u"new"_s) {
        return TemplatesView::tr("New customers");
    }
    if (group == u"leaving"_s) {
        return TemplatesView::tr("On their way out");
    }
    if (group == u"web"_s) {
        return TemplatesView::tr("In the web shop");
    }
    return group == u"mail"_s ? TemplatesView::tr("Mail and consent")
                              : TemplatesView::tr("Who they are");
}

} // namespace

TemplatesView::TemplatesView(workspace::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(mutedLabel({}, this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
    , m_use(new Button(tr("Start from this"), u"plus"_s, Button::Kind::Secondary, this))
{
    m_sentence->setObjectName(u"templateSentence"_s);
    m_model->setNumberColumns({2});
    identify(m_table, u"templatesTable"_s, tr("Templates"));
    m_table->setModel(m_model);
    identify(m_use, u"templateUse"_s, tr("Start a segment from the chosen template"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(
        new TextLabel(tr("Templates"), TextSize::Title, TextWeight::Strong, Tone::Normal, this));
    column->addWidget(mutedLabel(
        tr("Rules to start from, with the people each selects in your data today."), this));
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_use, 0, Qt::AlignTop);
    column->addLayout(row);
    if (auto templates = segments::segmentTemplates(segments::programLanguage())) {
        m_templates = *std::move(templates);
    }
    showRows();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TemplatesView::showChosen);
    connect(m_table, &DataTable::rowActivated, this, &TemplatesView::choose);
    connect(m_use, &QPushButton::clicked, this, &TemplatesView::choose);
}

void TemplatesView::reload()
{
    m_question.cancel();
    m_question = m_session.ask<QList<qint64>>(
        this,
        [templates = m_templates,
         now = m_session.now()](const storage::Connection& connection) -> Result<QList<qint64>> {
            QList<qint64> counts;
            for (const segments::SegmentTemplate& each : templates) {
                JobContext unwatched;
                const auto count =
                    segments::countSegment(connection, each.definition, now, unwatched);
                if (!count) {
                    return count.error();
                }
                counts.append(count->count);
            }
            return counts;
        },
        [this](const Result<QList<qint64>>& counts) {
            if (counts) {
                m_counts = *counts;
                showRows();
            }
        });
}

void TemplatesView::showRows()
{
    const int chosen = std::max(0, m_table->currentIndex().row());
    QList<QStringList> rows;
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        rows.append({groupName(m_templates.at(i).group), m_templates.at(i).definition.name,
                     i < m_counts.size() ? formatCount(m_counts.at(i)) : QString()});
    }
    m_model->setTable({tr("About"), tr("Template"), tr("People")}, rows);
    m_table->setColumnWidths({168, 0, 104});
    m_table->setCurrentIndex(m_model->index(chosen, 0));
    showChosen();
}

void TemplatesView::showChosen()
{
    const int row = m_table->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_templates.size();
    m_use->setEnabled(isChosen);
    m_sentence->setText(isChosen ? segments::segmentSentence(m_templates.at(row).definition,
                                                             segments::programLanguage())
                                 : QString());
}

void TemplatesView::choose()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_templates.size()) {
        Q_EMIT templateChosen(m_templates.at(row).definition);
    }
}

} // namespace rondom::ui
