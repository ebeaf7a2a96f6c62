#include "ui/activation/exportchoices.h"

#include "models/consent/consenttext.h"
#include "ui/common/button.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Chooses \a data, or the first where it is not there.
void choose(QComboBox& list, const QVariant& data)
{
    list.setCurrentIndex(std::max(0, list.findData(data)));
}

} // namespace

ExportChoices::ExportChoices(QWidget* parent)
    : Card(tr("What to export"), parent)
    , m_segment(new QComboBox(this))
    , m_destination(new QComboBox(this))
    , m_purpose(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_fieldsRow(new QWidget(this))
    , m_fields(new QLineEdit(m_fieldsRow))
    , m_changesOnly(new QCheckBox(tr("Only changes"), this))
    , m_note(mutedLabel({}, this))
    , m_export(new Button(tr("Export"), u"export"_s, Button::Kind::Primary, this))
{
    setFixedWidth(metrics::kSidePanel);
    for (QComboBox* list : {m_segment, m_destination, m_purpose, m_channel}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    addChoice(m_segment, tr("Segment"), u"exportSegment"_s);
    addChoice(m_destination, tr("Destination"), u"exportDestination"_s);
    addChoice(m_purpose, tr("Purpose"), u"exportPurpose"_s);
    addChoice(m_channel, tr("Channel"), u"exportChannel"_s);

    auto* fields = new QVBoxLayout(m_fieldsRow);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(metrics::kGrid);
    fields->addWidget(mutedLabel(tr("Fields, separated by commas"), m_fieldsRow));
    fields->addWidget(m_fields);
    m_fields->setPlaceholderText(u"profile_id, email, city"_s);
    identify(m_fields, u"exportFields"_s, tr("Fields, separated by commas"));
    content()->addWidget(m_fieldsRow);

    identify(m_changesOnly, u"exportChangesOnly"_s, m_changesOnly->text());
    m_changesOnly->setToolTip(tr("Only who is new or different since the last export of this "
                                 "segment to this destination"));
    content()->addSpacing(metrics::kHalfGrid);
    content()->addWidget(m_changesOnly);
    content()->addWidget(m_note);
    content()->addStretch();
    identify(m_export, u"exportStart"_s, tr("Export to a file"));
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    content()->addWidget(m_export);

    for (const activation::Destination& destination :
         activation::DestinationLibrary::builtIn().destinations()) {
        m_destination->addItem(destination.name, destination.id);
    }
    choose(*m_destination, u"mailchimp"_s);
    showDestination();

    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        showDestination();
        Q_EMIT chosen();
    });
    for (const QComboBox* list : {m_segment, m_purpose, m_channel}) {
        connect(list, &QComboBox::currentIndexChanged, this, &ExportChoices::chosen);
    }
    connect(m_fields, &QLineEdit::textChanged, this, &ExportChoices::chosen);
    connect(m_changesOnly, &QCheckBox::toggled, this, &ExportChoices::chosen);
    connect(m_export, &QPushButton::clicked, this, &ExportChoices::exportRequested);
}

void ExportChoices::setOffers(const QStringList& segments, const QStringList& purposes,
                              const QString& wanted)
{
    const QString before = wanted.isEmpty() ? segment() : wanted;
    const QVariant purpose = m_purpose->currentData();
    const QSignalBlocker quietSegments(m_segment);
    const QSignalBlocker quietPurposes(m_purpose);
    m_segment->clear();
    for (const QString& name : segments) {
        m_segment->addItem(name, name);
    }
    choose(*m_segment, before);
    m_purpose->clear();
    for (const QString& key : purposes) {
        m_purpose->addItem(consent::purposeName(key), key);
    }
    choose(*m_purpose, purpose);
}

activation::ExportRequest ExportChoices::request() const
{
    activation::ExportRequest request;
    request.audience = segment();
    request.destination = m_destination->currentData().toString();
    request.purpose = m_purpose->currentData().toString();
    request.channel = m_channel->currentData().toString();
    request.changesOnly = m_changesOnly->isChecked();
    if (m_fieldsRow->isVisibleTo(this)) {
        for (const QString& field : m_fields->text().split(u',', Qt::SkipEmptyParts)) {
            request.fields.append(field.trimmed());
        }
    }
    return request;
}

QString ExportChoices::segment() const
{
    return m_segment->currentData().toString();
}

const activation::Destination* ExportChoices::destination() const
{
    return activation::DestinationLibrary::builtIn().find(m_destination->currentData().toString());
}

void ExportChoices::setExportEnabled(bool isEnabled)
{
    m_export->setEnabled(isEnabled);
}

void ExportChoices::addChoice(QWidget* field, const QString& label, const QString& name)
{
    auto* words = mutedLabel(label, this);
    words->setBuddy(field);
    identify(field, name, label);
    content()->addWidget(words);
    content()->addWidget(field);
}

void ExportChoices::showDestination()
{
    const activation::Destination* chosenTool = destination();
    if (!chosenTool) {
        return;
    }
    const QVariant channel = m_channel->currentData();
    const QSignalBlocker quiet(m_channel);
    m_channel->clear();
    for (const consent::Channel each : chosenTool->channels) {
        m_channel->addItem(consent::channelName(each), consent::keyOf(each));
    }
    choose(*m_channel, channel);
    m_fieldsRow->setVisible(chosenTool->takesAnyField);
    m_note->setText(chosenTool->isThirdParty
                        ? tr("%1 uses the list for itself: people must have named it when they "
                             "agreed.")
                              .arg(chosenTool->name)
                        : QString());
}

} // namespace rondom::ui
