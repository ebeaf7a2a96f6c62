#include "ui/activation/exportchoices.h"

#include "models/consent/consenttext.h"
#include "ui/activation/fieldpicker.h"
#include "ui/common/button.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
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
    , m_fields(new FieldPicker(this))
    , m_changesOnly(new QCheckBox(tr("Only changes"), this))
    , m_former(mutedLabel({}, this))
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

    content()->addWidget(m_note);
    content()->addWidget(m_fields, 1);

    identify(m_changesOnly, u"exportChangesOnly"_s, m_changesOnly->text());
    m_changesOnly->setToolTip(tr("Only who is new or different since the last export of this "
                                 "segment to this destination"));
    m_former->setObjectName(u"exportFormer"_s);
    content()->addSpacing(metrics::kHalfGrid);
    content()->addWidget(m_changesOnly);
    content()->addWidget(m_former);
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
    connect(m_channel, &QComboBox::currentIndexChanged, this, &ExportChoices::showFields);
    connect(m_fields, &FieldPicker::chosen, this, &ExportChoices::chosen);
    connect(m_changesOnly, &QCheckBox::toggled, this, &ExportChoices::chosen);
    connect(m_export, &QPushButton::clicked, this, &ExportChoices::exportRequested);
    setFormerExport({});
}

void ExportChoices::setOffers(const Offers& offers, const QString& wanted)
{
    const QString before = wanted.isEmpty() ? segment() : wanted;
    const QVariant purpose = m_purpose->currentData();
    const QSignalBlocker quietSegments(m_segment);
    const QSignalBlocker quietPurposes(m_purpose);
    m_segment->clear();
    for (const QString& name : offers.segments) {
        m_segment->addItem(name, name);
    }
    choose(*m_segment, before);
    m_purpose->clear();
    for (const QString& key : offers.purposes) {
        m_purpose->addItem(consent::purposeName(key), key);
    }
    choose(*m_purpose, purpose);
    m_segment->setEnabled(m_segment->count() > 0);
    m_fields->setKnownFields(offers.fields);
}

void ExportChoices::setFormerExport(const QString& words)
{
    m_changesOnly->setEnabled(!words.isEmpty());
    if (words.isEmpty() && m_changesOnly->isChecked()) {
        m_changesOnly->setChecked(false);
    }
    m_former->setText(
        words.isEmpty() ? tr("This list was not exported before: everybody on it is new.") : words);
}

bool ExportChoices::isFormerKnown() const
{
    return m_changesOnly->isEnabled();
}

activation::ExportRequest ExportChoices::request() const
{
    activation::ExportRequest request;
    request.audience = segment();
    request.destination = m_destination->currentData().toString();
    request.purpose = m_purpose->currentData().toString();
    request.channel = m_channel->currentData().toString();
    request.changesOnly = m_changesOnly->isChecked();
    request.fields = m_fields->fields();
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

void ExportChoices::setObstacle(const QString& why)
{
    m_export->setEnabled(why.isEmpty());
    m_export->setToolTip(why);
}

void ExportChoices::showFields()
{
    const activation::Destination* chosenTool = destination();
    const auto channel = consent::channelFromKey(m_channel->currentData().toString());
    if (chosenTool && channel) {
        m_fields->setDestination(*chosenTool, *channel);
    }
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
    const bool isOnlyOne = m_channel->count() == 1;
    m_channel->setEnabled(!isOnlyOne);
    m_channel->setToolTip(isOnlyOne ? tr("%1 has only this channel.").arg(chosenTool->name)
                                    : QString());
    showFields();
    m_note->setVisible(chosenTool->isThirdParty);
    m_note->setText(chosenTool->isThirdParty
                        ? tr("%1 uses the list for itself: people must have named it when they "
                             "agreed.")
                              .arg(chosenTool->name)
                        : QString());
}

} // namespace rondom::ui
