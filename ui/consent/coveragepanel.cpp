#include "ui/consent/coveragepanel.h"

#include "models/consent/consenttext.h"
#include "ui/common/button.h"
#include "ui/common/consentlight.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using consent::State;

namespace {

/// The order people ask in: who may, who may not, who might be asked.
constexpr State kStates[] = {State::Granted, State::Withdrawn, State::Expired, State::Unknown};

qint64 countOf(const consent::Coverage& cell, State state)
{
    switch (state) {
    case State::Granted:
        return cell.granted;
    case State::Withdrawn:
        return cell.withdrawn;
    case State::Expired:
        return cell.expired;
    case State::Unknown:
        return cell.unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

CoveragePanel::CoveragePanel(QWidget* parent)
    : Card(parent)
    , m_title(new TextLabel({}, TextSize::Lead, TextWeight::Strong, Tone::Normal, this))
    , m_sentence(mutedLabel({}, this))
{
    m_title->setObjectName(u"coverageTitle"_s);
    m_title->setWordWrap(true);
    m_sentence->setObjectName(u"coverageSentence"_s);
    content()->addWidget(m_title);
    content()->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    for (const State state : kStates) {
        auto* button =
            new Button({}, consentIcon(consent::keyOf(state)), Button::Kind::Secondary, this);
        identify(button, u"coverage-"_s + consent::keyOf(state), consent::stateName(state));
        row->addWidget(button);
        m_buttons.insert(state, button);
        connect(button, &QPushButton::clicked, this,
                [this, state] { Q_EMIT peopleRequested(state); });
    }
    row->addStretch();
    content()->addLayout(row);
    content()->addSpacing(metrics::kHalfGrid);
    content()->addWidget(mutedLabel(
        tr("Granted is a yes that can be shown: when, how and on which text. Withdrawn is a no, "
           "which holds whatever an older file says. Expired was a yes until a date that is over. "
           "Unknown was never asked, or only claimed: it counts as no."),
        this));
    content()->addStretch();
}

void CoveragePanel::showCell(const consent::Coverage& cell)
{
    m_title->setText(
        tr("%1, %2", "purpose, channel")
            .arg(consent::purposeName(cell.purpose), consent::channelName(cell.channel)));
    const qint64 people = cell.granted + cell.withdrawn + cell.expired + cell.unknown;
    const double share = people > 0 ? double(cell.granted) / double(people) : 0;
    m_sentence->setText(
        cell.granted > 0
            ? tr("%1 of %2 people may be contacted for this, %3 of all. The others stay out of "
                 "every file.")
                  .arg(formatCount(cell.granted), formatCount(people), formatPercent(share))
            : tr("Nobody may be contacted for this: it was never asked, or nobody said yes. Import "
                 "a list with their consent to begin."));
    for (auto entry = m_buttons.begin(); entry != m_buttons.end(); ++entry) {
        const qint64 count = countOf(cell, entry.key());
        (*entry)->setText(tr("%1: %2", "state, number of people")
                              .arg(consent::stateName(entry.key()), formatCount(count)));
        (*entry)->setAccessibleName((*entry)->text());
        (*entry)->setEnabled(count > 0);
        (*entry)->setToolTip(count > 0 ? tr("Show these people") : tr("There is nobody to show"));
    }
}

} // namespace rondom::ui
