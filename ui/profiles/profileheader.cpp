#include "ui/profiles/profileheader.h"

#include "models/consent/consenttext.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/consentlight.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/format.h"

#include <QHBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// The newsletter by the channels most shops have; the whole matrix is at the side.
constexpr std::array kShownChannels{consent::Channel::Email, consent::Channel::Sms,
                                    consent::Channel::Post};

} // namespace

ProfileHeader::ProfileHeader(QWidget* parent)
    : Card(parent)
    , m_avatar(new Avatar(this))
    , m_name(new ElidedLabel({}, TextSize::Title, TextWeight::Strong, Tone::Normal, this))
    , m_identifiers(new ElidedLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, this))
    , m_lights(new QHBoxLayout)
{
    m_name->setObjectName(u"profileName"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGutter);
    row->addWidget(m_avatar);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::kGutter);
    first->addWidget(m_name, 1);
    m_lights->setSpacing(metrics::kGrid);
    first->addLayout(m_lights);
    names->addLayout(first);
    names->addWidget(m_identifiers);
    row->addLayout(names, 1);
    row->addWidget(figure(m_orders, tr("Orders")));
    row->addWidget(figure(m_revenue, tr("Revenue")));
    row->addWidget(figure(m_lastSeen, tr("Last seen")));
    m_lastSeen->setObjectName(u"profileLastSeen"_s);
    content()->addLayout(row);
}

void ProfileHeader::show(const workspace::PersonView& person, const workspace::Session& session)
{
    const profiles::ProfileSummary& summary = person.details.summary;
    m_avatar->setName(summary.name);
    m_name->setText(summary.name);
    QStringList identifiers{summary.email, summary.phone};
    identifiers.removeAll(QString());
    m_identifiers->setText(identifiers.join(u"  ·  "_s));
    m_orders->setText(formatCount(summary.orderCount));
    m_revenue->setText(formatMoney(summary.revenue, session.settings().currency));
    m_lastSeen->setText(summary.lastSeen
                            ? formatAgo(*summary.lastSeen, session.now(), session.calendar())
                            : tr("never", "last seen"));
    showConsents(person.consents);
}

QWidget* ProfileHeader::figure(TextLabel*& value, const QString& label)
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(metrics::kGrid, 0, 0, 0);
    column->setSpacing(0);
    value = new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, box);
    value->setAlignment(Qt::AlignRight);
    auto* name = new TextLabel(label, TextSize::Small, TextWeight::Regular, Tone::Muted, box);
    name->setAlignment(Qt::AlignRight);
    column->addWidget(value);
    column->addWidget(name);
    return box;
}

void ProfileHeader::showConsents(const QList<consent::CellState>& consents)
{
    while (QLayoutItem* item = m_lights->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const consent::Channel channel : kShownChannels) {
        for (const consent::CellState& cell : consents) {
            if (cell.purpose != u"newsletter"_s || cell.channel != consent::keyOf(channel)) {
                continue;
            }
            const consent::State state = cell.verdict.state();
            auto* light = new Chip(
                tr("%1: %2", "channel: consent")
                    .arg(consent::channelName(channel), consent::stateName(state)),
                consentIcon(consent::keyOf(state)), consentTone(consent::keyOf(state)), this);
            light->setToolTip(consent::describe(cell.verdict.reason));
            m_lights->addWidget(light);
        }
    }
}

} // namespace rondom::ui
