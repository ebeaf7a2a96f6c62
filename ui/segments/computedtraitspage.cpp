#include "ui/segments/computedtraitspage.h"

#include "models/core/errortext.h"
#include "models/core/fold.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "models/workspace/computedtraitchanges.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/emptystate.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentenceview.h"
#include "ui/segments/computedtraitsentence.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kListWidth = 320;
constexpr int kPauseMs = 250;
constexpr int kPeopleWidth = 120;
constexpr int kMostValues = 50;

enum Shown { EmptyShown, TraitsShown };

/// "Orders last year" as rules write it: "orders_last_year".
QString keyOf(const QString& name)
{
    QString key;
    for (const QChar c : fold(name.trimmed())) {
        key += c.isLetterOrNumber() || c == u'.' ? c : QChar(u'_');
    }
    return key;
}

} // namespace

ComputedTraitsPage::ComputedTraitsPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Computed traits"), parent)
    , m_session(session)
    , m_offer(new BuilderOffer(this))
    , m_stack(new QStackedWidget(this))
    , m_pause(new QTimer(this))
{
    m_offer->setSession(&session);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    auto* add = new Button(tr("New trait"), u"plus"_s, Button::Kind::Primary, this);
    identify(add, u"traitNew"_s, tr("New computed trait"));
    actions()->addWidget(add);

    auto* traits = new QWidget(m_stack);
    auto* row = new QHBoxLayout(traits);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGutter);
    row->addWidget(makeList(traits));
    row->addWidget(makeEditor(traits), 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(traits);
    content()->addWidget(m_stack, 1);

    connect(add, &QPushButton::clicked, this, &ComputedTraitsPage::startNew);
    connect(m_pause, &QTimer::timeout, this, &ComputedTraitsPage::count);
    connect(m_offer, &BuilderOffer::changed, this,
            [this] { m_sentence->setParts(sentence::computedTraitParts(m_trait, *m_offer)); });
}

QWidget* ComputedTraitsPage::makeEmpty()
{
    auto* card = new Card(this);
    auto* empty = new EmptyState(
        u"activity"_s, tr("What would you like to know of every customer?"),
        tr("How often they ordered last year, their favourite shop, the days since they last came: "
           "a computed trait is worked out of what they did and is always up to date. Rules and "
           "the page of a customer use it as any other trait."),
        tr("New trait"), card);
    identify(empty->button(), u"traitsEmptyNew"_s, tr("New computed trait"));
    connect(empty, &EmptyState::activated, this, &ComputedTraitsPage::startNew);
    card->content()->addWidget(empty);
    return card;
}

QWidget* ComputedTraitsPage::makeList(QWidget* parent)
{
    auto* card = new Card(parent);
    card->setFixedWidth(kListWidth);
    card->content()->setContentsMargins(1, metrics::kHalfGrid, 1, metrics::kGrid);
    m_model = new StringTableModel(this);
    m_table = new DataTable(card);
    identify(m_table, u"traitsTable"_s, tr("Computed traits"));
    m_table->setModel(m_model);
    card->content()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComputedTraitsPage::showChosen);
    return card;
}

