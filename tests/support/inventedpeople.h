#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDate>
#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <array>
#include <cmath>
#include <vector>

namespace rondom::tests {

/// One line of a list of customers, and who it really is about.
struct InventedRecord
{
    int person = 0; ///< the truth: records of one number are one person
    int household = 0;
    QByteArray given;
    QByteArray family;
    QByteArray birthday; ///< yyyy-MM-dd
    QByteArray street;
    QByteArray houseNumber;
    QByteArray postalCode;
    QByteArray city;
    QByteArray email;
    QByteArray phone;
};

/// Dutch, German and English people in households, each with one record or some more in which
/// things went wrong: typing errors, missing values, names swapped or shortened, a move, a maiden
/// name, another e-mail address. Some households have twins, and some a father and a son of the
/// same name, who are different people. The same for the same numbers.
class InventedPeople
{
public:
    struct Options
    {
        int records = 10'000;
        double duplicates = 0.3; ///< chance of one more record, again and again
        double errors = 0.12;    ///< chance that a value of a further record went wrong
        double missing = 0.12;
        double moved = 0.08;
        double twins = 0.01; ///< of the households
        double namesakes = 0.01;
        bool hasBirthdays = true;
        quint32 seed = 1;
    };

    explicit InventedPeople(const Options& options) : m_options(options), m_random(options.seed)
    {
        makeNames();
        while (int(m_records.size()) < options.records) {
            addHousehold();
        }
        m_records.resize(std::size_t(options.records));
        for (std::size_t i = m_records.size(); i > 1; --i) {
            std::swap(m_records[i - 1], m_records[below(int(i))]);
        }
    }

    const std::vector<InventedRecord>& records() const { return m_records; }

    QByteArray csv() const
    {
        QByteArray text = "id,first_name,last_name,birthday,street,house_number,postcode,city,"
                          "email,phone\n";
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            const InventedRecord& record = m_records[i];
            text += QByteArray::number(qint64(i) + 1) + ',' +
                    QByteArrayList{record.given,  record.family,      record.birthday,
                                   record.street, record.houseNumber, record.postalCode,
                                   record.city,   record.email,       record.phone}
                        .join(',') +
                    '\n';
        }
        return text;
    }

    static QByteArray mapping()
    {
        return R"({"rondom": "mapping/1", "name": "Invented people", "kind": "people",
            "record_id": "id", "columns": {
            "id": {"to": "identifier", "type": "crm_id"},
            "first_name": {"to": "trait", "trait": "first_name"},
            "last_name": {"to": "trait", "trait": "last_name"},
            "birthday": {"to": "trait", "trait": "birthday"},
            "street": {"to": "trait", "trait": "street"},
            "house_number": {"to": "trait", "trait": "house_number"},
            "postcode": {"to": "trait", "trait": "postal_code"},
            "city": {"to": "trait", "trait": "city"},
            "email": {"to": "identifier", "type": "email"},
            "phone": {"to": "identifier", "type": "phone"}}})";
    }

