#include "tests/ingest/tabletexts.h"

#include <unicode/ucnv.h>

#include <QDate>
#include <QList>

using namespace Qt::StringLiterals;

namespace {

struct Language
{
    QString name;
    QStringList encodings;
    QStringList firstNames;
    QStringList lastNames;
    QStringList towns;
    QStringList sentences;
};

const QList<Language>& languages()
{
    static const QList<Language> all{
        {u"English"_s,
         {u"UTF-8"_s, u"windows-1252"_s},
         {u"John"_s, u"Mary"_s, u"Oliver"_s, u"Grace"_s, u"Siobhan"_s},
         {u"O'Neil"_s, u"Smith"_s, u"Taylor-Jones"_s, u"Brown"_s, u"Evans"_s},
         {u"Leeds"_s, u"Bristol"_s, u"St. Ives"_s, u"New York"_s},
         {u"Great service, will come back"_s, u"Not delivered; still waiting"_s, u"ok"_s,
          u"The box was damaged: two cups broken"_s, u"He said \"never again\" and left"_s}},
        {u"Dutch"_s,
         {u"UTF-8"_s, u"windows-1252"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s, u"macintosh"_s,
          u"IBM850"_s},
         {u"Zoë"_s, u"Renée"_s, u"Daniël"_s, u"Jan"_s, u"Noël"_s, u"Chloé"_s},
         {u"de Vries"_s, u"Jansen"_s, u"Van den Berg"_s, u"Hoëcker"_s, u"'t Hart"_s},
         {u"Utrecht"_s, u"'s-Gravenhage"_s, u"België"_s, u"Ede"_s},
         {u"Prima, graag vaker"_s, u"Eén keer geleverd; daarna niets"_s,
          u"geïnteresseerd in meer"_s, u"Coördinatie kan beter, maar goed"_s}},
        {u"German"_s,
         {u"UTF-8"_s, u"windows-1252"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s, u"macintosh"_s,
          u"IBM850"_s},
         {u"Jürgen"_s, u"Käthe"_s, u"Björn"_s, u"Anna"_s, u"Günther"_s},
         {u"Müller"_s, u"Groß"_s, u"Schäfer"_s, u"Weiß"_s, u"Schmidt"_s},
         {u"Köln"_s, u"München"_s, u"Düsseldorf"_s, u"Gießen"_s},
         {u"Schöne Grüße aus Köln"_s, u"Größe passt, Farbe nicht"_s,
          u"schnell geliefert; danke"_s}},
        {u"French"_s,
         {u"UTF-8"_s, u"windows-1252"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s, u"macintosh"_s,
          u"IBM850"_s},
         {u"René"_s, u"Hélène"_s, u"François"_s, u"Zoé"_s, u"Jérôme"_s},
         {u"Lefèvre"_s, u"Béranger"_s, u"D'Août"_s, u"Martin"_s, u"Gagné"_s},
         {u"Besançon"_s, u"Orléans"_s, u"Nîmes"_s, u"Liège"_s},
         {u"Très bien, merci beaucoup"_s, u"Livraison reportée à août"_s, u"déjà reçu; parfait"_s}},
        {u"Spanish"_s,
         {u"UTF-8"_s, u"windows-1252"_s, u"ISO-8859-1"_s},
         {u"José"_s, u"Ángela"_s, u"Íñigo"_s, u"María"_s},
         {u"Muñoz"_s, u"Núñez"_s, u"García"_s, u"Ibáñez"_s},
         {u"A Coruña"_s, u"Málaga"_s, u"Córdoba"_s},
         {u"Muy bien, llegó rápido"_s, u"El tamaño no es el señalado"_s}},
        {u"Swedish"_s,
         {u"UTF-8"_s, u"windows-1252"_s, u"ISO-8859-1"_s, u"macintosh"_s},
         {u"Åsa"_s, u"Björn"_s, u"Märta"_s, u"Östen"_s},
         {u"Sjöberg"_s, u"Ångström"_s, u"Lindström"_s, u"Åkesson"_s},
         {u"Malmö"_s, u"Göteborg"_s, u"Örebro"_s},
         {u"Varan är bra, tack så mycket"_s, u"Väntar på svar"_s}},
        {u"Polish"_s,
         {u"UTF-8"_s, u"windows-1250"_s, u"ISO-8859-2"_s},
         {u"Łukasz"_s, u"Małgorzata"_s, u"Grażyna"_s, u"Władysław"_s},
         {u"Wójcik"_s, u"Kowalczyk"_s, u"Zieliński"_s, u"Dąbrowska"_s, u"Woźniak"_s},
         {u"Łódź"_s, u"Gdańsk"_s, u"Częstochowa"_s},
         {u"Bardzo dobrze, dziękuję"_s, u"Paczka przyszła późno"_s}},
        {u"Czech"_s,
         {u"UTF-8"_s, u"windows-1250"_s, u"ISO-8859-2"_s},
         {u"Jiří"_s, u"Lucie"_s, u"Božena"_s, u"Matěj"_s},
         {u"Dvořák"_s, u"Čapek"_s, u"Růžička"_s, u"Novotná"_s},
         {u"Plzeň"_s, u"Děčín"_s, u"Žďár"_s},
         {u"Všechno v pořádku, děkuji"_s, u"Zboží nepřišlo"_s}},
        {u"Turkish"_s,
         {u"UTF-8"_s, u"windows-1254"_s},
         {u"Ayşe"_s, u"Şükrü"_s, u"Çağla"_s, u"Işıl"_s},
         {u"Yılmaz"_s, u"Öztürk"_s, u"Kılıç"_s, u"Doğan"_s},
         {u"İstanbul"_s, u"Muğla"_s, u"Diyarbakır"_s},
         {u"Çok güzel, teşekkürler"_s, u"Ürün kırık geldi"_s}},
        {u"Russian"_s,
         {u"UTF-8"_s, u"windows-1251"_s, u"KOI8-R"_s, u"IBM866"_s},
         {u"Иван"_s, u"Мария"_s, u"Сергей"_s, u"Ольга"_s},
         {u"Иванов"_s, u"Смирнова"_s, u"Кузнецов"_s, u"Попова"_s},
         {u"Москва"_s, u"Тверь"_s, u"Казань"_s},
         {u"Всё хорошо, спасибо"_s, u"Товар не пришёл"_s}},
        {u"Greek"_s,
         {u"UTF-8"_s, u"windows-1253"_s},
         {u"Γιώργος"_s, u"Μαρία"_s, u"Νίκος"_s},
         {u"Παπαδόπουλος"_s, u"Νικολάου"_s, u"Γεωργίου"_s},
         {u"Αθήνα"_s, u"Πάτρα"_s, u"Θεσσαλονίκη"_s},
         {u"Πολύ καλό, ευχαριστώ"_s, u"Δεν ήρθε ακόμα"_s}},
        {u"Japanese"_s,
         {u"UTF-8"_s, u"Shift_JIS"_s, u"EUC-JP"_s},
         {u"太郎"_s, u"花子"_s, u"美咲"_s, u"ひろし"_s, u"サユリ"_s},
         {u"佐藤"_s, u"鈴木"_s, u"高橋"_s, u"田中"_s},
         {u"東京都"_s, u"大阪府"_s, u"横浜市"_s},
         {u"とても良いです、ありがとう"_s, u"まだ届いていません"_s}},
        {u"Chinese"_s,
         {u"UTF-8"_s, u"GB18030"_s},
         {u"伟"_s, u"秀英"_s, u"建国"_s, u"小明"_s},
         {u"王"_s, u"李"_s, u"张"_s, u"刘"_s, u"陈"_s},
         {u"北京市"_s, u"上海市"_s, u"广州市"_s},
         {u"很好，谢谢你们的服务"_s, u"还没有收到我的商品"_s}},
        {u"Korean"_s,
         {u"UTF-8"_s, u"EUC-KR"_s},
         {u"민준"_s, u"서연"_s, u"지훈"_s, u"영희"_s},
         {u"김"_s, u"이"_s, u"박"_s, u"최"_s},
         {u"서울시"_s, u"부산시"_s, u"대구시"_s},
         {u"아주 좋습니다, 감사합니다"_s, u"아직 도착하지 않았습니다"_s}},
    };
    return all;
}

template <typename T>
const T& oneOf(const QList<T>& list, QRandomGenerator& random)
{
    return list[qsizetype(random.bounded(int(list.size())))];
}

bool happens(QRandomGenerator& random, int percent)
{
    return int(random.bounded(100)) < percent;
}

QString number(QRandomGenerator& random, int most, int decimals, QChar point)
{
    QString text = QString::number(random.generateDouble() * most, 'f', decimals);
    return text.replace(u'.', point);
}

/// The cells of a table, and what its file may look like.
struct Cells
{
    QString shape;
    QStringList names;
    QStringList units; ///< empty when a line of units makes no sense
    QList<QStringList> rows;
    /// Without names, the cells still tell that they are no names.
    bool mayLackHeader = true;
};

QString dateText(QRandomGenerator& random, int style)
{
    const QDate date = QDate(2015, 1, 1).addDays(random.bounded(3000));
    static const QStringList formats{u"yyyy-MM-dd"_s,          u"dd.MM.yyyy"_s,
                                     u"MM/dd/yyyy"_s,          u"dd-MM-yyyy"_s,
                                     u"yyyy-MM-ddThh:mm:ss"_s, u"yyyy-MM-dd hh:mm"_s};
    return QDateTime(date, QTime(int(random.bounded(24)), int(random.bounded(60))))
        .toString(formats[style % formats.size()]);
}

Cells cellsOf(QRandomGenerator& random, const Language& language, QChar point)
{
    Cells cells;
    const int style = int(random.bounded(6));
    const int rows = happens(random, 15) ? 1 + int(random.bounded(4)) : 5 + int(random.bounded(60));
    const int shape = int(random.bounded(9));
    static const QList<QStringList> names{
        {u"id"_s, u"first_name"_s, u"last_name"_s, u"email"_s, u"city"_s},
        {u"order"_s, u"date"_s, u"customer"_s, u"amount"_s, u"paid"_s},
        {u"Respondent"_s, u"Q1"_s, u"Q2"_s, u"Q3"_s, u"Remarks"_s},
        {u"SKU"_s, u"Description"_s, u"Price"_s, u"Old price"_s},
        {u"timestamp"_s, u"temperature"_s, u"humidity"_s, u"pressure"_s},
        {u"Name"_s, u"Street"_s, u"Postcode"_s, u"Town"_s, u"Phone"_s},
        {u"when"_s, u"url"_s, u"status"_s, u"payload"_s},
        {u"Region"_s, u"2019"_s, u"2020"_s, u"2021"_s, u"2022"_s},
        {u"colour"_s, u"size"_s, u"material"_s}};
    static const QStringList shapes{u"people"_s, u"orders"_s, u"survey"_s,
                                    u"prices"_s, u"sensor"_s, u"addresses"_s,
                                    u"log"_s,    u"years"_s,  u"words"_s};
    cells.shape = shapes[shape];
    cells.names = names[shape];
    for (int i = 0; i < rows; ++i) {
        const QString first = oneOf(language.firstNames, random);
        const QString last = oneOf(language.lastNames, random);
        const QString town = oneOf(language.towns, random);
        const QString sentence = oneOf(language.sentences, random);
        const QString id = QString::number(1000 + i * 7);
        switch (shape) {
        case 0:
            cells.rows.append({id, first, last, u"user%1@example.com"_s.arg(id),
                               happens(random, 10) ? QString() : town});
            break;
        case 1:
            cells.rows.append({u"A-%1"_s.arg(id), dateText(random, style), first + u' ' + last,
                               number(random, 500, 2, point),
                               happens(random, 50) ? u"yes"_s : u"no"_s});
            break;
        case 2:
            cells.rows.append(
                {id, QString::number(1 + random.bounded(5)), QString::number(1 + random.bounded(5)),
                 happens(random, 20) ? u"NA"_s : QString::number(random.bounded(9)), sentence});
            break;
        case 3:
            cells.rows.append({u"SKU%1"_s.arg(id), sentence, number(random, 90, 2, point),
                               happens(random, 30) ? QString() : number(random, 99, 2, point)});
            break;
        case 4:
            cells.rows.append({dateText(random, 4 + style % 2), number(random, 40, 1, point),
                               number(random, 100, 0, point), number(random, 1100, 3, point)});
            break;
        case 5:
            cells.rows.append({first + u' ' + last,
                               u"%1 %2, 2"_s.arg(town).arg(1 + random.bounded(200)),
                               u"%1 AB"_s.arg(1000 + random.bounded(8999)), town,
                               u"+31 6 %1"_s.arg(10000000 + random.bounded(89999999))});
            break;
        case 6:
            cells.rows.append({dateText(random, 4), u"https://example.com/a/%1?b=1&c=2"_s.arg(id),
                               QString::number(200 + random.bounded(300)),
                               u"{\"id\": %1, \"tags\": [\"x\", \"y\"]}"_s.arg(id)});
            break;
        case 7:
            cells.rows.append({town + id, QString::number(random.bounded(9000)),
                               QString::number(random.bounded(9000)),
                               QString::number(random.bounded(9000)),
                               QString::number(random.bounded(9000))});
            break;
        default:
            cells.rows.append({first, happens(random, 50) ? u"large"_s : u"small"_s, town});
            break;
        }
    }
    if (shape == 4) {
        cells.units = QStringList{QString(), u"(C)"_s, u"%"_s, u"hPa"_s};
    }
    cells.mayLackHeader = shape != 8 && shape != 7 && rows > 2;
    return cells;
}

/// How the file is spelled, beyond its delimiter.
struct Style
{
    bool quotesAll = false;
    bool escapesByBackslash = false;
    bool hasSpaces = false; ///< after every delimiter
    QString lineEnd = u"\n"_s;
};

QString writtenCell(const QString& cell, GeneratedTable& table, const Style& style)
{
    const QChar quote = QLatin1Char(table.quote);
    const bool needsQuotes = style.quotesAll || cell.contains(QLatin1Char(table.delimiter)) ||
                             cell.contains(quote) || cell.contains(u'\n') ||
                             (table.delimiter == ' ' && cell.isEmpty()) || cell.startsWith(u'"') ||
                             cell.startsWith(u'\'');
    if (!needsQuotes) {
        return cell;
    }
    table.hasQuotes = true;
    QString written = cell;
    if (style.escapesByBackslash) {
        table.hasBackslashes = table.hasBackslashes || cell.contains(quote);
        written.replace(quote, QString(u'\\') + quote);
    } else {
        written.replace(quote, QString(quote) + quote);
    }
    return quote + written + quote;
}

QString writtenRow(const QStringList& cells, GeneratedTable& table, const Style& style)
{
    QStringList written;
    for (const QString& cell : cells) {
        written.append(writtenCell(cell, table, style));
    }
    const QString delimiter =
        QString(QLatin1Char(table.delimiter)) + (style.hasSpaces ? u" "_s : QString());
    return written.join(delimiter) + style.lineEnd;
}

QByteArray encoded(const QString& text, const QString& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding.toLatin1().constData(), &status);
    QByteArray bytes(4 * text.size() + 16, Qt::Uninitialized);
    const int size =
        ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
                        reinterpret_cast<const UChar*>(text.utf16()), int(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(size);
    return bytes;
}

char chooseDelimiter(QRandomGenerator& random)
{
    static const QByteArray weighted = ",,,,,,,,,,,,,,;;;;;;;;;;;\t\t\t\t\t\t||||^~: #";
    return weighted[qsizetype(random.bounded(int(weighted.size())))];
}

} // namespace

