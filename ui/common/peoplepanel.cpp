#include "ui/common/peoplepanel.h"

#include "ui/common/button.h"
#include "ui/common/datatable.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/identify.h"
#include "ui/common/lazytablemodel.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rondom::ui {

PeoplePanel::PeoplePanel(const People& people, const QString& name, QWidget* parent)
    : Card(parent)
    , m_back(new Button(tr("Back"), u"chevron-left"_s, Button::Kind::Quiet, this))
    , m_title(new ElidedLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_count(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, this))
    , m_explanation(mutedLabel({}, this))
    , m_open(new Button(tr("Open the customer"), u"person"_s, Button::Kind::Quiet, this))
    , m_table(new DataTable(this))
    , m_model(new LazyTableModel(people.table([this] { return m_query; }), this))
{
    setObjectName(name);
    identify(m_back, name + u"Back"_s, tr("Back to the overview"));
    identify(m_open, name + u"Open"_s, tr("Open the page of the chosen customer"));
    identify(m_table, name + u"Table"_s, tr("The people behind the number"));
    m_title->setObjectName(name + u"Title"_s);
    m_count->setObjectName(name + u"Count"_s);
    m_table->setLazyModel(m_model);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kGrid);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addWidget(m_open);
    content()->addLayout(head);
    content()->addWidget(m_explanation);
    content()->addWidget(m_table, 1);

    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PeoplePanel::closed);
    connect(m_back, &QPushButton::clicked, this, &PeoplePanel::closed);
    connect(m_open, &QPushButton::clicked, this, &PeoplePanel::activateCurrent);
    connect(m_table, &DataTable::rowActivated, this, &PeoplePanel::activateCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { m_open->setEnabled(current.isValid()); });
    connect(m_model, &LazyTableModel::loaded, this, [this](qint64 total) {
        m_count->setText(tr("%Ln person(s)", nullptr, int(total)));
        if (total > 0 && !m_table->currentIndex().isValid()) {
            m_table->setCurrentIndex(m_model->index(0, 0));
        }
        m_open->setEnabled(m_table->currentIndex().isValid());
    });
    connect(m_model, &LazyTableModel::loadFailed, this, &PeoplePanel::failed);
}

void PeoplePanel::showPeople(const QString& title, const QString& explanation, People::Query query)
{
    m_query = std::move(query);
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_count->clear();
    m_open->setEnabled(false);
    // Nobody of another number is shown under this one, not for a moment.
    m_model->clear();
    m_model->reload();
    m_table->setFocus();
}

void PeoplePanel::reload()
{
    if (m_query) {
        m_model->reload();
    }
}

void PeoplePanel::activateCurrent()
{
    if (const QModelIndex current = m_table->currentIndex(); current.isValid()) {
        Q_EMIT personActivated(ProfileId(m_model->idAt(current.row())));
    }
}

} // namespace rondom::ui
