#include "ui/consent/personpanel.h"

#include "models/consent/consenttext.h"
#include "ui/common/button.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/consent/ledgerdelegate.h"
#include "ui/consent/ledgermodel.h"
#include "ui/consent/ledgertext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

PersonPanel::PersonPanel(QWidget* parent)
    : Card(parent)
    , m_cell(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_reason(mutedLabel({}, this))
    , m_method(new QComboBox(this))
    , m_withdraw(new Button(tr("Record a withdrawal"), u"cross"_s, Button::Kind::Danger, this))
    , m_more(makeMore())
    , m_empty(mutedLabel(tr("Nothing is on record about this person. What was never asked counts "
                            "as no."),
                         this))
    , m_model(new LedgerModel(this))
    , m_log(new QListView(this))
{
    m_cell->setObjectName(u"consentCell"_s);
    m_cell->setWordWrap(true);
    m_reason->setObjectName(u"consentReason"_s);
    identify(m_method, u"consentMethod"_s, tr("How the person told you"));
    m_method->setToolTip(tr("How the person told you"));
    for (const consent::Method method : {consent::Method::Operator, consent::Method::Phone,
                                         consent::Method::Paper, consent::Method::Pos}) {
        m_method->addItem(consent::methodName(method), consent::keyOf(method));
    }
    identify(m_withdraw, u"consentWithdraw"_s, tr("Record a withdrawal for the chosen cell"));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_cell);
    words->addWidget(m_reason);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addLayout(words, 1);
    row->addWidget(m_method, 0, Qt::AlignTop);
    row->addWidget(m_withdraw, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    content()->addLayout(row);

    identify(m_log, u"consentLog"_s, tr("Everything this person said about consent"));
    m_log->setModel(m_model);
    m_log->setItemDelegate(new LedgerDelegate(m_log));
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setMouseTracking(true);
    m_log->setResizeMode(QListView::Adjust);
    m_log->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // It takes what is left; what it would like never pushes the matrix aside.
    m_log->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_log->setMinimumHeight(2 * metrics::kRowHeight);
    m_empty->setObjectName(u"consentLogEmpty"_s);
    content()->addWidget(m_empty);
    content()->addWidget(m_log, 1);

    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (m_state) {
            withdraw(m_state->purpose, m_state->channel);
        }
    });
}

QToolButton* PersonPanel::makeMore()
{
    auto* more = new QToolButton(this);
    identify(more, u"consentWithdrawMore"_s, tr("Withdraw more than the chosen cell"));
    more->setIcon(lineIcon(u"more"_s));
    more->setToolTip(more->accessibleName());
    auto* menu = new QMenu(more);
    m_withdrawPurpose = menu->addAction(lineIcon(u"cross"_s, Tone::Negative), {});
    m_withdrawPurpose->setObjectName(u"consentWithdrawPurpose"_s);
    m_withdrawAll = menu->addAction(lineIcon(u"cross"_s, Tone::Negative),
                                    tr("Withdraw everything, by every channel"));
    m_withdrawAll->setObjectName(u"consentWithdrawAll"_s);
    connect(more, &QToolButton::clicked, menu, [more, menu] {
        menu->popup(more->mapToGlobal(
            QPoint(more->width() - menu->sizeHint().width(), more->height() + metrics::kHalfGrid)));
    });
    connect(m_withdrawPurpose, &QAction::triggered, this, [this] {
        if (m_state) {
            withdraw(m_state->purpose, consent::kAll);
        }
    });
    connect(m_withdrawAll, &QAction::triggered, this,
            [this] { withdraw(consent::kAll, consent::kAll); });
    return more;
}

void PersonPanel::showLog(const QList<consent::LogEntry>& log, const QString& name,
                          const Calendar& calendar)
{
    m_model->setLog(log, name, calendar);
    m_empty->setVisible(log.isEmpty());
    m_log->setVisible(!log.isEmpty());
}

void PersonPanel::showCell(const std::optional<consent::CellState>& cell)
{
    m_state = cell;
    if (cell) {
        m_cell->setText(tr("%1, %2: %3", "purpose, channel, state")
                            .arg(consent::purposeName(cell->purpose),
                                 consent::channelName(cell->channel),
                                 consent::stateName(cell->verdict.state())));
        QString reason = consent::describe(cell->verdict.reason);
        if (cell->verdict.needsReview) {
            reason += u' ' + tr("Somebody has to look: the order of what was said is not certain.");
        }
        m_reason->setText(reason);
        m_withdrawPurpose->setText(
            tr("Withdraw %1 by every channel").arg(LedgerText::purposePhrase(cell->purpose)));
        // The line of the ledger that decides it.
        const int row = cell->verdict.event ? m_model->rowOf(*cell->verdict.event) : -1;
        m_log->setCurrentIndex(m_model->index(row, 0));
        if (row >= 0) {
            m_log->scrollTo(m_model->index(row, 0));
        }
    }
    updateActions();
}

void PersonPanel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateActions();
}

void PersonPanel::withdraw(const QString& purpose, const QString& channel)
{
    Q_EMIT withdrawalRequested(purpose, channel, m_method->currentData().toString());
}

void PersonPanel::updateActions()
{
    const bool isClosed = m_state && m_state->verdict.state() == consent::State::Withdrawn;
    m_withdraw->setEnabled(m_state && !isClosed && !m_isBusy);
    m_withdraw->setToolTip(isClosed ? tr("This is withdrawn already. Only the person can allow it "
                                         "again.")
                                    : tr("It holds at once and cannot be undone: only the person "
                                         "can allow it again."));
    m_more->setEnabled(m_state && !m_isBusy);
    m_method->setEnabled(m_state && !m_isBusy);
}

} // namespace rondom::ui
