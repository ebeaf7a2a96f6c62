#include "ui/home/briefingtext.h"

#include "ui/common/format.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using workspace::Changes;
using workspace::SegmentChange;
using Kind = workspace::ChangesRepository::Kind;
using Target = BriefingLine::Target;

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;
/// From here on the numbers on screen say little about the shop of today.
constexpr int kOldImportDays = 14;
/// With fewer customers anybody sees who is there twice.
constexpr qint64 kWorthComparing = 50;
/// The import page lists the others.
constexpr int kMostWaiting = 3;
/// The history of imports has the others.
constexpr int kMostWatched = 4;

BriefingLine aboutPeople(Kind kind, const QString& name, const QString& icon, Tone tone,
                         const QString& sentence, qint64 count)
{
    return {Target::People, kind, {}, {}, name, icon, tone, sentence, formatCount(count)};
}

BriefingLine leadingTo(Target target, const QString& name, const QString& icon, Tone tone,
                       const QString& sentence, const QString& stress = {})
{
    return {target, {}, {}, {}, name, icon, tone, sentence, stress};
}

} // namespace

QList<BriefingLine> BriefingText::news(const Changes& changes, const QString& currency)
{
    QList<BriefingLine> lines;
    if (changes.newCustomers > 0) {
        lines.append(aboutPeople(
            Kind::NewCustomers, u"NewCustomers"_s, u"customers"_s, Tone::Accent,
            tr("%Ln new customer(s)", nullptr, int(changes.newCustomers)), changes.newCustomers));
    }
    if (changes.newOrders > 0 || !changes.revenue.isZero()) {
        const QString worth = formatRoundMoney(changes.revenue, currency);
        lines.append(aboutPeople(
            Kind::NewBuyers, u"NewOrders"_s, u"order"_s, Tone::Accent,
            tr("%Ln new order(s), worth %1", nullptr, int(changes.newOrders)).arg(worth),
            changes.newOrders));
    }
    if (changes.newlyMailable > 0) {
        lines.append(aboutPeople(
            Kind::NewlyMailable, u"NewlyMailable"_s, u"mail"_s, Tone::Positive,
            tr("%Ln person(s) said yes to the newsletter", nullptr, int(changes.newlyMailable)),
            changes.newlyMailable));
    }
    if (changes.withdrawn > 0) {
        lines.append(aboutPeople(
            Kind::Withdrawn, u"Withdrawn"_s, u"cross"_s, Tone::Negative,
            tr("%Ln person(s) withdrew or refused consent", nullptr, int(changes.withdrawn)),
            changes.withdrawn));
    }
    if (changes.expired > 0) {
        lines.append(
            aboutPeople(Kind::Expired, u"Expired"_s, u"clock"_s, Tone::Warning,
                        tr("The consent of %Ln person(s) expired", nullptr, int(changes.expired)),
                        changes.expired));
    }
    const SegmentChange* gain = changes.biggestGain();
    const SegmentChange* loss = changes.biggestLoss();
    for (const SegmentChange* change : {gain, loss}) {
        if (change) {
            lines.append(segmentLine(*change));
        }
    }
    const qint64 others = changes.segments.size() - (gain ? 1 : 0) - (loss ? 1 : 0);
    if (others > 0) {
        lines.append(leadingTo(Target::Segments, u"OtherSegments"_s, u"segments"_s, Tone::Accent,
                               tr("%Ln other segment(s) changed", nullptr, int(others)),
                               formatCount(others)));
    }
    if (changes.imports > 0) {
        lines.append(leadingTo(Target::Imports, u"Imports"_s, u"import"_s, Tone::Accent,
                               tr("%Ln import(s), with %1 rows", nullptr, int(changes.imports))
                                   .arg(formatCount(changes.importedRows)),
                               formatCount(changes.imports)));
    }
    if (changes.exports > 0) {
        lines.append(leadingTo(Target::Exports, u"Exports"_s, u"export"_s, Tone::Accent,
                               tr("%Ln export(s), with %1 people", nullptr, int(changes.exports))
                                   .arg(formatCount(changes.exportedPeople)),
                               formatCount(changes.exports)));
    }
    return lines;
}

BriefingLine BriefingText::segmentLine(const SegmentChange& change)
{
    const qint64 people = std::abs(change.difference());
    BriefingLine line;
    line.target = Target::Segment;
    line.segment = change.name;
    line.icon = u"segments"_s;
    line.stress = change.name;
    if (!change.before) {
        line.name = u"SegmentNew"_s;
        line.sentence =
            tr("New segment %1, with %Ln person(s)", nullptr, int(people)).arg(change.name);
    } else if (change.difference() > 0) {
        line.name = u"SegmentUp"_s;
        line.tone = Tone::Positive;
        line.sentence = tr("%1: %2 more, now %3", "segment, difference, size")
                            .arg(change.name, formatCount(people), formatCount(change.size));
    } else {
        line.name = u"SegmentDown"_s;
        line.tone = Tone::Warning;
        line.sentence = tr("%1: %2 fewer, now %3", "segment, difference, size")
                            .arg(change.name, formatCount(people), formatCount(change.size));
    }
    return line;
}

