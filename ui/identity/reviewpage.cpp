#include "ui/identity/reviewpage.h"

#include "models/identity/recordmatcher.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/matchchanges.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/identity/comparisonpanel.h"
#include "ui/identity/reviewwords.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::ReviewPair;
using workspace::ReviewQueue;
using workspace::ReviewRow;

namespace {

/// Nobody decides about more in one sitting; what follows comes up as these are decided.
constexpr int kMostRows = 500;
constexpr int kProbabilityWidth = 64;

enum Shown { ReviewShown, NeverShown, NothingShown };

} // namespace

ReviewPage::ReviewPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Duplicates"), parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_progress(new ProgressStrip(this))
    , m_compare(
          new Button(tr("Compare all customers"), u"refresh"_s, Button::Kind::Secondary, this))
    , m_never(
          new EmptyState(u"customers"_s, tr("Is anybody there twice?"),
                         tr("Rondom compares names, addresses, birthdays and whatever else you "
                            "know of your customers. Those who are one beyond doubt are merged, "
                            "the likely ones are put before you; everything can be undone."),
                         tr("Compare all customers"), this))
    , m_nothing(new EmptyState(u"success"_s, tr("Nobody waits for an answer"),
                               tr("All likely pairs are decided. After the next import it is worth "
                                  "comparing again."),
                               tr("Compare again"), this))
{
    auto* rules = new Button(tr("Recognition rules"), Button::Kind::Quiet, this);
    identify(rules, u"reviewRules"_s, tr("By which identifiers customers are recognised"));
    actions()->addWidget(rules);
    connect(rules, &QPushButton::clicked, this, &ReviewPage::rulesRequested);
    identify(m_compare, u"reviewCompare"_s, tr("Compare all customers with each other"));
    actions()->addWidget(m_compare);
    content()->addWidget(m_progress);
    m_stack->addWidget(makeReview());
    for (EmptyState* empty : {m_never, m_nothing}) {
        auto* card = new Card(this);
        card->content()->addWidget(empty);
        m_stack->addWidget(card);
        connect(empty, &EmptyState::activated, this, &ReviewPage::compare);
    }
    identify(m_never->button(), u"reviewFirstCompare"_s, tr("Compare all customers"));
    identify(m_nothing->button(), u"reviewCompareAgain"_s, tr("Compare all customers again"));
    content()->addWidget(m_stack, 1);
    connect(m_compare, &QPushButton::clicked, this, &ReviewPage::compare);
}

QWidget* ReviewPage::makeReview()
{
    auto* review = new QWidget(this);
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_introduction = mutedLabel({}, review);
    m_introduction->setObjectName(u"reviewIntroduction"_s);
    column->addWidget(m_introduction);

    m_model = new StringTableModel(this);
    m_model->setNumberColumns({1});
    m_table = new DataTable(review);
    identify(m_table, u"reviewPairs"_s, tr("Pairs of customers that may be one"));
    m_table->setModel(m_model);
    auto* list = new Card(review);
    list->content()->setContentsMargins(metrics::kGrid, metrics::kHalfGrid, metrics::kGrid,
                                        metrics::kGrid);
    list->content()->addWidget(m_table);
    list->setFixedWidth(metrics::kSidePanel);
    m_comparison = new ComparisonPanel(review);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(list);
    row->addWidget(m_comparison, 1);
    column->addLayout(row, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReviewPage::showChosen);
    connect(m_comparison, &ComparisonPanel::sameRequested, this, [this] { decide(Answer::Same); });
    connect(m_comparison, &ComparisonPanel::distinctRequested, this,
            [this] { decide(Answer::Distinct); });
    connect(m_comparison, &ComparisonPanel::laterRequested, this, &ReviewPage::postpone);
    connect(m_comparison, &ComparisonPanel::openProfileRequested, this,
            &ReviewPage::openProfileRequested);
    return review;
}

void ReviewPage::refresh()
{
    m_session.ask<ReviewQueue>(
        this,
        [](const storage::Connection& connection) {
            return workspace::readReviewQueue(connection, kMostRows);
        },
        [this](const Result<ReviewQueue>& queue) {
            if (queue) {
                show(*queue);
            } else {
                message()->showError(queue.error());
            }
        });
}

void ReviewPage::show(const ReviewQueue& queue)
{
    m_rows = queue.rows;
    m_stack->setCurrentIndex(!queue.comparedAt    ? NeverShown
                             : queue.waiting == 0 ? NothingShown
                                                  : ReviewShown);
    m_compare->setVisible(queue.comparedAt && queue.waiting > 0);
    if (queue.comparedAt && queue.waiting > 0) {
        const qint64 expected = std::max<qint64>(1, qint64(queue.expected + 0.5));
        QStringList sentences{
            tr("%Ln pair(s) wait for an answer; about %1 of them are one customer. Compared %2.",
               nullptr, int(queue.waiting))
                .arg(formatCount(expected),
                     formatAgo(*queue.comparedAt, m_session.now(), m_session.calendar()))};
        if (queue.answers > 0) {
            sentences.append(
                tr("Learned from %Ln of your answer(s).", nullptr, int(queue.answers)));
        }
        if (queue.skippedGroups > 0) {
            sentences.append(tr("%Ln group(s) that look alike in one respect were too large to "
                                "compare throughout.",
                                nullptr, int(queue.skippedGroups)));
        }
        m_introduction->setText(sentences.join(u' '));
    }
    showRows();
}

