#include "ui/identity/linkwords.h"

#include "ui/common/fieldwords.h"
#include "ui/common/format.h"

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::StoryLink;
using workspace::StoryRecord;

namespace {

QString nameOf(const StoryRecord& record)
{
    return record.source + u" ("_s + record.key + u')';
}

} // namespace

QString LinkWords::ruleOf(const StoryLink& link)
{
    if (link.rule == u"decision") {
        return tr("Somebody said so");
    }
    if (isConcluded(link)) {
        return tr("Found by comparing");
    }
    return tr("Same: %1", "a type of identifier").arg(identifierName(link.rule));
}

QString LinkWords::wordOf(const StoryLink& link)
{
    if (link.rule == u"decision") {
        return tr("said so");
    }
    return isConcluded(link) ? tr("alike") : identifierName(link.rule);
}

QString LinkWords::sentenceOf(const StoryLink& link, const StoryRecord& a, const StoryRecord& b,
                              const Calendar& calendar)
{
    const QString first = nameOf(a);
    const QString second = nameOf(b);
    const QString when = formatMoment(link.at, calendar);
    if (link.rule == u"decision") {
        return tr("Somebody said that %1 and %2 are one customer, on %3.").arg(first, second, when);
    }
    if (isConcluded(link)) {
        return tr("%1 and %2 are alike in what they state. %3. Compared on %4.")
            .arg(first, second, link.evidence, when);
    }
    const QString stated = tr("%1 and %2 both state %3 (%4).")
                               .arg(first, second, link.evidence, identifierName(link.rule));
    if (link.origin.file.isEmpty()) {
        return stated;
    }
    return stated + u' ' +
           tr("It was read last from %1, row %2, and held from %3 on.")
               .arg(link.origin.file, formatCount(link.origin.row), when);
}

Tone LinkWords::toneOf(const StoryLink& link)
{
    if (link.rule == u"decision") {
        return Tone::Info;
    }
    return isConcluded(link) ? Tone::Warning : Tone::Positive;
}

bool LinkWords::isConcluded(const StoryLink& link)
{
    return link.rule == u"match";
}

} // namespace rondom::ui
