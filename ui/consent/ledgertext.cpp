#include "ui/consent/ledgertext.h"

#include "models/consent/consenttext.h"
#include "ui/common/format.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using consent::Channel;
using consent::Decision;
using consent::LogEntry;
using consent::Method;

QString LedgerText::sentence(const LogEntry& entry, const QString& name, const Calendar& calendar)
{
    const consent::ConsentEvent& event = entry.event;
    const QString when = formatMoment(event.at ? event.at->stated : entry.recordedAt, calendar);
    const QString purpose = purposePhrase(event.purpose);
    const QString channel = channelPhrase(event.channel);
    const QString method = methodPhrase(event.method);
    const QString who = entry.isErased || name.isEmpty() ? tr("this person") : name;
    switch (event.decision) {
    case Decision::Granted:
        return tr("On %1 %2 said yes to %3 %4 %5.", "date, name, purpose, channel, method")
            .arg(when, who, purpose, channel, method);
    case Decision::Denied:
        return tr("On %1 %2 said no to %3 %4 %5.", "date, name, purpose, channel, method")
            .arg(when, who, purpose, channel, method);
    case Decision::Withdrawn:
        return tr("On %1 %2 withdrew from %3 %4 %5.", "date, name, purpose, channel, method")
            .arg(when, who, purpose, channel, method);
    case Decision::Lapsed:
        return tr("On %1 the yes of %2 to %3 %4 lapsed.", "date, name, purpose, channel")
            .arg(when, who, purpose, channel);
    case Decision::Retracted:
        return tr("On %1 a yes of %2 to %3 %4 was taken back with the import it came from.",
                  "date, name, purpose, channel")
            .arg(when, who, purpose, channel);
    case Decision::DoubleOptInRequested:
        return tr("On %1 %2 was asked to confirm their yes to %3 %4.",
                  "date, name, purpose, channel")
            .arg(when, who, purpose, channel);
    case Decision::DoubleOptInConfirmed:
        return tr("On %1 %2 confirmed their yes to %3 %4.", "date, name, purpose, channel")
            .arg(when, who, purpose, channel);
    case Decision::Objected:
        return tr("On %1 %2 objected to %3 %4 %5.", "date, name, purpose, channel, method")
            .arg(when, who, purpose, channel, method);
    case Decision::ObjectionWithdrawn:
        return tr("On %1 %2 took back their objection to %3 %4.", "date, name, purpose, channel")
            .arg(when, who, purpose, channel);
    case Decision::Restricted:
        return tr("On %1 %2 asked that their data is kept and not used.", "date, name")
            .arg(when, who);
    case Decision::RestrictionLifted:
        return tr("On %1 %2 allowed that their data is used again.", "date, name").arg(when, who);
    case Decision::Suppressed:
        return tr("On %1 it was noted that %2 must not be contacted %3.", "date, name, channel")
            .arg(when, who, channel);
    }
    Q_UNREACHABLE();
}

QString LedgerText::details(const LogEntry& entry, const Calendar& calendar)
{
    const consent::ConsentEvent& event = entry.event;
    QStringList lines;
    if (entry.claim) {
        lines.append(consent::describe(*entry.claim));
    }
    if (entry.isRetracted) {
        lines.append(tr("It counts no more: its import was undone."));
    }
    if (event.actor == consent::Actor::Parent) {
        lines.append(tr("A parent spoke for them."));
    }
    if (!event.at) {
        lines.append(tr("When it happened is not known; this is when it was recorded."));
    }
    if (event.expiresAt) {
        lines.append(tr("It holds until %1.").arg(formatMoment(*event.expiresAt, calendar)));
    }
    if (entry.notice && !entry.notice->text.isEmpty()) {
        lines.append(tr("They saw: “%1”").arg(entry.notice->text.simplified()));
    }
    const QString recorded = formatMoment(entry.recordedAt, calendar);
    const QString row = formatCount(event.importRow.value_or(0));
    if (!entry.file.isEmpty()) {
        lines.append(event.at
                         ? tr("File %1, row %2, recorded on %3.").arg(entry.file, row, recorded)
                         : tr("File %1, row %2.").arg(entry.file, row));
    } else if (event.at && event.at->stated != entry.recordedAt) {
        lines.append(tr("Recorded on %1.").arg(recorded));
    }
    if (entry.isErased) {
        lines.append(tr("What it said about the person is erased; only this line is left."));
    }
    return lines.join(u'\n');
}

QString LedgerText::icon(Decision decision)
{
    switch (decision) {
    case Decision::Granted:
    case Decision::DoubleOptInConfirmed:
    case Decision::ObjectionWithdrawn:
    case Decision::RestrictionLifted:
        return u"check"_s;
    case Decision::Denied:
    case Decision::Withdrawn:
    case Decision::Objected:
    case Decision::Restricted:
    case Decision::Suppressed:
        return u"cross"_s;
    case Decision::Lapsed:
    case Decision::DoubleOptInRequested:
        return u"clock"_s;
    case Decision::Retracted:
        return u"undo"_s;
    }
    Q_UNREACHABLE();
}

QString LedgerText::purposePhrase(const QString& purpose)
{
    if (purpose == consent::kAll) {
        return tr("everything");
    }
    if (purpose == u"newsletter") {
        return tr("the newsletter");
    }
    if (purpose == u"offers_own") {
        return tr("our offers");
    }
    if (purpose == consent::kOffersSimilar) {
        return tr("offers like earlier purchases");
    }
    if (purpose == consent::kProfiling) {
        return tr("profiling");
    }
    if (purpose == u"third_party_ads") {
        return tr("ads on other sites");
    }
    if (purpose == u"research") {
        return tr("research");
    }
    if (purpose == consent::kService) {
        return tr("service messages");
    }
    if (purpose == consent::kDirectMarketing) {
        return tr("direct marketing");
    }
    return tr("“%1”", "a purpose of the shop's own").arg(consent::purposeName(purpose));
}

QString LedgerText::channelPhrase(const QString& channel)
{
    const auto known = consent::channelFromKey(channel);
    if (!known) {
        return tr("by any channel");
    }
    switch (*known) {
    case Channel::Email:
        return tr("by e-mail");
    case Channel::Sms:
        return tr("by SMS");
    case Channel::Whatsapp:
        return tr("by WhatsApp");
    case Channel::PhoneLive:
        return tr("by phone");
    case Channel::PhoneRobot:
        return tr("by automatic call");
    case Channel::Post:
        return tr("by post");
    case Channel::Push:
        return tr("by push message");
    case Channel::Onsite:
        return tr("on the website");
    case Channel::AdsUpload:
        return tr("in ad audiences");
    }
    Q_UNREACHABLE();
}

QString LedgerText::methodPhrase(Method method)
{
    switch (method) {
    case Method::WebForm:
        return tr("on a web form");
    case Method::Paper:
        return tr("on paper");
    case Method::Phone:
        return tr("in a phone call");
    case Method::Pos:
        return tr("at the till");
    case Method::Import:
        return tr("according to an imported file");
    case Method::Api:
        return tr("according to another program");
    case Method::Operator:
        return tr("as somebody here noted");
    case Method::Gpc:
        return tr("by a signal of their browser");
    case Method::Tcf:
        return tr("in a consent banner");
    }
    Q_UNREACHABLE();
}

} // namespace rondom::ui
