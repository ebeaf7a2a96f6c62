#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QString>
#include <QTextStream>

#include <array>
#include <cmath>
#include <vector>

namespace rondom::bench {

/// Customers, order lines and events in three narrow files, as a shop's own database exports them:
/// the same for the same numbers. Five in a hundred customers are there twice, under the same
/// address in other letters, under the same phone, or under neither; phones are spelled in four
/// ways; activity is uneven; orders and events come in the order of time.
class FlatFiles
{
public:
    struct Size
    {
        int customers = 50'000;
        int lines = 250'000;
        int events = 750'000;
    };

    FlatFiles(const QString& folder, const Size& size) : m_folder(folder), m_size(size), m_random(7)
    {
        writeCustomers();
        writeOrders();
        writeEvents(QStringLiteral("events.csv"), size.events);
        writeMappings();
    }

    QString path(const QString& name) const { return m_folder + u'/' + name; }
    static QStringList kinds()
    {
        return {QStringLiteral("customers"), QStringLiteral("orders"), QStringLiteral("events")};
    }
    /// What imports the file of that kind on the command line.
    QStringList importWords(const QString& kind) const
    {
        QStringList words{QStringLiteral("import"),    path(kind + QStringLiteral(".csv")),
                          QStringLiteral("--source"),  QStringLiteral("Shop"),
                          QStringLiteral("--mapping"), path(kind + QStringLiteral(".json"))};
        if (kind == QStringLiteral("customers")) {
            words += {QStringLiteral("--notice"), QStringLiteral("Yes, send me news.")};
        }
        return words;
    }
    /// More events of the same people, later than all others.
    void writeDelta(int events)
    {
        m_startOfEvents = kSpan + 1;
        writeEvents(QStringLiteral("delta.csv"), events);
    }

private:
    struct Person
    {
        QByteArray email;
        QByteArray phone;
    };

    static constexpr qint64 kSpan = 100'000'000;    ///< seconds
    static constexpr qint64 kStart = 1'640'995'200; ///< 2022-01-01 UTC

    quint32 below(quint32 limit) { return m_random.bounded(limit); }
    bool happens(double chance) { return m_random.generateDouble() < chance; }
    template <std::size_t Count>
    QByteArray one(const std::array<const char*, Count>& of)
    {
        return of[below(quint32(Count))];
    }

    static QByteArray time(qint64 second)
    {
        return QDateTime::fromSecsSinceEpoch(kStart + second, Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
            .toLatin1();
    }
    static QByteArray padded(quint32 number, int digits)
    {
        return QByteArray::number(number).rightJustified(digits, '0');
    }

    QByteArray phone()
    {
        const QByteArray number = "6" + padded(below(100'000'000), 8);
        switch (below(5)) {
        case 0:
            return "+31" + number;
        case 1:
            return "0031" + number;
        case 2:
            return "06-" + number.sliced(1);
        default:
            return "0" + number;
        }
    }

    Person newPerson(int number)
    {
        if (number > 100 && happens(0.05)) {
            const Person& other = m_people[below(quint32(m_people.size()))];
            const double kind = m_random.generateDouble();
            if (kind < 0.4) {
                return {other.email.toUpper(), other.phone};
            }
            const QByteArray email = "new" + QByteArray::number(number) + "@mail.test";
            return {email, kind < 0.7 ? other.phone : QByteArray()};
        }
        const QByteArray email = "person." + QByteArray::number(number) + "@mail" +
                                 QByteArray::number(number % 1000) + ".test";
        return {email, happens(0.25) ? QByteArray() : phone()};
    }

    void writeCustomers()
    {
        constexpr std::array kFirst{"Anna",
                                    "Bram",
                                    "Carla",
                                    "Daan",
                                    "Eva",
                                    "Finn",
                                    "Zo\xC3\xAB",
                                    "Iris",
                                    "Jan",
                                    "Noor",
                                    "Ren\xC3\xA9"
                                    "e",
                                    "Sven"};
        constexpr std::array kLast{"de Vries", "Jansen", "van den Berg",  "Bakker",      "Visser",
                                   "Smit",     "Meijer", "M\xC3\xBCller", "van Leeuwen", "Dubois"};
        constexpr std::array kCity{"Amsterdam",
                                   "Rotterdam",
                                   "Utrecht",
                                   "Gent",
                                   "K\xC3\xB6ln",
                                   "Lyon",
                                   "\"Den Haag, Centrum\""};
        constexpr std::array kCountry{"NL", "NL", "BE", "DE"};
        QFile file(path(QStringLiteral("customers.csv")));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("the benchmark cannot write its files");
        }
        file.write("customer_id,email,phone,first_name,last_name,city,postcode,country,created_at,"
                   "newsletter\n");
        for (int i = 0; i < m_size.customers; ++i) {
            m_people.push_back(newPerson(i));
            const Person& person = m_people.back();
            file.write(QByteArray::number(i + 1) + ',' + person.email + ',' + person.phone + ',' +
                       (happens(0.02) ? " " : "") + one(kFirst) + ',' + one(kLast) + ',' +
                       one(kCity) + ',' + padded(below(9000) + 1000, 4) + " AB," + one(kCountry) +
                       ',' + time(below(quint32(kSpan))) + ',' + (happens(0.5) ? "yes" : "no") +
                       '\n');
        }
    }

