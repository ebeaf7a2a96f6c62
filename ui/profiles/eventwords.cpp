#include "ui/profiles/eventwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

struct KindWords
{
    const char16_t* icon;
    Tone tone;
    const char* name;
    EventGroup group;
};

const QHash<QString, KindWords>& kinds()
{
    static const QHash<QString, KindWords> words{
        {u"Order Completed"_s,
         {u"order", Tone::Positive, QT_TRANSLATE_NOOP("EventText", "Ordered"), EventGroup::Orders}},
        {u"Order Refunded"_s,
         {u"refund", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Got a refund"),
          EventGroup::Orders}},
        {u"Order Cancelled"_s,
         {u"close", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Cancelled an order"),
          EventGroup::Orders}},
        {u"Product Viewed"_s,
         {u"eye", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Viewed a product"), EventGroup::Web}},
        {u"Product Added"_s,
         {u"cart", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Put something in the cart"),
          EventGroup::Web}},
        {u"Checkout Started"_s,
         {u"cart", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Went to the checkout"),
          EventGroup::Web}},
        {u"Page Viewed"_s,
         {u"globe", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Viewed a page"), EventGroup::Web}},
        {u"Email Delivered"_s,
         {u"mail", Tone::Muted, QT_TRANSLATE_NOOP("EventText", "Received a mail"),
          EventGroup::Mail}},
        {u"Email Opened"_s,
         {u"mail-open", Tone::Accent, QT_TRANSLATE_NOOP("EventText", "Opened a mail"),
          EventGroup::Mail}},
        {u"Email Link Clicked"_s,
         {u"click", Tone::Accent, QT_TRANSLATE_NOOP("EventText", "Clicked in a mail"),
          EventGroup::Mail}},
        {u"Email Bounced"_s,
         {u"error", Tone::Negative, QT_TRANSLATE_NOOP("EventText", "A mail bounced"),
          EventGroup::Mail}},
        {u"Ticket Opened"_s,
         {u"ticket", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Asked for help"),
          EventGroup::Service}},
        {u"Complaint Opened"_s,
         {u"warning", Tone::Negative, QT_TRANSLATE_NOOP("EventText", "Complained"),
          EventGroup::Service}},
        {u"List Exported"_s,
         {u"export", Tone::Muted, QT_TRANSLATE_NOOP("EventText", "Was on an exported list"),
          EventGroup::Other}},
    };
    return words;
}

QString orderItems(const QJsonObject& properties)
{
    const QJsonArray products = properties.value(u"products"_s).toArray();
    if (products.isEmpty()) {
        return {};
    }
    QStringList names;
    constexpr int kMostNames = 2;
    for (const QJsonValue& product : products) {
        const QString name = product.toObject().value(u"name"_s).toString();
        if (!name.isEmpty() && names.size() < kMostNames && !names.contains(name)) {
            names.append(name);
        }
    }
    const int others = int(products.size() - names.size());
    const QString listed = names.join(u", "_s);
    if (listed.isEmpty()) {
        return EventText::tr("%Ln item(s)", nullptr, int(products.size()));
    }
    return others > 0 ? EventText::tr("%1 and %Ln more", nullptr, others).arg(listed) : listed;
}

/// What an event is about, by the names sources give it.
QString subjectOf(const QJsonObject& properties)
{
    for (const QString& key : {u"product_name"_s, u"name"_s, u"campaign_name"_s, u"subject"_s,
                               u"title"_s, u"segment"_s, u"page"_s}) {
        const QString text = properties.value(key).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return QUrl(properties.value(u"url"_s).toString()).path();
}

} // namespace

QString orderNumber(const QJsonObject& properties)
{
    const QJsonValue id = properties.value(u"order_id"_s);
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString();
}

EventWords wordsFor(const profiles::TimelineEvent& event)
{
    EventWords words{eventIcon(event.event), Tone::Muted, eventName(event.event), {}};
    const auto kind = kinds().constFind(event.event);
    if (kind != kinds().constEnd()) {
        words.tone = kind->tone;
    }
    if (event.event.startsWith(u"Order "_s)) {
        const QString number = orderNumber(event.properties);
        if (!number.isEmpty()) {
            words.title = EventText::tr("%1: %2", "event: order number").arg(words.title, number);
        }
        words.detail = orderItems(event.properties);
        return words;
    }
    const QString subject = subjectOf(event.properties);
    if (!subject.isEmpty()) {
        words.title = EventText::tr("%1: %2", "event: what it is about").arg(words.title, subject);
    }
    return words;
}

QString eventName(const QString& event)
{
    const auto kind = kinds().constFind(event);
    return kind == kinds().constEnd() ? event
                                      : QCoreApplication::translate("EventText", kind->name);
}

EventGroup eventGroup(const QString& event)
{
    const auto kind = kinds().constFind(event);
    if (kind != kinds().constEnd()) {
        return kind->group;
    }
    // Names of the Segment specification that are rarer, and those of people's own.
    const auto begins = [&event](const QStringList& words) {
        return std::any_of(words.begin(), words.end(),
                           [&event](const QString& word) { return event.startsWith(word); });
    };
    if (begins({u"Order "_s, u"Payment "_s, u"Coupon "_s})) {
        return EventGroup::Orders;
    }
    if (begins({u"Email "_s, u"Mail "_s, u"Unsubscribed"_s, u"Subscribed"_s})) {
        return EventGroup::Mail;
    }
    if (begins({u"Ticket "_s, u"Complaint "_s, u"Support "_s, u"Call "_s, u"Chat "_s})) {
        return EventGroup::Service;
    }
    if (begins({u"Page "_s, u"Product "_s, u"Products "_s, u"Cart "_s, u"Checkout "_s, u"Screen "_s,
                u"Form "_s, u"Wishlist "_s})) {
        return EventGroup::Web;
    }
    return EventGroup::Other;
}

QString eventGroupName(EventGroup group)
{
    switch (group) {
    case EventGroup::Orders:
        return EventText::tr("Orders");
    case EventGroup::Web:
        return EventText::tr("Web");
    case EventGroup::Mail:
        return EventText::tr("Mail");
    case EventGroup::Service:
        return EventText::tr("Service");
    case EventGroup::Other:
        return EventText::tr("Other");
    }
    Q_UNREACHABLE();
}

QString eventGroupIcon(EventGroup group)
{
    switch (group) {
    case EventGroup::Orders:
        return u"order"_s;
    case EventGroup::Web:
        return u"globe"_s;
    case EventGroup::Mail:
        return u"mail"_s;
    case EventGroup::Service:
        return u"ticket"_s;
    case EventGroup::Other:
        return u"activity"_s;
    }
    Q_UNREACHABLE();
}

QString eventIcon(const QString& event)
{
    const auto kind = kinds().constFind(event);
    return kind == kinds().constEnd() ? u"activity"_s : QString::fromUtf16(kind->icon);
}

} // namespace rondom::ui