QWidget* ComputedTraitsPage::makeEditor(QWidget* parent)
{
    auto* card = new Card(parent);
    card->content()->setSpacing(metrics::kGap);
    m_name = new QLineEdit(card);
    m_name->setFont(textFont(TextSize::Lead, TextWeight::Strong));
    m_name->setPlaceholderText(tr("What the trait is called"));
    identify(m_name, u"traitName"_s, tr("Name of the trait"));
    m_sentence = new BuilderSentenceView(*m_offer, u"traitField"_s, card);
    m_phrase = mutedLabel({}, card);
    m_phrase->setObjectName(u"traitPhrase"_s);
    m_state = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Accent, card);
    m_state->setObjectName(u"traitState"_s);
    m_state->setWordWrap(true);
    m_remove = new Button(tr("Delete"), u"trash"_s, Button::Kind::Quiet, card);
    identify(m_remove, u"traitDelete"_s, tr("Delete the trait"));
    m_save = new Button(tr("Save"), u"save"_s, Button::Kind::Primary, card);
    identify(m_save, u"traitSave"_s, tr("Save the trait"));
    card->content()->addWidget(m_name);
    card->content()->addWidget(m_sentence);
    card->content()->addWidget(m_phrase);
    card->content()->addWidget(m_state);
    m_values = new StringTableModel(this);
    m_values->setNumberColumns({1});
    m_valuesTable = new DataTable(card);
    identify(m_valuesTable, u"traitValues"_s, tr("The most frequent values"));
    m_valuesTable->setModel(m_values);
    card->content()->addWidget(m_valuesTable, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addStretch();
    row->addWidget(m_remove);
    row->addWidget(m_save);
    card->content()->addLayout(row);
    connect(m_name, &QLineEdit::textEdited, this, &ComputedTraitsPage::takeName);
    connect(m_sentence, &BuilderSentenceView::edited, this,
            [this](const QJsonObject& trait) { edit(trait); });
    connect(m_save, &QPushButton::clicked, this, &ComputedTraitsPage::save);
    connect(m_remove, &QPushButton::clicked, this, &ComputedTraitsPage::remove);
    return card;
}

Result<QList<ComputedTraitsPage::Entry>>
ComputedTraitsPage::read(const storage::Connection& connection)
{
    const segments::ComputedTraitRepository repository(connection);
    const auto traits = repository.list();
    if (!traits) {
        return traits.error();
    }
    QList<Entry> entries;
    for (const segments::ComputedTrait& trait : *traits) {
        const auto users = repository.usedBy(trait.key);
        if (!users) {
            return users.error();
        }
        entries.append({trait, *users});
    }
    return entries;
}

void ComputedTraitsPage::refresh()
{
    m_session.ask<QList<Entry>>(this, &ComputedTraitsPage::read,
                                [this](const Result<QList<Entry>>& entries) {
                                    if (entries) {
                                        show(*entries);
                                    } else {
                                        message()->showError(entries.error());
                                    }
                                });
}

void ComputedTraitsPage::show(const QList<Entry>& entries)
{
    m_entries = entries;
    QList<QStringList> rows;
    for (const Entry& entry : entries) {
        rows.append({traitName(entry.trait.key), entry.usedBy.join(u", "_s)});
    }
    const bool isBuilding = m_stack->currentIndex() == TraitsShown && m_saved.isEmpty();
    m_model->setTable({tr("Trait"), tr("Used by")}, rows);
    m_table->setColumnWidths({0, 0});
    if (isBuilding) {
        return;
    }
    const auto kept = std::find_if(entries.begin(), entries.end(), [this](const Entry& entry) {
        return entry.trait.key == m_saved;
    });
    m_stack->setCurrentIndex(entries.isEmpty() ? EmptyShown : TraitsShown);
    if (!entries.isEmpty()) {
        const int row = kept == entries.end() ? 0 : int(kept - entries.begin());
        m_table->setCurrentIndex(m_model->index(row, 0));
        showChosen();
    }
}

void ComputedTraitsPage::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_entries.size()) {
        return;
    }
    m_saved = m_entries.at(row).trait.key;
    m_name->setText(traitName(m_saved));
    edit(m_entries.at(row).trait.toJson());
}

void ComputedTraitsPage::startNew()
{
    message()->hide();
    m_saved.clear();
    m_table->setCurrentIndex({});
    m_stack->setCurrentIndex(TraitsShown);
    m_name->clear();
    edit(sentence::newComputedTrait());
    m_name->setFocus();
}

void ComputedTraitsPage::takeName(const QString& name)
{
    QJsonObject trait = m_trait;
    // Rules call it by its key; what it shows as follows from that.
    trait.insert(u"trait"_s, keyOf(name));
    edit(trait);
}