void ReviewPage::showRows()
{
    // What waits longer comes after everything else.
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const ReviewRow& a, const ReviewRow& b) {
        return m_postponed.indexOf(Pair(a.a, a.b)) < m_postponed.indexOf(Pair(b.a, b.b));
    });
    QList<QStringList> rows;
    int place = -1;
    for (const ReviewRow& row : std::as_const(m_rows)) {
        if (m_shown == Pair(row.a, row.b)) {
            place = int(rows.size());
        }
        rows.append({row.nameA == row.nameB
                         ? row.nameA
                         : tr("%1 and %2", "two customers").arg(row.nameA, row.nameB),
                     ReviewWords::chance(row.probability)});
    }
    const int next = place >= 0 ? place : std::clamp(m_place, 0, std::max(0, int(rows.size()) - 1));
    m_model->setTable({tr("Pair"), tr("Chance")}, rows);
    m_table->setColumnWidths({0, kProbabilityWidth});
    if (rows.isEmpty()) {
        m_shown.reset();
        m_comparison->showNothing();
        return;
    }
    m_table->setCurrentIndex(m_model->index(next, 0));
    showChosen();
}

std::optional<ReviewRow> ReviewPage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row)) : std::nullopt;
}

void ReviewPage::showChosen()
{
    const auto row = chosen();
    if (!row) {
        return;
    }
    m_place = m_table->currentIndex().row();
    m_shown = Pair(row->a, row->b);
    m_session.ask<std::optional<ReviewPair>>(
        this,
        [a = row->a, b = row->b](const storage::Connection& connection) {
            return workspace::readReviewPair(connection, a, b);
        },
        [this, asked = ++m_generation](const Result<std::optional<ReviewPair>>& pair) {
            if (asked != m_generation) {
                return;
            }
            if (!pair) {
                message()->showError(pair.error());
            } else if (*pair) {
                m_comparison->showPair(**pair, m_session.settings().currency, m_session.calendar());
            } else {
                m_comparison->showNothing();
            }
        });
}

void ReviewPage::compare()
{
    if (m_progress->isBusy()) {
        return;
    }
    auto report = std::make_shared<workspace::MatchReport>();
    Job* job = m_session.run(tr("Comparing all customers"),
                             [report, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                             JobContext& context) -> Result<void> {
                                 const auto done = workspace::matchAll(
                                     file, identity::MatchThresholds(), now, context);
                                 if (!done) {
                                     return done.error();
                                 }
                                 *report = *done;
                                 return {};
                             });
    m_compare->setEnabled(false);
    m_progress->follow(job);
    whenEnded(
        job,
        [this, report] {
            message()->showMessage(
                Tone::Positive,
                tr("%Ln time(s) two customers turned out to be one and were merged; %1 pairs wait "
                   "for you. Ctrl+Z takes it back.",
                   nullptr, int(report->merged))
                    .arg(formatCount(report->queued)));
        },
        [this] { m_compare->setEnabled(true); });
}

void ReviewPage::decide(Answer answer)
{
    const auto row = chosen();
    if (!row) {
        return;
    }
    const bool isSame = answer == Answer::Same;
    Job* job = m_session.run(
        isSame ? tr("Merging two customers") : tr("Keeping two customers apart"),
        [a = row->a, b = row->b, isSame, now = m_session.now()](
            const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto done = isSame ? workspace::mergeProfiles(file, a, b, now, context)
                                     : workspace::markDistinct(file, a, b, now, context);
            return done ? Result<void>() : done.error();
        });
    m_comparison->setBusy(true);
    whenEnded(
        job,
        [this, isSame, name = row->nameA] {
            // The list is read again by itself; the row below takes this one's place.
            m_shown.reset();
            message()->showMessage(
                Tone::Info,
                isSame ? tr("%1 is one customer now. Ctrl+Z takes it back.").arg(name)
                       : tr("They stay two customers, and nobody will ask again. Ctrl+Z takes it "
                            "back."));
        },
        [this] { m_comparison->setBusy(false); });
}

void ReviewPage::postpone()
{
    if (const auto row = chosen()) {
        m_postponed.removeAll(Pair(row->a, row->b));
        m_postponed.append(Pair(row->a, row->b));
        m_shown.reset();
        showRows();
    }
}

} // namespace rondom::ui
