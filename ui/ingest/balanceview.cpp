#include "ui/ingest/balanceview.h"

#include "models/workspace/importcounts.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/numberbutton.h"
#include "ui/common/textlabel.h"
#include "ui/ingest/outcomemodel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::RowOutcome;

namespace {

/// Those of the balance come first, in its order.
constexpr std::array kEffects = {RowOutcome::Merged,         RowOutcome::Anonymous,
                                 RowOutcome::ConsentGranted, RowOutcome::ConsentWithdrawn,
                                 RowOutcome::ConsentClaimed, RowOutcome::Suppressed,
                                 RowOutcome::Warned};

/// What a person wants to look at first.
constexpr std::array kWorthALook = {RowOutcome::Rejected,  RowOutcome::Updated, RowOutcome::Created,
                                    RowOutcome::Unchanged, RowOutcome::Skipped, RowOutcome::Read};

} // namespace

BalanceView::BalanceView(QWidget* parent)
    : QWidget(parent)
    , m_headline(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_notes(mutedLabel({}, this))
{
    m_headline->setWordWrap(true);
    m_headline->setObjectName(u"balanceHeadline"_s);
    m_notes->setObjectName(u"balanceNotes"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_headline);
    column->addWidget(makeTerms());
    column->addWidget(m_notes);
    column->addWidget(makeRows(), 1);
}

void BalanceView::show(const workspace::ImportReport& report)
{
    m_report = report;
    m_headline->setText(report.isDryRun
                            ? tr("Nothing was changed. An import would do this:")
                            : tr("Imported. You can undo it at any time, also weeks from now."));
    setNumbers();
    setNotes();
    openFirst();
}

QWidget* BalanceView::makeTerms()
{
    auto* terms = new QWidget(this);
    auto* flow = new FlowLayout(terms);
    flow->addWidget(addNumber(RowOutcome::Read, u"balanceRead"_s, tr("rows read"), Tone::Normal));
    addSign(flow, u"="_s);
    flow->addWidget(addNumber(RowOutcome::Created, u"balanceCreated"_s, tr("new"), Tone::Positive));
    addSign(flow, u"+"_s);
    flow->addWidget(addNumber(RowOutcome::Updated, u"balanceUpdated"_s, tr("updated"), Tone::Info));
    addSign(flow, u"+"_s);
    flow->addWidget(
        addNumber(RowOutcome::Unchanged, u"balanceUnchanged"_s, tr("unchanged"), Tone::Normal));
    addSign(flow, u"+"_s);
    flow->addWidget(
        addNumber(RowOutcome::Rejected, u"balanceRejected"_s, tr("rejected"), Tone::Negative));
    addSign(flow, u"+"_s);
    flow->addWidget(
        addNumber(RowOutcome::Skipped, u"balanceSkipped"_s, tr("skipped"), Tone::Normal));
    m_also = addSign(flow, tr("also", "beside the numbers of a balance"));
    flow->addWidget(addNumber(RowOutcome::Merged, u"balanceMerged"_s,
                              tr("about somebody known already"), Tone::Info));
    flow->addWidget(
        addNumber(RowOutcome::Anonymous, u"balanceAnonymous"_s, tr("name nobody"), Tone::Normal));
    flow->addWidget(addNumber(RowOutcome::ConsentGranted, u"balanceGranted"_s,
                              tr("consents granted"), Tone::Positive));
    flow->addWidget(addNumber(RowOutcome::ConsentWithdrawn, u"balanceWithdrawn"_s,
                              tr("consents withdrawn"), Tone::Negative));
    flow->addWidget(addNumber(RowOutcome::ConsentClaimed, u"balanceClaims"_s,
                              tr("claims without proof"), Tone::Warning));
    flow->addWidget(addNumber(RowOutcome::Suppressed, u"balanceSuppressed"_s,
                              tr("not to be contacted"), Tone::Negative));
    flow->addWidget(
        addNumber(RowOutcome::Warned, u"balanceWarnings"_s, tr("cells not used"), Tone::Warning));
    setNumbers();
    return terms;
}

QWidget* BalanceView::makeRows()
{
    auto* rows = new QWidget(this);
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kHalfGrid);
    m_rowsTitle = sectionTitle({}, rows);
    m_rowsTitle->setObjectName(u"balanceRowsTitle"_s);
    m_rowsNote = mutedLabel({}, rows);
    m_rowsNote->setObjectName(u"balanceRowsNote"_s);
    m_rowsNote->setWordWrap(false);
    m_saveRejects =
        new Button(tr("Save the rejected rows"), u"save"_s, Button::Kind::Secondary, rows);
    identify(m_saveRejects, u"saveRejects"_s, tr("Save the rejected rows"));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kGap);
    line->addWidget(m_rowsTitle);
    line->addWidget(m_rowsNote);
    line->addStretch();
    line->addWidget(m_saveRejects);
    m_rows = new OutcomeModel(this);
    m_table = new DataTable(rows);
    identify(m_table, u"balanceRows"_s, tr("Rows behind the number"));
    m_table->setModel(m_rows);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    connect(m_saveRejects, &QPushButton::clicked, this, &BalanceView::saveRejectsRequested);
    return rows;
}

