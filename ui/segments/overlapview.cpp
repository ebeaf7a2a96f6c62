#include "ui/segments/overlapview.h"

#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/datatable.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/segments/venndiagram.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// So alike that one of them may be enough.
constexpr double kNearlyTheSame = 0.9;

} // namespace

OverlapView::OverlapView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_sentence(mutedLabel({}, this))
    , m_diagram(new VennDiagram(this))
    , m_model(new StringTableModel(this))
    , m_table(new DataTable(this))
    , m_both(new Button(tr("Those in both"), u"plus"_s, Button::Kind::Secondary, this))
    , m_only(new Button(tr("Those in this one only"), u"plus"_s, Button::Kind::Secondary, this))
{
    m_sentence->setObjectName(u"overlapSentence"_s);
    m_diagram->setObjectName(u"overlapDiagram"_s);
    identify(m_table, u"overlapTable"_s, tr("How many people segments share"));
    identify(m_both, u"overlapBoth"_s, tr("A new segment of those in both"));
    identify(m_only, u"overlapOnly"_s, tr("A new segment of those in this one and not the other"));
    m_table->setModel(m_model);
    for (QWidget* later : {static_cast<QWidget*>(m_diagram), static_cast<QWidget*>(m_both),
                           static_cast<QWidget*>(m_only)}) {
        later->hide();
    }
    auto* chips = new QWidget(this);
    m_chips = new FlowLayout(chips);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addStretch();
    buttons->addWidget(m_both);
    buttons->addWidget(m_only);
    buttons->addStretch();
    auto* picture = new QHBoxLayout;
    picture->setSpacing(metrics::kGutter);
    picture->addWidget(m_diagram);
    picture->addLayout(buttons);
    picture->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_sentence);
    column->addWidget(chips);
    column->addLayout(picture);
    column->addWidget(m_table, 1);
    connect(m_both, &QPushButton::clicked, this, [this] { suggest(true); });
    connect(m_only, &QPushButton::clicked, this, [this] { suggest(false); });
}

void OverlapView::load()
{
    if (!isSaved()) {
        showNames({});
        return;
    }
    ask<QStringList>(
        [](const storage::Connection& connection) -> Result<QStringList> {
            const auto list = segments::SegmentRepository(connection).list();
            if (!list) {
                return list.error();
            }
            QStringList names;
            for (const segments::SegmentSummary& segment : *list) {
                names.append(segment.name);
            }
            return names;
        },
        [this](const QStringList& names) { showNames(names); });
}

void OverlapView::showNames(const QStringList& names)
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_others.clear();
    for (const QString& name : names) {
        if (name == definition().name) {
            continue;
        }
        auto* chip = new Chip(name, {}, Tone::Accent, m_chips->parentWidget());
        chip->setCheckable(true);
        chip->setChecked(m_wanted.contains(name));
        chip->setFocusPolicy(Qt::StrongFocus);
        identify(chip, u"overlapWith-"_s + name, tr("Compare with %1").arg(name));
        m_chips->addWidget(chip);
        m_others.append(chip);
        connect(chip, &Chip::toggled, this, [this, name](bool isOn) {
            m_wanted.removeAll(name);
            if (isOn) {
                m_wanted.append(name);
            }
            compare();
        });
    }
    if (chosen().size() < 2 && !m_others.isEmpty()) {
        const QSignalBlocker quiet(m_others.first());
        m_others.first()->setChecked(true);
    }
    compare();
}

QStringList OverlapView::chosen() const
{
    QStringList names{definition().name};
    for (const Chip* chip : m_others) {
        if (chip->isChecked() && names.size() < segments::kMostCompared) {
            names.append(chip->text());
        }
    }
    return names;
}

void OverlapView::compare()
{
    const QStringList names = chosen();
    if (names.size() < 2) {
        m_sentence->setText(!isSaved() ? tr("A segment can be compared once it is saved.")
                            : m_others.isEmpty()
                                ? tr("There is no other segment to compare with yet.")
                                : tr("Choose up to five segments to compare with."));
        m_diagram->hide();
        m_both->hide();
        m_only->hide();
        m_model->setTable({}, {});
        return;
    }
    ask<segments::Overlap>(
        [names, now = session().now()](const storage::Connection& connection) {
            JobContext unwatched;
            return segments::segmentOverlap(connection, names, now, unwatched);
        },
        [this](const segments::Overlap& overlap) { show(overlap); });
}

void OverlapView::show(const segments::Overlap& overlap)
{
    const qsizetype count = overlap.names.size();
    m_diagram->setOverlap(overlap);
    m_both->setVisible(count == 2);
    m_only->setVisible(count == 2);
    QStringList header{tr("Segment")};
    QList<int> numbers;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < count; ++i) {
        header.append(overlap.names.at(i));
        numbers.append(int(i) + 1);
        QStringList row{overlap.names.at(i)};
        const double members = double(overlap.shared[i][i]);
        for (qsizetype j = 0; j < count; ++j) {
            const qint64 both = overlap.shared[i][j];
            row.append(i == j || members == 0
                           ? formatCount(both)
                           : tr("%1 (%2)", "people, share of the row")
                                 .arg(formatCount(both), formatPercent(double(both) / members)));
        }
        rows.append(row);
    }
    m_model->setNumberColumns(numbers);
    m_model->setTable(header, rows);
    m_table->setColumnWidths(QList<int>(count + 1, 0));

    QStringList twins;
    for (qsizetype i = 1; i < count; ++i) {
        if (overlap.likeness(0, i) >= kNearlyTheSame) {
            twins.append(overlap.names.at(i));
        }
    }
    m_sentence->setText(
        !twins.isEmpty() ? tr("This segment is nearly the same as %1.").arg(twins.join(u", "_s))
        : count == 2     ? tr("%1 of the %2 members are in \"%3\" too.", "people, people, segment")
                           .arg(formatCount(overlap.shared[0][1]),
                                formatCount(overlap.shared[0][0]), overlap.names.at(1))
                     : tr("Each row says how many of its segment are in the others too."));
}

void OverlapView::suggest(bool isBoth)
{
    const QStringList names = chosen();
    if (names.size() != 2) {
        return;
    }
    const QJsonObject own{{u"segment"_s, names.at(0)}};
    const QJsonObject other{{u"segment"_s, names.at(1)}};
    QJsonObject json{
        {u"rondom"_s, u"segment/1"_s},
        {u"name"_s, isBoth ? tr("%1 and %2", "segments").arg(names.at(0), names.at(1))
                           : tr("%1 without %2", "segments").arg(names.at(0), names.at(1))}};
    if (isBoth) {
        json.insert(u"where"_s, QJsonObject{{u"all"_s, QJsonArray{own, other}}});
    } else {
        json.insert(u"where"_s, QJsonObject{{u"all"_s, QJsonArray{own}}});
        json.insert(u"exclude"_s, QJsonObject{{u"any"_s, QJsonArray{other}}});
    }
    const auto made = segments::DefinitionParser::parse(QJsonDocument(json).toJson());
    if (made) {
        Q_EMIT segmentSuggested(*made);
    } else {
        Q_EMIT failed(made.error());
    }
}

} // namespace rondom::ui