void ComputedTraitsPage::edit(const QJsonObject& trait)
{
    m_trait = trait;
    m_sentence->setParts(sentence::computedTraitParts(m_trait, *m_offer));
    update();
}

void ComputedTraitsPage::update()
{
    m_question.cancel();
    ++m_generation;
    const auto trait = segments::parseComputedTrait(m_trait);
    m_save->setEnabled(trait.has_value());
    m_remove->setVisible(!m_saved.isEmpty());
    if (!trait) {
        const bool hasName = !m_trait.value(u"trait"_s).toString().isEmpty();
        m_phrase->clear();
        m_values->setTable({}, {});
        m_state->setTone(Tone::Muted);
        m_state->setText(hasName ? tr("Choose what it is worked out of.")
                                 : tr("Give it a name, and choose what it is worked out of."));
        m_pause->stop();
        return;
    }
    m_phrase->setText(
        tr("%1. In rules: %2.", "how the trait is worked out, its name in rules")
            .arg(capitalised(segments::computedTraitPhrase(*trait, segments::programLanguage())),
                 trait->key));
    m_pause->start();
}

void ComputedTraitsPage::count()
{
    const auto trait = segments::parseComputedTrait(m_trait);
    if (!trait) {
        return;
    }
    m_question = m_session.ask<segments::TraitValues>(
        this,
        [trait = *trait, now = m_session.now()](const storage::Connection& connection) {
            return segments::ComputedTraitRepository(connection).values(trait, now, kMostValues);
        },
        [this, asked = m_generation,
         type = trait->type()](const Result<segments::TraitValues>& values) {
            if (asked == m_generation) {
                showValues(type, values);
            }
        });
}

void ComputedTraitsPage::showValues(ValueType type, const Result<segments::TraitValues>& values)
{
    if (!values) {
        m_values->setTable({}, {});
        m_state->setTone(Tone::Negative);
        m_state->setText(describe(values.error()));
        return;
    }
    m_state->setTone(Tone::Accent);
    m_state->setText(tr("%Ln customer(s) have a value", nullptr, int(values->people)));
    QList<QStringList> rows;
    for (const segments::CommonValue& value : values->common) {
        rows.append({valueText(type, value.text, value.number), formatCount(value.people)});
    }
    m_values->setTable({tr("The most frequent values"), tr("Customers")}, rows);
    m_valuesTable->setColumnWidths({0, kPeopleWidth});
}

void ComputedTraitsPage::save()
{
    const auto trait = segments::parseComputedTrait(m_trait);
    if (!trait) {
        return;
    }
    run(
        tr("Saving a computed trait"),
        [trait = *trait, replaced = m_saved,
         now = m_session.now()](const workspace::WorkspaceFile& file, JobContext&) -> Result<void> {
            const auto saved = workspace::saveComputedTrait(file, trait, now);
            const bool isRenamed = !replaced.isEmpty() && replaced != trait.key;
            return saved && isRenamed ? workspace::removeComputedTrait(file, replaced, now) : saved;
        },
        [this, key = trait->key] {
            m_saved = key;
            message()->showMessage(Tone::Positive,
                                   tr("The trait \"%1\" is saved.").arg(traitName(key)));
        });
}

void ComputedTraitsPage::remove()
{
    run(
        tr("Deleting a computed trait"),
        [key = m_saved, now = m_session.now()](const workspace::WorkspaceFile& file, JobContext&) {
            return workspace::removeComputedTrait(file, key, now);
        },
        [this, key = m_saved] {
            message()->showMessage(
                Tone::Info,
                tr("The trait \"%1\" is deleted. Undo brings it back.").arg(traitName(key)));
        });
}

void ComputedTraitsPage::run(const QString& title, workspace::Session::Work work,
                             std::function<void()> done)
{
    message()->hide();
    whenEnded(m_session.run(title, std::move(work)), [this, done = std::move(done)] {
        done();
        markStale();
    });
}

} // namespace rondom::ui
