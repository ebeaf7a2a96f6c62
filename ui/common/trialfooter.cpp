#include "ui/common/trialfooter.h"

#include "ui/common/button.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

TrialFooter::TrialFooter(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_outcome(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Normal, this))
    , m_discard(new Button(tr("Discard"), Button::Kind::Quiet, this))
    , m_try(new Button(tr("Try"), u"eye"_s, Button::Kind::Secondary, this))
    , m_apply(new Button(tr("Apply"), u"check"_s, Button::Kind::Primary, this))
{
    m_outcome->setObjectName(name + u"Outcome"_s);
    m_outcome->setWordWrap(true);
    identify(m_discard, name + u"Discard"_s, tr("Go back to the rules that hold"));
    identify(m_try, name + u"Try"_s, tr("See what these rules would do"));
    identify(m_apply, name + u"Apply"_s, tr("Use these rules from now on"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::kGrid);
    m_row->addWidget(m_outcome, 1);
    for (Button* button : {m_discard, m_try, m_apply}) {
        m_row->addWidget(button);
    }
    setCanChange(false);
    connect(m_discard, &QPushButton::clicked, this, &TrialFooter::discardRequested);
    connect(m_try, &QPushButton::clicked, this, &TrialFooter::tryRequested);
    connect(m_apply, &QPushButton::clicked, this, &TrialFooter::applyRequested);
}

void TrialFooter::setOutcome(const QString& text)
{
    m_outcome->setText(text);
}

void TrialFooter::setCanChange(bool canChange)
{
    for (Button* button : {m_discard, m_try, m_apply}) {
        button->setEnabled(canChange);
    }
}

} // namespace rondom::ui
