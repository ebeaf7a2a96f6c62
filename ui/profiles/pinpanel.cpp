#include "ui/profiles/pinpanel.h"

#include "models/profiles/profilerepository.h"
#include "models/workspace/traitchanges.h"
#include "ui/common/button.h"
#include "ui/common/fieldwords.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

PinPanel::PinPanel(workspace::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_trait(new QComboBox(this))
    , m_value(new QComboBox(this))
    , m_use(new Button(tr("Use this value"), u"check"_s, Button::Kind::Secondary, this))
    , m_leave(new Button(tr("Leave it to the sources"), Button::Kind::Quiet, this))
{
    identify(m_trait, u"pinTrait"_s, tr("The trait to correct"));
    identify(m_value, u"pinValue"_s, tr("The value that holds"));
    identify(m_use, u"pinUse"_s, tr("Use this value, whatever the sources say"));
    identify(m_leave, u"pinLeave"_s, tr("Leave the trait to the sources again"));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    auto* close = new Button(tr("Close"), Button::Kind::Quiet, this);
    identify(close, u"pinClose"_s, tr("Change nothing"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, metrics::kGrid);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_trait);
    column->addWidget(m_value);
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::kGrid);
    first->addWidget(m_use);
    first->addWidget(close);
    first->addStretch();
    column->addLayout(first);
    auto* second = new QHBoxLayout;
    second->addWidget(m_leave);
    second->addStretch();
    column->addLayout(second);
    hide();

    connect(m_trait, &QComboBox::currentIndexChanged, this, &PinPanel::showTrait);
    connect(m_value, &QComboBox::editTextChanged, this,
            [this](const QString& text) { m_use->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_value->lineEdit(), &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] { change(m_value->currentText()); });
    connect(m_leave, &QPushButton::clicked, this, [this] { change(std::nullopt); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void PinPanel::open(ProfileId customer, const QList<profiles::TraitWithOrigin>& traits)
{
    m_customer = customer;
    m_stated = traits;
    const QString before = m_trait->currentData().toString();
    const QSignalBlocker quiet(m_trait);
    m_trait->clear();
    for (const profiles::TraitWithOrigin& trait : traits) {
        m_trait->addItem(traitName(trait.key), trait.key);
    }
    m_trait->setCurrentIndex(std::max(0, m_trait->findData(before)));
    showTrait();
    show();
    m_trait->setFocus();
}

void PinPanel::showTrait()
{
    const QString key = m_trait->currentData().toString();
    const auto trait = std::find_if(m_stated.begin(), m_stated.end(),
                                    [&](const auto& stated) { return stated.key == key; });
    m_value->clear();
    if (trait == m_stated.end()) {
        return;
    }
    m_leave->setVisible(trait->isPinned());
    m_value->addItem(trait->text);
    m_session.ask<QList<profiles::TraitStatement>>(
        this,
        [customer = m_customer, key](const storage::Connection& connection) {
            return profiles::ProfileRepository(connection).statements(customer, key);
        },
        [this, key](const Result<QList<profiles::TraitStatement>>& statements) {
            if (!statements || m_trait->currentData().toString() != key) {
                return;
            }
            for (const profiles::TraitStatement& statement : *statements) {
                if (m_value->findText(statement.text) < 0) {
                    m_value->addItem(statement.text);
                }
            }
        });
}

void PinPanel::change(const std::optional<QString>& text)
{
    const QString trait = m_trait->currentData().toString();
    Job* job =
        m_session.run(tr("Correcting a customer"),
                      [customer = m_customer, trait, text, now = m_session.now()](
                          const workspace::WorkspaceFile& file, JobContext& context) {
                          return workspace::pinTrait(file, customer, trait, text, now, context);
                      });
    connect(job, &Job::stateChanged, this, [this, job, trait, text](Job::State state) {
        if (state == Job::State::Succeeded) {
            hide();
            Q_EMIT done(text ? tr("%1 holds as you said it, whatever the sources say. Ctrl+Z takes "
                                  "it back.")
                                   .arg(traitName(trait))
                             : tr("%1 is what the sources say again. Ctrl+Z takes it back.")
                                   .arg(traitName(trait)));
        } else if (state == Job::State::Failed) {
            Q_EMIT failed(job->result().error());
        }
    });
}

} // namespace rondom::ui
