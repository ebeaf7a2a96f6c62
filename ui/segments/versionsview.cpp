#include "ui/segments/versionsview.h"

#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

VersionsView::VersionsView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_introduction(mutedLabel({}, this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
    , m_sentence(mutedLabel({}, this))
    , m_restore(new Button(tr("Restore this version"), u"history"_s, Button::Kind::Secondary, this))
{
    m_introduction->setObjectName(u"versionsIntroduction"_s);
    m_sentence->setObjectName(u"versionsSentence"_s);
    m_model->setNumberColumns({2});
    identify(m_table, u"versionsTable"_s, tr("Versions of the rule"));
    m_table->setModel(m_model);
    identify(m_restore, u"versionsRestore"_s, tr("Make the chosen version the rule again"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_restore, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_introduction);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VersionsView::showChosen);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto* version = chosen()) {
            Q_EMIT restoreRequested(version->definition);
        }
    });
}

void VersionsView::load()
{
    if (!isSaved()) {
        show({});
        return;
    }
    ask<QList<workspace::SegmentVersion>>(
        [name = definition().name](const storage::Connection& connection) {
            return workspace::segmentVersions(connection, name, segments::programLanguage());
        },
        [this](const QList<workspace::SegmentVersion>& versions) { show(versions); });
}

void VersionsView::show(const QList<workspace::SegmentVersion>& versions)
{
    m_versions = versions;
    std::reverse(m_versions.begin(), m_versions.end());
    QList<QStringList> rows;
    for (const workspace::SegmentVersion& version : std::as_const(m_versions)) {
        QStringList changes;
        if (!version.added.isEmpty()) {
            changes.append(tr("Added: %1", "conditions").arg(version.added.join(u"; "_s)));
        }
        if (!version.removed.isEmpty()) {
            changes.append(tr("Removed: %1", "conditions").arg(version.removed.join(u"; "_s)));
        }
        if (changes.isEmpty()) {
            changes.append(version.isRearranged ? tr("Put together in another way")
                                                : tr("Nothing changed"));
        }
        rows.append({formatMoment(version.at, session().calendar()), changes.join(u". "_s),
                     version.size ? formatCount(*version.size) : QString()});
    }
    m_introduction->setText(
        rows.isEmpty() ? tr("Every time the rule is saved, it is kept here.")
                       : tr("Every time the rule was saved, the newest first. An older one can "
                            "become the rule again; that is a new version, and can be undone."));
    m_model->setTable({tr("When"), tr("What changed"), tr("People")}, rows);
    m_table->setColumnWidths({152, 0, 88});
    if (!rows.isEmpty()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    showChosen();
}

const workspace::SegmentVersion* VersionsView::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_versions.size() ? &m_versions.at(row) : nullptr;
}

void VersionsView::showChosen()
{
    const workspace::SegmentVersion* const version = chosen();
    m_sentence->setText(
        version ? segments::segmentSentence(version->definition, segments::programLanguage())
                : QString());
    m_restore->setVisible(version);
    m_restore->setEnabled(version && version->definition != definition());
}

} // namespace rondom::ui