    const QByteArray& somebody()
    {
        const double uneven = std::pow(m_random.generateDouble(), 1.6);
        return m_people[std::size_t(uneven * double(m_people.size()))].email;
    }

    void writeOrders()
    {
        QFile file(path(QStringLiteral("orders.csv")));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("the benchmark cannot write its files");
        }
        file.write("order_id,email,ordered_at,sku,product,quantity,price\n");
        for (int line = 0, order = 1; line < m_size.lines; ++order) {
            const QByteArray head = QByteArray::number(order) + ',' + somebody() + ',' +
                                    time(kSpan * line / m_size.lines) + ',';
            const int lines = 1 + int(std::pow(m_random.generateDouble(), 2) * 4);
            for (int i = 0; i < lines && line < m_size.lines; ++i, ++line) {
                const quint32 product = below(1200);
                file.write(head + "SKU-" + padded(product, 4) + ",Product number " +
                           QByteArray::number(product) + ',' + QByteArray::number(1 + below(3)) +
                           ',' + QByteArray::number(product % 90 + 5) + '.' +
                           padded(product * 7 % 100, 2) + '\n');
            }
        }
    }

    void writeEvents(const QString& name, int count)
    {
        constexpr std::array kNames{"Product Viewed", "Email Opened", "Email Clicked",
                                    "Page Viewed"};
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("the benchmark cannot write its files");
        }
        file.write("email,event,at,url\n");
        for (int i = 0; i < count; ++i) {
            file.write(somebody() + ',' + one(kNames) + ',' +
                       time(m_startOfEvents + kSpan * i / count) + ",/p/" +
                       QByteArray::number(below(550)) + '\n');
        }
    }

    void writeMappings() const
    {
        write(QStringLiteral("customers.json"), R"({"rondom": "mapping/1", "name": "Customers",
            "kind": "people", "record_id": "customer_id", "columns": {
            "customer_id": {"to": "identifier", "type": "customer_no"},
            "email": {"to": "identifier", "type": "email"},
            "phone": {"to": "identifier", "type": "phone"},
            "first_name": {"to": "trait", "trait": "first_name"},
            "last_name": {"to": "trait", "trait": "last_name"},
            "city": {"to": "trait", "trait": "city"},
            "postcode": {"to": "trait", "trait": "postal_code"},
            "country": {"to": "trait", "trait": "country"},
            "created_at": {"to": "trait", "trait": "created_at", "type": "datetime"},
            "newsletter": {"to": "consent", "purpose": "newsletter", "channel": "email",
                           "granted": ["yes"], "withdrawn": ["no"]}}})");
        write(QStringLiteral("orders.json"), R"({"rondom": "mapping/1", "name": "Orders",
            "kind": "orders", "order_id": "order_id", "at": {"column": "ordered_at"}, "columns": {
            "order_id": {"to": "ignore"}, "ordered_at": {"to": "ignore"},
            "email": {"to": "identifier", "type": "email"},
            "sku": {"to": "line", "field": "sku"}, "product": {"to": "line", "field": "name"},
            "quantity": {"to": "line", "field": "quantity"},
            "price": {"to": "line", "field": "price"}}})");
        write(QStringLiteral("events.json"), R"({"rondom": "mapping/1", "name": "Visits",
            "kind": "events", "event": {"column": "event"}, "at": {"column": "at"}, "columns": {
            "email": {"to": "identifier", "type": "email"}, "event": {"to": "ignore"},
            "at": {"to": "ignore"}, "url": {"to": "property", "property": "url"}}})");
    }

    void write(const QString& name, const QByteArray& json) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
            qFatal("the benchmark cannot write its files");
        }
    }

    QString m_folder;
    Size m_size;
    QRandomGenerator m_random;
    std::vector<Person> m_people;
    qint64 m_startOfEvents = 0;
};

} // namespace rondom::bench