private:
    struct Country
    {
        const char* boys;
        const char* girls;
        const char* families;
        const char* beginnings; ///< of rarer family names and of streets
        const char* endings;
        const char* streets;
        const char* cities;
    };

    static const std::array<Country, 3>& countries()
    {
        static const std::array<Country, 3> all{
            Country{"Jan Johannes Pieter Willem Hendrik Cornelis Thomas Daan Sem Lucas Bram Ruben "
                    "Tim Kees Dirk Maarten Jeroen Sander Niels Bas Joris Koen Rob Erik Frank Gijs "
                    "Hugo Ivo Jasper Lars Matthijs Nico Olivier Paul Rik Stefan Teun Victor Wouter",
                    "Anna Maria Johanna Elisabeth Sophie Emma Julia Lisa Sanne Eva Lotte Femke "
                    "Marieke Ilse Annemiek Petra Monique Saskia Karin Esther Ingrid Linda Wilma "
                    "Anouk Roos Fleur Tess Nienke Marloes Hanneke Iris Judith Kim Laura Mirjam "
                    "Noor Patricia Rianne Simone",
                    "Jong Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos "
                    "Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer "
                    "Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Schouten Beek Heijden",
                    "Kerk Molen Dorps Berk Beuken Eiken Linden Wilgen Hof Hoek Veld Burg Water "
                    "Zand Heide Bos Noord Zuid Ooster Wester Brug Haven Groen Donk Ever",
                    "mans sen huis hof veld kamp beek dijk horst man ink ing stra ma berg rink",
                    "straat laan weg plein kade singel",
                    "Amsterdam Rotterdam Utrecht Eindhoven Groningen Tilburg Almere Breda Nijmegen "
                    "Apeldoorn Haarlem Arnhem Enschede Amersfoort Zaandam Zwolle Leiden Dordrecht "
                    "Zoetermeer Maastricht Ede Delft Venlo Leeuwarden Alkmaar"},
            Country{
                "Hans Peter Wolfgang Klaus Thomas Michael Andreas Stefan Christian Markus "
                "Martin Frank Uwe Bernd Jens Matthias Sebastian Daniel Alexander Tobias Jan "
                "Florian Philipp Lukas Leon Finn Jonas Paul Felix Maximilian Moritz Erik "
                "Friedrich Wilhelm Heinrich Georg Ludwig Karl Otto",
                "Anna Ursula Monika Petra Sabine Renate Helga Karin Brigitte Ingrid Andrea "
                "Susanne Claudia Birgit Christina Julia Katharina Stefanie Nicole Sandra Lena "
                "Laura Sarah Lea Hannah Mia Emma Sofia Marie Johanna Charlotte Greta Frieda "
                "Elisabeth Gisela Heike Silke Ulrike Anja",
                "M\xC3\xBCller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz "
                "Hoffmann Sch\xC3\xA4"
                "fer Koch Bauer Richter Klein Wolf Schr\xC3\xB6"
                "der Neumann Schwarz "
                "Zimmermann Braun Kr\xC3\xBCger Hofmann Hartmann Lange Schmitt Werner Krause "
                "Meier Lehmann Schmid Schulze Maier K\xC3\xB6hler Herrmann",
                "Stein Berg Wald Linden Eichen Buchen Tannen Rosen Garten Schloss Markt M\xC3"
                "\xBChl Bach Hirsch Kaiser K\xC3\xB6nig Bahnhof Haupt Schul Kirch Feld Wiesen "
                "Sonnen Winkel",
                "mann meier bauer berger hofer huber ner ling reich hardt brand lich stedt",
                "strasse weg platz allee gasse ring",
                "Berlin Hamburg M\xC3\xBCnchen K\xC3\xB6ln Frankfurt Stuttgart D\xC3\xBCsseldorf "
                "Leipzig Dortmund Essen Bremen Dresden Hannover N\xC3\xBCrnberg Duisburg Bochum "
                "Wuppertal Bielefeld Bonn M\xC3\xBCnster Karlsruhe Mannheim Augsburg"},
            Country{
                "James John Robert Michael William David Richard Joseph Thomas Charles "
                "Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua "
                "Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary "
                "Nicholas Eric Jonathan Stephen Larry Justin Scott",
                "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy "
                "Lisa Margaret Betty Sandra Ashley Dorothy Kimberly Emily Donna Michelle Carol "
                "Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy "
                "Angela Shirley Anna Ruth Brenda Pamela Nicole",
                "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright "
                "Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris "
                "Lewis Martin Cooper King Ward Turner Hill Moore Clark Baker Harrison Patel "
                "Morgan Allen",
                "Ash Oak Elm Church Mill Park Station High Queen King Bridge Spring Long Wood "
                "Win Brad Hart Black White Stan Green North South West East",
                "ley ton ford ham field worth wick bury man son well brook stead land",
                "Street Road Avenue Lane Drive Close",
                "London Birmingham Leeds Glasgow Sheffield Bradford Liverpool Edinburgh "
                "Manchester Bristol Cardiff Leicester Coventry Nottingham Sunderland Belfast "
                "Derby Plymouth Reading Norwich Oxford York"}};
        return all;
    }

    struct Words
    {
        QByteArrayList boys;
        QByteArrayList girls;
        QByteArrayList families;
        QByteArrayList beginnings;
        QByteArrayList endings;
        QByteArrayList streets;
        QByteArrayList cities;
    };

    int below(int limit) { return int(m_random.bounded(limit)); }
    bool happens(double chance) { return m_random.generateDouble() < chance; }
    /// The first are much more common than the last.
    const QByteArray& common(const QByteArrayList& of)
    {
        return of.at(int(std::pow(m_random.generateDouble(), 1.7) * double(of.size())));
    }
    const QByteArray& any(const QByteArrayList& of) { return of.at(below(int(of.size()))); }

    void makeNames()
    {
        for (const Country& country : countries()) {
            const auto split = [](const char* words) {
                return QByteArray(words).simplified().split(' ');
            };
            m_words.push_back({split(country.boys), split(country.girls), split(country.families),
                               split(country.beginnings), split(country.endings),
                               split(country.streets), split(country.cities)});
        }
    }

    QByteArray family(const Words& words)
    {
        if (happens(0.45)) {
            return common(words.families);
        }
        QByteArray name = any(words.beginnings);
        if (happens(0.5)) {
            name += any(words.endings);
        } else {
            name += any(words.beginnings).toLower() + any(words.endings);
        }
        return name;
    }

    struct Home
    {
        QByteArray street;
        QByteArray houseNumber;
        QByteArray postalCode;
        QByteArray city;
    };

    Home home(std::size_t country)
    {
        const Words& words = m_words[country];
        Home home;
        home.street = any(words.beginnings) +
                      (happens(0.5) ? any(words.beginnings).toLower() : "") +
                      (country == 2 ? " " : "") + any(words.streets);
        home.houseNumber =
            QByteArray::number(1 + int(std::pow(m_random.generateDouble(), 2) * 200));
        const int city = below(int(words.cities.size()));
        home.city = words.cities.at(city);
        const auto letter = [this] { return char('A' + below(20)); };
        if (country == 0) {
            home.postalCode =
                QByteArray::number(1000 + city * 300 + below(100)) + ' ' + letter() + letter();
        } else if (country == 1) {
            home.postalCode = QByteArray::number(10000 + city * 3000 + below(60));
        } else {
            home.postalCode = QByteArray() + letter() + letter() + QByteArray::number(1 + city) +
                              ' ' + QByteArray::number(below(10)) + letter() + letter();
        }
        return home;
    }

    QByteArray birthday(int from, int to)
    {
        return QDate(from, 1, 1).addDays(below((to - from) * 365)).toString(Qt::ISODate).toLatin1();
    }

    void addHousehold()
    {
        const std::size_t country = std::size_t(below(3));
        const Words& words = m_words[country];
        const Home address = home(country);
        const QByteArray name = family(words);
        ++m_household;
        const int people = 1 + below(4);
        const int year = 1935 + below(60);
        QByteArray firstGiven;
        QByteArray lastBirthday;
        const bool hasTwins = people > 2 && happens(m_options.twins * 2);
        const bool hasNamesakes = people > 2 && happens(m_options.namesakes * 2);
        for (int i = 0; i < people; ++i) {
            InventedRecord person;
            person.person = ++m_person;
            person.household = m_household;
            const bool isBoy = i == 0 || (i > 1 && happens(0.5));
            person.given = common(isBoy ? words.boys : words.girls);
            // A wife often has a name of her own.
            person.family = i == 1 && happens(0.3) ? family(words) : name;
            person.birthday = i < 2 ? birthday(year, year + 6) : birthday(year + 22, year + 38);
            if (i == 0) {
                firstGiven = person.given;
            }
            if (i == 2 && hasNamesakes) {
                person.given = firstGiven;
            }
            if (i == 3 && hasTwins) {
                person.birthday = lastBirthday;
            }
            lastBirthday = person.birthday;
            person.street = address.street;
            person.houseNumber = address.houseNumber;
            person.postalCode = address.postalCode;
            person.city = address.city;
            person.email = mail(person);
            // Nobody shares a number: an identifier joins whoever states it.
            person.phone =
                "+316" + QByteArray::number(10'000'000 + qint64(m_person) * 7 % 89'000'000);
            if (!m_options.hasBirthdays) {
                person.birthday.clear();
            }
            addRecords(person, country);
        }
    }

    QByteArray mail(const InventedRecord& person)
    {
        const QByteArray given = person.given.toLower();
        const QByteArray family = person.family.toLower();
        QByteArray local;
        switch (below(4)) {
        case 0:
            local = given + '.' + family;
            break;
        case 1:
            local = given.left(1) + family + QByteArray::number(below(100));
            break;
        case 2:
            local = given + QByteArray::number(below(1000));
            break;
        default:
            local = family + '.' + given.left(1);
        }
        QByteArray plain;
        for (const char letter : std::as_const(local)) {
            plain += quint8(letter) < 0x80 ? QByteArray(1, letter) : QByteArray();
        }
        return plain + QByteArray::number(m_person) + "@mail" + QByteArray::number(below(20)) +
               ".test";
    }

    void addRecords(const InventedRecord& person, std::size_t country)
    {
        m_records.push_back(person);
        forgetSome(m_records.back(), 0.3);
        while (happens(m_options.duplicates)) {
            InventedRecord record = person;
            if (happens(m_options.moved)) {
                const Home other = home(country);
                record.street = other.street;
                record.houseNumber = other.houseNumber;
                record.postalCode = other.postalCode;
                record.city = other.city;
            }
            if (happens(0.03)) {
                record.family = family(m_words[country]);
            }
            // Whoever comes by identifier is no work for the matching.
            record.email = happens(0.3) ? mail(record) : QByteArray();
            record.phone = happens(0.15) ? record.phone : QByteArray();
            forgetSome(record, 1);
            spoil(record);
            m_records.push_back(record);
        }
    }

    void forgetSome(InventedRecord& record, double times)
    {
        for (QByteArray* value : {&record.birthday, &record.email, &record.phone}) {
            if (happens(m_options.missing * times * 2)) {
                value->clear();
            }
        }
        if (happens(m_options.missing * times)) {
            record.given = happens(0.5) ? record.given.left(1) : QByteArray();
        }
        if (happens(m_options.missing * times)) {
            record.street.clear();
            record.houseNumber.clear();
        }
        if (happens(m_options.missing * times)) {
            record.postalCode.clear();
        }
    }

    void spoil(InventedRecord& record)
    {
        for (QByteArray* value :
             {&record.given, &record.family, &record.street, &record.houseNumber,
              &record.postalCode, &record.city, &record.email}) {
            if (happens(m_options.errors)) {
                *value = withError(*value, value == &record.houseNumber);
            }
        }
        if (happens(0.02)) {
            record.given.swap(record.family);
        }
        if (happens(m_options.errors) && record.birthday.size() == 10) {
            spoilDate(record.birthday);
        }
    }

    void spoilDate(QByteArray& date)
    {
        const QDate before = QDate::fromString(QString::fromLatin1(date), Qt::ISODate);
        QDate after;
        if (happens(0.4) && before.day() <= 12) {
            after = QDate(before.year(), before.day(), before.month());
        } else if (happens(0.5)) {
            after = before.addYears(happens(0.5) ? 1 : -10);
        } else {
            after = before.addDays(1 + below(20));
        }
        date = after.toString(Qt::ISODate).toLatin1();
    }

    QByteArray withError(const QByteArray& value, bool isNumber)
    {
        if (value.size() < 2) {
            return value;
        }
        QByteArray spoiled = value;
        const int at = 1 + below(int(value.size()) - 1);
        // Half a letter of two bytes is none.
        if (quint8(spoiled.at(at)) >= 0x80 || quint8(spoiled.at(at - 1)) >= 0x80 ||
            spoiled.at(at) == '@') {
            return spoiled;
        }
        const char other = isNumber ? char('0' + below(10)) : char('a' + below(26));
        switch (below(4)) {
        case 0:
            spoiled[at] = other;
            break;
        case 1:
            spoiled.remove(at, 1);
            break;
        case 2:
            spoiled.insert(at, other);
            break;
        default: {
            const char before = spoiled.at(at - 1);
            spoiled[at - 1] = spoiled.at(at);
            spoiled[at] = before;
        }
        }
        return spoiled;
    }

    Options m_options;
    QRandomGenerator m_random;
    std::vector<Words> m_words;
    std::vector<InventedRecord> m_records;
    int m_person = 0;
    int m_household = 0;
};

} // namespace rondom::tests