NumberButton* BalanceView::addNumber(RowOutcome outcome, const QString& name, const QString& label,
                                     Tone tone)
{
    auto* button = new NumberButton(label, tone, this);
    button->setObjectName(name);
    m_numbers[std::size_t(outcome)] = button;
    connect(button, &QAbstractButton::clicked, this, [this, outcome] { open(outcome); });
    return button;
}

TextLabel* BalanceView::addSign(QLayout* terms, const QString& sign)
{
    const bool isWord = sign.size() > 1;
    auto* label = new TextLabel(sign, isWord ? TextSize::Small : TextSize::Title,
                                TextWeight::Regular, Tone::Muted, this);
    label->setAlignment(Qt::AlignCenter);
    // As high as the numbers, so that it stands in their middle.
    label->setFixedHeight(m_numbers[std::size_t(RowOutcome::Read)]->sizeHint().height());
    terms->addWidget(label);
    return label;
}

void BalanceView::setNumbers()
{
    for (std::size_t i = 0; i < workspace::kRowOutcomes; ++i) {
        m_numbers[i]->setNumber(number(RowOutcome(i)));
    }
    bool hasEffects = false;
    for (const RowOutcome outcome : kEffects) {
        const bool isThere = number(outcome) > 0;
        m_numbers[std::size_t(outcome)]->setVisible(isThere);
        hasEffects = hasEffects || isThere;
    }
    m_also->setVisible(hasEffects);
}

void BalanceView::setNotes()
{
    QStringList lines;
    if (m_report.eventsCreated + m_report.eventsUpdated + m_report.eventDuplicates > 0) {
        lines.append(tr("Events: %1 new, %2 updated, %3 known already.")
                         .arg(formatCount(m_report.eventsCreated),
                              formatCount(m_report.eventsUpdated),
                              formatCount(m_report.eventDuplicates)));
    }
    if (m_report.fieldsOverwritten > 0) {
        lines.append(tr("%Ln known value(s) about people overwritten by newer ones.", nullptr,
                        int(m_report.fieldsOverwritten)));
    }
    if (m_report.wantsNotice) {
        lines.append(tr("Consents stay claims as long as nobody says which text people saw. Fill "
                        "in that text and import again."));
    }
    if (m_report.isKnown) {
        lines.append(tr("Exactly these files were imported before."));
    }
    m_notes->setText(lines.join(u' '));
    m_notes->setVisible(!lines.isEmpty());
}

void BalanceView::open(RowOutcome outcome)
{
    for (std::size_t i = 0; i < workspace::kRowOutcomes; ++i) {
        m_numbers[i]->setChecked(RowOutcome(i) == outcome);
    }
    const QList<workspace::SampleRow>& rows = m_report.samples.rows(outcome);
    const NumberButton* button = m_numbers[std::size_t(outcome)];
    m_rowsTitle->setText(
        tr("%1 %2", "a count and its name").arg(formatCount(button->number()), button->text()));
    const bool isPart = rows.size() < number(outcome);
    m_rowsNote->setText(tr("The first %1 of %2 are listed.")
                            .arg(formatCount(rows.size()), formatCount(number(outcome))));
    m_rowsNote->setVisible(isPart);
    m_saveRejects->setVisible(outcome == RowOutcome::Rejected);
    m_rows->setRows(outcome, rows);
    m_table->setColumnHidden(OutcomeModel::FileColumn, m_report.files.size() < 2);
    const bool hasWhy = outcome != RowOutcome::Read && outcome != RowOutcome::Created &&
                        outcome != RowOutcome::Unchanged && outcome != RowOutcome::Anonymous;
    m_table->setColumnHidden(OutcomeModel::WhyColumn, !hasWhy);
    m_table->setColumnWidths({160, 72, 0, 0});
    m_table->scrollToTop();
}

void BalanceView::openFirst()
{
    for (const RowOutcome outcome : kWorthALook) {
        if (number(outcome) > 0) {
            open(outcome);
            return;
        }
    }
    open(RowOutcome::Read);
}

qint64 BalanceView::number(RowOutcome outcome) const
{
    return workspace::numberOf(m_report, outcome);
}

} // namespace rondom::ui
