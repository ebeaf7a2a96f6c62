#include "ui/segments/examplesview.h"

#include "models/segments/examplesegments.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/emptystate.h"
#include "ui/common/identify.h"
#include "ui/common/linkrow.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kWidest = 640;

} // namespace

ExamplesView::ExamplesView(QWidget* parent) : QWidget(parent)
{
    auto* empty = new EmptyState(
        u"segments"_s, tr("Whom do you want to reach?"),
        tr("A segment is a rule that selects people: who ordered twice this year, who lives in "
           "Ghent, who stopped opening mails."),
        tr("New segment"), this);
    identify(empty->button(), u"segmentsEmptyNew"_s, tr("New segment"));
    connect(empty, &EmptyState::activated, this, &ExamplesView::newRequested);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kGrid);
    column->addWidget(empty);

    auto* list = new QWidget(this);
    list->setMaximumWidth(kWidest);
    auto* rows = new QVBoxLayout(list);
    rows->setSpacing(0);
    rows->addWidget(new TextLabel(tr("Or start from one of these"), TextSize::Body,
                                  TextWeight::Strong, Tone::Normal, list));
    rows->addSpacing(metrics::kHalfGrid);
    const auto examples = segments::exampleSegments();
    int number = 0;
    for (const segments::Definition& example :
         examples ? *examples : QList<segments::Definition>()) {
        const QString sentence =
            tr("%1: %2", "name of a segment, what it selects")
                .arg(example.name, segments::segmentSentence(example, segments::programLanguage()));
        auto* row = new LinkRow(u"lamp"_s, Tone::Accent, sentence, example.name, list);
        row->setObjectName(u"segmentExample%1"_s.arg(number++));
        rows->addWidget(row);
        connect(row, &QAbstractButton::clicked, this,
                [this, example] { Q_EMIT exampleChosen(example); });
    }
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(list, 100);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();
}

} // namespace rondom::ui