QList<BriefingLine> BriefingText::watched(const QList<workspace::WatchResult>& results)
{
    QList<BriefingLine> lines;
    for (const workspace::WatchResult& result : results) {
        if (lines.size() == kMostWatched) {
            break;
        }
        if (result.outcome == workspace::WatchResult::Outcome::Imported) {
            lines.append(leadingTo(
                Target::Imports, u"Watched"_s, u"folder"_s, Tone::Accent,
                tr("%1: %2 new, %3 updated", "file, rows, rows")
                    .arg(result.file, formatCount(result.created), formatCount(result.updated)),
                result.file));
        } else if (result.outcome == workspace::WatchResult::Outcome::Failed) {
            lines.append(leadingTo(
                Target::ImportFiles, u"WatchFailed"_s, u"error"_s, Tone::Negative,
                tr("%1 cannot be read; it is in \"failed\", with the reason").arg(result.file),
                result.file));
        }
    }
    return lines;
}

QList<BriefingLine> BriefingText::toDo(const OpenEnds& ends, qint64 now)
{
    QList<BriefingLine> lines;
    for (const workspace::WatchResult& result : ends.waiting.mid(0, kMostWaiting)) {
        BriefingLine line =
            leadingTo(Target::WaitingFile, u"Waiting"_s, u"question"_s, Tone::Warning,
                      tr("%1 waits for an answer").arg(result.file), result.file);
        line.path = result.path();
        lines.append(line);
    }
    if (ends.expiringSoon > 0) {
        lines.append(aboutPeople(Kind::ExpiringSoon, u"Expiring"_s, u"clock"_s, Tone::Warning,
                                 tr("Ask %Ln person(s) again: their consent ends within 30 days",
                                    nullptr, int(ends.expiringSoon)),
                                 ends.expiringSoon));
    }
    if (ends.rejectedRows > 0) {
        lines.append(leadingTo(
            Target::Imports, u"Rejected"_s, u"warning"_s, Tone::Warning,
            tr("Look at %Ln row(s) the last import rejected", nullptr, int(ends.rejectedRows)),
            formatCount(ends.rejectedRows)));
    }
    if (ends.duplicates > 0) {
        lines.append(
            leadingTo(Target::Duplicates, u"Duplicates"_s, u"link"_s, Tone::Warning,
                      tr("Decide about %Ln likely duplicate(s)", nullptr, int(ends.duplicates)),
                      formatCount(ends.duplicates)));
    } else if (!ends.wasCompared && ends.counts.profiles >= kWorthComparing) {
        lines.append(leadingTo(Target::Duplicates, u"Compare"_s, u"link"_s, Tone::Accent,
                               tr("Look for customers who are there twice")));
    }
    if (ends.counts.mailable == 0) {
        lines.append(leadingTo(Target::ImportFiles, u"Import"_s, u"mail"_s, Tone::Warning,
                               tr("Import who may be mailed: the list of your newsletter tool")));
    }
    if (ends.lastImport && now - *ends.lastImport >= kOldImportDays * kDayMs) {
        lines.append(leadingTo(Target::ImportFiles, u"Refresh"_s, u"import"_s, Tone::Accent,
                               tr("Import the newest files: the last are %Ln day(s) old", nullptr,
                                  int((now - *ends.lastImport) / kDayMs))));
    }
    if (ends.counts.segments == 0) {
        lines.append(leadingTo(Target::Segments, u"Segment"_s, u"segments"_s, Tone::Accent,
                               tr("Make a segment of the people you want to reach")));
    } else if (!ends.hasExported) {
        lines.append(leadingTo(Target::Export, u"Export"_s, u"export"_s, Tone::Accent,
                               tr("Hand a segment to one of your tools")));
    } else {
        lines.append(
            leadingTo(Target::Segments, u"Segments"_s, u"segments"_s, Tone::Accent,
                      tr("%Ln segment(s) are ready to use", nullptr, int(ends.counts.segments)),
                      formatCount(ends.counts.segments)));
    }
    return lines;
}

QString BriefingText::titleOf(Kind kind)
{
    switch (kind) {
    case Kind::NewCustomers:
        return tr("New customers");
    case Kind::NewBuyers:
        return tr("Who ordered");
    case Kind::NewlyMailable:
        return tr("Said yes to the newsletter");
    case Kind::Withdrawn:
        return tr("Withdrew or refused consent");
    case Kind::Expired:
        return tr("Consent that expired");
    case Kind::ExpiringSoon:
        return tr("Consent that ends within 30 days");
    }
    Q_UNREACHABLE();
}

QString BriefingText::explanationOf(Kind kind)
{
    switch (kind) {
    case Kind::NewCustomers:
        return tr("Files imported since your last visit told of them for the first time.");
    case Kind::NewBuyers:
        return tr("Their orders are in files imported since your last visit. Orders that name "
                  "nobody count in the number, but have nobody to list.");
    case Kind::NewlyMailable:
        return tr("They may get the newsletter by e-mail now, on a yes recorded since your last "
                  "visit.");
    case Kind::Withdrawn:
        return tr("A no recorded since your last visit closes at least one purpose and channel to "
                  "you. It holds at once.");
    case Kind::Expired:
        return tr("At least one consent of theirs reached its end since your last visit. Only they "
                  "can give it again.");
    case Kind::ExpiringSoon:
        return tr("At least one consent of theirs reaches its end soon. Ask them again while you "
                  "may still write to them.");
    }
    Q_UNREACHABLE();
}

} // namespace rondom::ui
