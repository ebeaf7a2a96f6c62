#pragma once

#include "models/core/calendar.h"
#include "tests/support/dice.h"
#include "tests/support/world.h"

#include <QJsonArray>

namespace rondom::tests {

/// A few people with traits and events of every type, near clock changes, the ends of months and
/// 29 February.
class RandomWorld
{
public:
    /// Sets the today of \a dice to that of the world.
    static World make(Dice& dice)
    {
        World world;
        world.zone = QTimeZone(
            dice.anyOf(QList<QByteArray>{"Europe/Amsterdam", "UTC", "America/New_York",
                                         "Asia/Kolkata", "Pacific/Apia", "Antarctica/McMurdo"}));
        const QDate today =
            dice.anyOf(QList<QDate>{QDate(2026, 3, 30), QDate(2026, 10, 26), QDate(2026, 3, 31),
                                    QDate(2028, 2, 29), QDate(2027, 2, 28), QDate(2026, 5, 20),
                                    QDate(2026, 9, 27), QDate(2026, 12, 31), QDate(2027, 1, 3)});
        dice.setToday(today);
        const Calendar calendar(world.zone);
        world.now = calendar.startOfDay(today) + qint64(dice.upTo(23)) * 3'600'000;
        RandomWorld random(dice, calendar);
        const int people = 4 + dice.upTo(8);
        for (int i = 0; i < people; ++i) {
            world.people.append(random.person(i + 1));
        }
        return world;
    }

private:
    RandomWorld(Dice& dice, const Calendar& calendar) : m_dice(dice), m_calendar(calendar) {}

    qint64 instant()
    {
        const qint64 midnight = m_calendar.startOfDay(m_dice.date());
        return midnight + m_dice.anyOf(QList<qint64>{-1, 0, 1, 3'600'000, 7'200'000, 43'200'000});
    }

    WorldPerson person(int id)
    {
        WorldPerson person;
        person.id = id;
        person.label = QString::number(id);
        person.source = m_dice.anyOf(QStringList{u"Web shop"_s, u"Till"_s});
        if (m_dice.oneIn(2)) {
            person.identifierTypes.append(u"email"_s);
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(u"text"_s,
                                 Value::ofText(m_dice.oneIn(6) ? QString() : m_dice.text()));
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(u"number"_s,
                                 Value::ofNumber(Decimal::fromDouble(m_dice.number())));
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(u"money"_s,
                                 Value::ofMoney(Decimal::fromDouble(m_dice.number()), u"EUR"_s));
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(u"flag"_s, Value::ofBoolean(m_dice.oneIn(2)));
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(
                u"date"_s, Value::ofDate(m_dice.oneIn(6) ? QDate(1992, 2, 29) : m_dice.date()));
        }
        if (!m_dice.oneIn(3)) {
            person.traits.insert(u"instant"_s, Value::ofDateTime(instant()));
        }
        if (!m_dice.oneIn(3)) {
            QStringList items;
            for (int i = m_dice.upTo(3); i > 0; --i) {
                items.append(m_dice.text());
            }
            person.traits.insert(u"list"_s, Value::ofList(items));
        }
        if (m_dice.oneIn(2)) {
            person.traits.insert(
                u"company"_s,
                Value::ofText(m_dice.anyOf(QStringList{u"Acme"_s, u"ACME B.V."_s, u"Bolt"_s})));
        }
        for (int i = m_dice.upTo(8); i > 0; --i) {
            person.events.append(event());
        }
        return person;
    }

    QJsonValue property()
    {
        switch (m_dice.upTo(7)) {
        case 0:
            return m_dice.number();
        case 1:
            return m_dice.oneIn(2);
        case 2:
            return QJsonArray{m_dice.text(), m_dice.number()};
        case 3:
            return QJsonArray{};
        case 4:
            return m_dice.moment();
        case 5:
            return u""_s;
        case 6:
            return QJsonValue();
        default:
            return m_dice.text();
        }
    }

    WorldEvent event()
    {
        WorldEvent event;
        event.name = m_dice.anyOf(QStringList{u"E"_s, u"F"_s});
        event.at = instant();
        if (!m_dice.oneIn(3)) {
            event.properties.insert(u"p"_s, property());
        }
        if (!m_dice.oneIn(3)) {
            event.properties.insert(u"key"_s,
                                    m_dice.oneIn(2) ? QJsonValue(m_dice.text()) : QJsonValue(7));
        }
        if (!m_dice.oneIn(3)) {
            QJsonArray lines;
            for (int i = m_dice.upTo(2); i > 0; --i) {
                QJsonObject line{{u"sku"_s, m_dice.text()}};
                if (!m_dice.oneIn(3)) {
                    line.insert(u"n"_s, property());
                }
                if (m_dice.oneIn(2)) {
                    line.insert(u"key"_s, m_dice.text());
                }
                lines.append(line);
            }
            event.properties.insert(u"products"_s, lines);
        }
        if (!m_dice.oneIn(3)) {
            event.revenue = Decimal::fromDouble(m_dice.number());
        }
        return event;
    }

    Dice& m_dice;
    const Calendar& m_calendar;
};

} // namespace rondom::tests
