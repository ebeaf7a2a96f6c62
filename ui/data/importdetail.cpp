#include "ui/data/importdetail.h"

#include "ui/common/button.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::ui {

QString undoText(const workspace::Importer::UndoReport& report, bool isDone)
{
    const QString records = formatCount(report.removedRecords);
    const QString events = formatCount(report.removedEvents);
    const QString restored = formatCount(report.restoredValues + report.restoredEvents);
    QStringList sentences;
    sentences.append(
        isDone ? ImportDetail::tr("The import is undone: %1 customer records and %2 events were "
                                  "taken out, and %3 changed values are as before.")
                     .arg(records, events, restored)
               : ImportDetail::tr("Undoing takes out %1 customer records and %2 events, and gives "
                                  "%3 changed values back as they were.")
                     .arg(records, events, restored));
    if (const int later = int(report.conflicts.size()); later > 0) {
        sentences.append(
            isDone ? ImportDetail::tr("%Ln value(s) were changed later and were left alone.",
                                      nullptr, later)
                   : ImportDetail::tr("%Ln value(s) were changed later and stay as they are.",
                                      nullptr, later));
    }
    if (const int grants = int(report.retractedGrants); grants > 0) {
        sentences.append(
            isDone ? ImportDetail::tr("%Ln consent(s) it had brought were taken back; withdrawals "
                                      "stay.",
                                      nullptr, grants)
                   : ImportDetail::tr("%Ln consent(s) it brought are taken back; withdrawals stay.",
                                      nullptr, grants));
    }
    return sentences.join(u' ');
}

ImportDetail::ImportDetail(QWidget* parent)
    : QWidget(parent)
    , m_title(sectionTitle({}, this))
    , m_files(mutedLabel({}, this))
    , m_balance(new QWidget(this))
    , m_notes(mutedLabel({}, this))
    , m_question(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Warning, this))
    , m_ask(new Button(tr("Undo this import"), u"undo"_s, Button::Kind::Secondary, this))
    , m_undo(new Button(tr("Undo it"), u"undo"_s, Button::Kind::Danger, this))
    , m_keep(new Button(tr("Keep the import"), Button::Kind::Secondary, this))
{
    m_title->setObjectName(u"detailTitle"_s);
    m_notes->setObjectName(u"detailNotes"_s);
    m_question->setObjectName(u"detailQuestion"_s);
    m_question->setWordWrap(true);
    identify(m_ask, u"dataUndoImport"_s, tr("Show what undoing the chosen import would do"));
    identify(m_undo, u"dataUndoNow"_s, tr("Undo the chosen import now"));
    identify(m_keep, u"dataKeepImport"_s, tr("Keep the chosen import"));

    auto* terms = new QHBoxLayout(m_balance);
    terms->setContentsMargins(0, 0, 0, 0);
    terms->setSpacing(metrics::kGutter);
    addTerm(terms, {}, u"read"_s, tr("rows read"), Tone::Normal);
    addTerm(terms, u"="_s, u"created"_s, tr("new"), Tone::Positive);
    addTerm(terms, u"+"_s, u"updated"_s, tr("updated"), Tone::Info);
    addTerm(terms, u"+"_s, u"unchanged"_s, tr("unchanged"), Tone::Normal);
    addTerm(terms, u"+"_s, u"rejected"_s, tr("rejected"), Tone::Negative);
    addTerm(terms, u"+"_s, u"skipped"_s, tr("skipped"), Tone::Normal);
    terms->addStretch();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(m_question, 1);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_ask);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_title);
    column->addWidget(m_files);
    column->addWidget(m_balance);
    column->addWidget(m_notes);
    column->addLayout(buttons);
    connect(m_ask, &QPushButton::clicked, this, &ImportDetail::previewRequested);
    connect(m_undo, &QPushButton::clicked, this, &ImportDetail::undoRequested);
    connect(m_keep, &QPushButton::clicked, this, &ImportDetail::keep);
    showNothing();
}

