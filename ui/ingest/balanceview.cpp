#include "ui/ingest/balanceview.h"

#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

BalanceView::BalanceView(QWidget* parent)
    : QWidget(parent)
    , m_terms(new QHBoxLayout)
    , m_headline(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_read(addTerm({}, tr("rows read"), Tone::Normal))
    , m_created(addTerm(u"="_s, tr("new"), Tone::Positive))
    , m_updated(addTerm(u"+"_s, tr("updated"), Tone::Info))
    , m_unchanged(addTerm(u"+"_s, tr("unchanged"), Tone::Muted))
    , m_rejected(addTerm(u"+"_s, tr("rejected"), Tone::Negative))
    , m_skipped(addTerm(u"+"_s, tr("skipped"), Tone::Muted))
    , m_effects(mutedLabel({}, this))
    , m_rejectsTitle(sectionTitle(tr("Rejected rows"), this))
    , m_rejectsTable(new DataTable(this))
    , m_rejects(new StringTableModel(this))
    , m_saveRejects(
          new Button(tr("Save the rejected rows"), u"save"_s, Button::Kind::Secondary, this))
{
    m_headline->setWordWrap(true);
    m_headline->setObjectName(u"balanceHeadline"_s);
    m_read->setObjectName(u"balanceRead"_s);
    m_created->setObjectName(u"balanceCreated"_s);
    m_rejected->setObjectName(u"balanceRejected"_s);
    m_terms->addStretch();
    m_rejects->setNumberColumns({0});
    m_rejectsTable->setModel(m_rejects);
    identify(m_rejectsTable, u"rejectsTable"_s, tr("Rejected rows"));
    identify(m_saveRejects, u"saveRejects"_s, tr("Save the rejected rows"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_headline);
    column->addLayout(m_terms);
    column->addWidget(m_effects);
    auto* line = new QHBoxLayout;
    line->addWidget(m_rejectsTitle, 1);
    line->addWidget(m_saveRejects);
    column->addLayout(line);
    column->addWidget(m_rejectsTable, 1);
    column->addStretch();

    connect(m_saveRejects, &QPushButton::clicked, this, &BalanceView::saveRejectsRequested);
}

void BalanceView::show(const workspace::ImportReport& report)
{
    m_headline->setText(report.isDryRun
                            ? tr("Nothing was changed. An import would do this:")
                            : tr("Imported. You can undo it at any time, also weeks from now."));
    m_read->setText(formatCount(report.rows.read));
    m_created->setText(formatCount(report.rows.created));
    m_updated->setText(formatCount(report.rows.updated));
    m_unchanged->setText(formatCount(report.rows.unchanged));
    m_rejected->setText(formatCount(report.rows.rejected));
    m_skipped->setText(formatCount(report.rows.skipped));
    showEffects(report);
    showRejects(report);
}

TextLabel* BalanceView::addTerm(const QString& sign, const QString& label, Tone tone)
{
    if (!sign.isEmpty()) {
        m_terms->addWidget(
            new TextLabel(sign, TextSize::Title, TextWeight::Regular, Tone::Muted, this));
    }
    auto* number = new TextLabel(u"0"_s, TextSize::Title, TextWeight::Strong, tone, this);
    auto* name = new TextLabel(label, TextSize::Small, TextWeight::Regular, Tone::Muted, this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(number);
    column->addWidget(name);
    m_terms->addLayout(column);
    m_terms->setSpacing(metrics::kGutter);
    return number;
}

void BalanceView::showEffects(const workspace::ImportReport& report)
{
    QStringList lines;
    if (report.rows.merged > 0) {
        lines.append(tr("%Ln row(s) turned out to be about somebody who was known already.",
                        nullptr, int(report.rows.merged)));
    }
    if (report.rows.anonymous > 0) {
        lines.append(tr("%Ln sale(s) name nobody: they count in revenue, not as customers.",
                        nullptr, int(report.rows.anonymous)));
    }
    if (report.eventsCreated + report.eventsUpdated + report.eventDuplicates > 0) {
        lines.append(tr("Events: %1 new, %2 updated, %3 known already.")
                         .arg(formatCount(report.eventsCreated), formatCount(report.eventsUpdated),
                              formatCount(report.eventDuplicates)));
    }
    const qint64 consents = report.consentsGranted + report.consentsWithdrawn +
                            report.consentClaims + report.suppressions;
    if (consents > 0) {
        lines.append(tr("Consent: %1 granted, %2 withdrawn, %3 claims without proof, %4 not to be "
                        "contacted.")
                         .arg(formatCount(report.consentsGranted),
                              formatCount(report.consentsWithdrawn),
                              formatCount(report.consentClaims), formatCount(report.suppressions)));
    }
    if (report.wantsNotice) {
        lines.append(tr("Consents stay claims as long as nobody says which text people saw. Fill "
                        "in that text and import again."));
    }
    if (report.warningCount > 0) {
        lines.append(tr("%Ln cell(s) could not be used, although their rows were.", nullptr,
                        int(report.warningCount)));
    }
    if (report.isKnown) {
        lines.append(tr("Exactly these files were imported before."));
    }
    m_effects->setText(lines.join(u'\n'));
    m_effects->setVisible(!lines.isEmpty());
}

void BalanceView::showRejects(const workspace::ImportReport& report)
{
    const bool hasRejects = report.rows.rejected > 0;
    m_rejectsTitle->setVisible(hasRejects);
    m_rejectsTable->setVisible(hasRejects);
    m_saveRejects->setVisible(hasRejects);
    QList<QStringList> rows;
    for (const ingest::Reject& reject : report.rejects) {
        rows.append({formatCount(reject.line), reject.column, reject.reason});
    }
    m_rejects->setTable({tr("Line"), tr("Column"), tr("Why")}, rows);
    m_rejectsTable->setColumnWidths({88, 200, 0});
}

} // namespace rondom::ui
