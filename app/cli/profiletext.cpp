#include "app/cli/profiletext.h"

#include "app/cli/commandtext.h"
#include "models/consent/consenttext.h"

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr int kLabelWidth = 22;

QString line(const QString& label, const QString& value)
{
    return u"  "_s + label.leftJustified(kLabelWidth) + u' ' + value + u'\n';
}

QString day(qint64 at, const Calendar& calendar)
{
    return calendar.localDate(at).toString(Qt::ISODate);
}

QString headOf(const profiles::ProfileSummary& summary, const Calendar& calendar)
{
    QString text = summary.name + u"  ("_s + QString::number(summary.id.value()) + u")\n"_s;
    for (const QString& contact : {summary.email, summary.phone}) {
        text += contact.isEmpty() ? QString() : u"  "_s + contact + u'\n';
    }
    text += u"  "_s + CommandLine::tr("%1 orders, revenue %2, %3 events")
                          .arg(summary.orderCount)
                          .arg(summary.revenue.toString())
                          .arg(summary.eventCount);
    if (summary.lastSeen) {
        text += u", "_s + CommandLine::tr("last seen %1").arg(day(*summary.lastSeen, calendar));
    }
    return text + u'\n';
}

QString consentsOf(const QList<consent::CellState>& cells)
{
    QString text;
    for (const consent::CellState& cell : cells) {
        if (!cell.verdict.event && cell.verdict.state() == consent::State::Unknown) {
            continue;
        }
        const auto channel = consent::channelFromKey(cell.channel);
        text += line(u"%1, %2"_s.arg(consent::purposeName(cell.purpose),
                                     channel ? consent::channelName(*channel) : cell.channel),
                     consent::stateName(cell.verdict.state()) + u": "_s +
                         consent::describe(cell.verdict.reason));
    }
    return text.isEmpty() ? u"  "_s + CommandLine::tr("nothing is known: nobody may write") + u'\n'
                          : text;
}

} // namespace

QString profileText(const profiles::ProfileDetails& details,
                    const QList<consent::CellState>& consents, const QList<segments::Stay>& stays,
                    const Calendar& calendar)
{
    QString text = headOf(details.summary, calendar);
    text += u'\n' + CommandLine::tr("Traits") + u'\n';
    for (const profiles::TraitWithOrigin& trait : details.traits) {
        const QString value = trait.type == ValueType::List
                                  ? Value{ValueType::List, trait.text, {}, {}}.items().join(u", "_s)
                                  : trait.text;
        text += line(
            trait.key,
            value.leftJustified(28) + u"  "_s +
                CommandLine::tr("%1, %2, row %3").arg(trait.source, trait.file).arg(trait.row));
    }
    text += u'\n' + CommandLine::tr("Identifiers") + u'\n';
    for (const profiles::IdentifierOfProfile& identifier : details.identifiers) {
        text += line(
            identifier.type,
            identifier.value.leftJustified(28) + u"  "_s + identifier.sources.join(u", "_s) +
                (identifier.hasEnded ? u" ("_s + CommandLine::tr("no longer") + u')' : QString()));
    }
    text += u'\n' + CommandLine::tr("Source records") + u'\n';
    for (const profiles::RecordOfProfile& record : details.records) {
        text += line(record.source, record.recordId);
    }
    text += u'\n' + CommandLine::tr("Consent") + u'\n' + consentsOf(consents);
    if (!stays.isEmpty()) {
        text += u'\n' + CommandLine::tr("Segments") + u'\n';
        for (const segments::Stay& stay : stays) {
            const QString from = day(stay.enteredAt, calendar);
            text += line(stay.segment, stay.leftAt ? CommandLine::tr("from %1 to %2", "day, day")
                                                         .arg(from, day(*stay.leftAt, calendar))
                                                   : CommandLine::tr("since %1").arg(from));
        }
    }
    return text;
}

} // namespace rondom::cli