void ImportDetail::show(const ingest::ImportSummary& import, const Calendar& calendar)
{
    const QString source = import.files.isEmpty() ? QString() : import.files.first().sourceName;
    m_title->setText(
        tr("%1, %2", "a source and when").arg(source, formatMoment(import.at, calendar)));
    QStringList files;
    for (const ingest::ImportedFile& file : import.files) {
        files.append(tr("%1 (%2, %Ln row(s))", "a file, its size and rows", int(file.rows))
                         .arg(file.name, formatSize(file.bytes)));
    }
    m_files->setText(files.join(u" · "_s));
    const QJsonObject rows = import.counts.value(u"rows"_s).toObject();
    for (const Term& term : std::as_const(m_terms)) {
        term.number->setText(formatCount(rows.value(term.key).toInteger()));
    }
    // Reading the list again does not take back the question that was asked.
    const bool isSame = import.id == m_import && import.isUndone == m_isUndone;
    m_import = import.id;
    m_isUndone = import.isUndone;
    const QString notes = notesOf(import);
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
    m_balance->show();
    m_files->show();
    if (!isSame) {
        keep();
    }
}

void ImportDetail::showNothing()
{
    m_title->setText(tr("Choose an import to see what it did."));
    m_import = {};
    m_isUndone = true;
    for (QWidget* part :
         {static_cast<QWidget*>(m_files), m_balance, static_cast<QWidget*>(m_notes)}) {
        part->hide();
    }
    keep();
}

void ImportDetail::showPreview(const workspace::Importer::UndoReport& preview)
{
    m_question->setText(undoText(preview, false));
    m_question->show();
    m_ask->hide();
    m_undo->show();
    m_keep->show();
    m_keep->setFocus();
}

void ImportDetail::setBusy(bool isBusy)
{
    m_ask->setEnabled(!isBusy && !m_isUndone);
    m_undo->setEnabled(!isBusy);
    m_keep->setEnabled(!isBusy);
}

void ImportDetail::addTerm(QHBoxLayout* terms, const QString& sign, const QString& key,
                           const QString& label, Tone tone)
{
    if (!sign.isEmpty()) {
        terms->addWidget(
            new TextLabel(sign, TextSize::Title, TextWeight::Regular, Tone::Muted, this));
    }
    auto* number = new TextLabel(u"0"_s, TextSize::Title, TextWeight::Strong, tone, this);
    number->setObjectName(u"detail-"_s + key);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(number);
    column->addWidget(
        new TextLabel(label, TextSize::Small, TextWeight::Regular, Tone::Muted, this));
    terms->addLayout(column);
    m_terms.append({key, number});
}

void ImportDetail::keep()
{
    m_question->hide();
    m_undo->hide();
    m_keep->hide();
    m_ask->show();
    m_ask->setEnabled(!m_isUndone);
}

QString ImportDetail::notesOf(const ingest::ImportSummary& import) const
{
    const auto count = [&](const QString& part, const QString& key) {
        return import.counts.value(part).toObject().value(key).toInteger();
    };
    QStringList lines;
    if (const qint64 merged = count(u"rows"_s, u"merged"_s); merged > 0) {
        lines.append(tr("%Ln row(s) were about somebody known already.", nullptr, int(merged)));
    }
    const qint64 created = count(u"events"_s, u"created"_s);
    const qint64 updated = count(u"events"_s, u"updated"_s);
    const qint64 known = count(u"events"_s, u"duplicates"_s);
    if (created + updated + known > 0) {
        lines.append(tr("Events: %1 new, %2 updated, %3 known already.")
                         .arg(formatCount(created), formatCount(updated), formatCount(known)));
    }
    const qint64 granted = count(u"consents"_s, u"granted"_s);
    const qint64 withdrawn = count(u"consents"_s, u"withdrawn"_s);
    const qint64 claims = count(u"consents"_s, u"claims"_s);
    if (granted + withdrawn + claims > 0) {
        lines.append(tr("Consent: %1 granted, %2 withdrawn, %3 claims without proof.")
                         .arg(formatCount(granted), formatCount(withdrawn), formatCount(claims)));
    }
    if (count(u"rows"_s, u"rejected"_s) > 0) {
        lines.append(tr("Rejected rows are not kept in the workspace: try the file again on the "
                        "import page to save them."));
    }
    if (import.isUndone) {
        lines.append(tr("This import was undone. Import its files again to have them back."));
    }
    return lines.join(u' ');
}

} // namespace rondom::ui