QString GeneratedTable::description() const
{
    return u"%1 in %2, %3, delimiter %4, quote %5, header %6"_s.arg(
        shape, language, encoding, QString(QLatin1Char(delimiter)), QString(QLatin1Char(quote)),
        QString::number(headerRow));
}

QString readAsEncoding(const QByteArray& bytes, const QString& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding.toLatin1().constData(), &status);
    if (U_FAILURE(status)) {
        return {};
    }
    QString text(2 * bytes.size() + 16, Qt::Uninitialized);
    const int size = ucnv_toUChars(converter, reinterpret_cast<UChar*>(text.data()),
                                   int(text.size()), bytes.constData(), int(bytes.size()), &status);
    ucnv_close(converter);
    text.truncate(size);
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    return text;
}

GeneratedTable generateTable(QRandomGenerator& random)
{
    GeneratedTable table;
    const Language& language = oneOf(languages(), random);
    table.language = language.name;
    table.encoding = happens(random, 45) ? u"UTF-8"_s : oneOf(language.encodings, random);
    table.delimiter = chooseDelimiter(random);
    table.quote = happens(random, 90) ? '"' : '\'';
    const bool isEuropean = table.delimiter != ',' && happens(random, 50);
    Cells cells = cellsOf(random, language, isEuropean ? u',' : u'.');
    table.shape = cells.shape;

    Style style;
    style.quotesAll = happens(random, 30);
    style.escapesByBackslash = happens(random, 10);
    style.hasSpaces = table.delimiter == ',' && happens(random, 8);
    style.lineEnd = oneOf(QList<QString>{u"\n"_s, u"\n"_s, u"\r\n"_s, u"\r\n"_s, u"\r"_s}, random);
    // A sentence over two lines.
    if (happens(random, 10) && cells.rows.size() > 2) {
        cells.rows[1].last() += u"\nand more"_s;
    }

    const bool hasHeader = !cells.mayLackHeader || happens(random, 80);
    QString& text = table.text;
    qint64 record = 0;
    if (happens(random, 4)) {
        text += u"sep=%1"_s.arg(QLatin1Char(table.delimiter)) + style.lineEnd;
        ++record;
    } else if (hasHeader && happens(random, 12)) {
        static const QList<QStringList> preambles{
            {u"Quarterly report"_s},
            {u"Export of 3 May 2024"_s, QString()},
            {u"# written by a tool"_s, u"# version 2"_s},
            {u"Company Ltd"_s, u"All customers"_s, QString()}};
        for (const QString& line : oneOf(preambles, random)) {
            text +=
                (table.delimiter == ' ' ? QString(line).replace(u' ', u'_') : line) + style.lineEnd;
            ++record;
        }
    }
    table.headerRow = hasHeader ? record : -1;
    if (hasHeader) {
        table.names = cells.names;
        text += writtenRow(cells.names, table, style);
        if (!cells.units.isEmpty() && happens(random, 15) && cells.rows.size() > 4) {
            text += writtenRow(cells.units, table, style);
        }
    }
    const bool isRagged = happens(random, 5);
    const bool endsInDelimiter = happens(random, 4);
    for (QStringList row : std::as_const(cells.rows)) {
        if (isRagged && happens(random, 10)) {
            row.removeLast();
        }
        if (endsInDelimiter) {
            row.append(QString());
        }
        text += writtenRow(row, table, style);
        if (happens(random, 1)) {
            text += style.lineEnd;
        }
    }
    if (happens(random, 5) && cells.rows.size() > 4) {
        text += writtenRow({u"Total"_s, QString(), QString(), u"123"_s}, table, style);
    }
    if (happens(random, 10)) {
        text.chop(style.lineEnd.size());
    }
    if (table.encoding == u"UTF-8" && happens(random, 25)) {
        const QString encoding =
            oneOf(QList<QString>{u"UTF-16LE"_s, u"UTF-16BE"_s, u"UTF-8"_s, u"UTF-32LE"_s}, random);
        const bool hasMark = encoding == u"UTF-8" || happens(random, 70);
        table.encoding = encoding;
        table.bytes =
            encoded((hasMark ? QString(QChar::ByteOrderMark) : QString()) + text, encoding);
        return table;
    }
    table.bytes = encoded(text, table.encoding);
    return table;
}
