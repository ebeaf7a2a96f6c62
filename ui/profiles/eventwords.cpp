#include "ui/profiles/eventwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QUrl>

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
    const char* group;
};

const QHash<QString, KindWords>& kinds()
{
    static const QHash<QString, KindWords> words{
        {u"Order Completed"_s,
         {u"order", Tone::Positive, QT_TRANSLATE_NOOP("EventText", "Ordered"),
          QT_TRANSLATE_NOOP("EventText", "Orders")}},
        {u"Order Refunded"_s,
         {u"refund", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Got a refund"),
          QT_TRANSLATE_NOOP("EventText", "Refunds")}},
        {u"Order Cancelled"_s,
         {u"close", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Cancelled an order"),
          QT_TRANSLATE_NOOP("EventText", "Cancellations")}},
        {u"Product Viewed"_s,
         {u"eye", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Viewed a product"),
          QT_TRANSLATE_NOOP("EventText", "Product views")}},
        {u"Product Added"_s,
         {u"cart", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Put something in the cart"),
          QT_TRANSLATE_NOOP("EventText", "Cart")}},
        {u"Checkout Started"_s,
         {u"cart", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Went to the checkout"),
          QT_TRANSLATE_NOOP("EventText", "Checkouts")}},
        {u"Page Viewed"_s,
         {u"globe", Tone::Info, QT_TRANSLATE_NOOP("EventText", "Viewed a page"),
          QT_TRANSLATE_NOOP("EventText", "Page views")}},
        {u"Email Delivered"_s,
         {u"mail", Tone::Muted, QT_TRANSLATE_NOOP("EventText", "Received a mail"),
          QT_TRANSLATE_NOOP("EventText", "Mails")}},
        {u"Email Opened"_s,
         {u"mail-open", Tone::Accent, QT_TRANSLATE_NOOP("EventText", "Opened a mail"),
          QT_TRANSLATE_NOOP("EventText", "Opens")}},
        {u"Email Link Clicked"_s,
         {u"click", Tone::Accent, QT_TRANSLATE_NOOP("EventText", "Clicked in a mail"),
          QT_TRANSLATE_NOOP("EventText", "Clicks")}},
        {u"Email Bounced"_s,
         {u"error", Tone::Negative, QT_TRANSLATE_NOOP("EventText", "A mail bounced"),
          QT_TRANSLATE_NOOP("EventText", "Bounces")}},
        {u"Ticket Opened"_s,
         {u"ticket", Tone::Warning, QT_TRANSLATE_NOOP("EventText", "Asked for help"),
          QT_TRANSLATE_NOOP("EventText", "Tickets")}},
        {u"Complaint Opened"_s,
         {u"warning", Tone::Negative, QT_TRANSLATE_NOOP("EventText", "Complained"),
          QT_TRANSLATE_NOOP("EventText", "Complaints")}},
        {u"List Exported"_s,
         {u"export", Tone::Muted, QT_TRANSLATE_NOOP("EventText", "Was on an exported list"),
          QT_TRANSLATE_NOOP("EventText", "Exports")}},
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

QString orderNumber(const QJsonObject& properties)
{
    const QJsonValue id = properties.value(u"order_id"_s);
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString();
}

} // namespace

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

QString eventGroupName(const QString& event)
{
    const auto kind = kinds().constFind(event);
    return kind == kinds().constEnd() ? event
                                      : QCoreApplication::translate("EventText", kind->group);
}

QString eventIcon(const QString& event)
{
    const auto kind = kinds().constFind(event);
    return kind == kinds().constEnd() ? u"activity"_s : QString::fromUtf16(kind->icon);
}

} // namespace rondom::ui
