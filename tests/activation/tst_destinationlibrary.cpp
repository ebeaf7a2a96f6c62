#include "models/activation/columnchoice.h"
#include "models/activation/destinationlibrary.h"
#include "models/consent/question.h"

#include <QDir>
#include <QTest>

using namespace rondom;
using namespace rondom::activation;
using namespace Qt::StringLiterals;

class TestDestinationLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheDestinationsOfTheContract();
    void everyFileIsPartOfTheProgram();
    void agreesWithTheGateOnThirdParties();
    void everyDestinationCanReachPeople();
    void onlyPlainFilesTakeAnyField();
    void keepsChannelsApart();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void writesSpreadsheetsForTheCountry();
};

void TestDestinationLibrary::knowsTheDestinationsOfTheContract()
{
    const DestinationLibrary& library = DestinationLibrary::builtIn();
    for (const QString& id :
         {u"csv"_s, u"csv_spreadsheet"_s, u"jsonl"_s, u"mailchimp"_s, u"klaviyo"_s, u"brevo"_s,
          u"mailerlite"_s, u"activecampaign"_s, u"hubspot"_s, u"laposta"_s, u"spotler"_s,
          u"google"_s, u"meta"_s, u"linkedin"_s, u"tiktok"_s, u"zendesk"_s}) {
        QVERIFY2(library.find(id) != nullptr, qPrintable(id));
    }
    QVERIFY(library.find(u"nowhere"_s) == nullptr);
    QStringList sorted = library.ids();
    sorted.sort();
    QCOMPARE(library.ids(), sorted);
}

void TestDestinationLibrary::everyFileIsPartOfTheProgram()
{
    const QString folder = QStringLiteral(RONDOM_SOURCE_DIR "/resources/destinations");
    const auto library = DestinationLibrary::load(folder);
    QVERIFY(library.has_value());
    QCOMPARE(library->ids(), DestinationLibrary::builtIn().ids());
}

void TestDestinationLibrary::agreesWithTheGateOnThirdParties()
{
    for (const Destination& destination : DestinationLibrary::builtIn().destinations()) {
        QCOMPARE(destination.isThirdParty, consent::isThirdParty(destination.id));
        if (destination.isThirdParty) {
            QCOMPARE(destination.channels, QList{consent::Channel::AdsUpload});
        }
    }
}

void TestDestinationLibrary::everyDestinationCanReachPeople()
{
    for (const Destination& destination : DestinationLibrary::builtIn().destinations()) {
        for (const consent::Channel channel : destination.channels) {
            const auto columns = chooseColumns(destination, channel, {});
            QVERIFY(columns.has_value());
            const QStringList types = consent::identifierTypes(channel);
            const bool reaches =
                std::any_of(columns->begin(), columns->end(), [&types](const Column& column) {
                    return types.contains(column.field);
                });
            QVERIFY2(reaches, qPrintable(destination.id + u' ' + consent::keyOf(channel)));
        }
        QVERIFY(!destination.rules.isEmpty());
    }
}

void TestDestinationLibrary::onlyPlainFilesTakeAnyField()
{
    const DestinationLibrary& library = DestinationLibrary::builtIn();
    const auto any = chooseColumns(*library.find(u"csv"_s), consent::Channel::Email,
                                   {u"shoe_size"_s, u" city "_s});
    QVERIFY(any.has_value());
    QCOMPARE(any->size(), 2);
    QCOMPARE(any->at(1).header, u"city"_s);

    const Destination& mailchimp = *library.find(u"mailchimp"_s);
    const auto none = chooseColumns(mailchimp, consent::Channel::Email, {u"shoe_size"_s});
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::Usage);
    const auto some = chooseColumns(mailchimp, consent::Channel::Email, {u"phone"_s});
    QVERIFY(some.has_value());
    QCOMPARE(some->size(), 2);
    QCOMPARE(some->at(0).header, u"Email Address"_s);
    QCOMPARE(some->at(1).header, u"Phone Number"_s);
}

void TestDestinationLibrary::keepsChannelsApart()
{
    const Destination& klaviyo = *DestinationLibrary::builtIn().find(u"klaviyo"_s);
    const auto headers = [&klaviyo](consent::Channel channel) {
        QStringList names;
        const auto columns = chooseColumns(klaviyo, channel, {});
        for (const Column& column : *columns) {
            names.append(column.header);
        }
        return names;
    };
    QVERIFY(headers(consent::Channel::Email).contains(u"Email"_s));
    QVERIFY(!headers(consent::Channel::Email).contains(u"Phone Number"_s));
    QVERIFY(headers(consent::Channel::Sms).contains(u"Phone Number"_s));
    QVERIFY(!headers(consent::Channel::Sms).contains(u"Email"_s));
}

void TestDestinationLibrary::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    const QByteArray column = R"("columns": [{"header": "a", "field": "email"}])";
    const QByteArray head = R"({"rondom": "destination/1", "name": "X", )";
    QTest::newRow("no JSON") << QByteArray("[") << u"JSON"_s;
    QTest::newRow("another version")
        << QByteArray(R"({"rondom": "destination/2"})") << u"destination/1"_s;
    QTest::newRow("unknown format")
        << head + R"("format": "pdf", "channels": ["all"], )" + column + "}" << u"pdf"_s;
    QTest::newRow("unknown channel")
        << head + R"("format": "csv", "channels": ["owl"], )" + column + "}" << u"owl"_s;
    QTest::newRow("unknown key") << head +
                                        R"("format": "csv", "channels": ["all"], "colour": 1, )" +
                                        column + "}"
                                 << u"colour"_s;
    QTest::newRow("unknown form")
        << head +
               R"("format": "csv", "channels": ["all"], "columns": [{"header": "a", "as": "b"}]})"
        << u"as: b"_s;
    QTest::newRow("no columns") << head + R"("format": "csv", "channels": ["all"]})"
                                << u"columns"_s;
}

void TestDestinationLibrary::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, detail);
    const auto destination = Destination::parse(json, u"x"_s);
    QVERIFY(!destination);
    QCOMPARE(destination.error().code, Error::Code::InvalidInput);
    QVERIFY2(destination.error().detail.contains(detail), qPrintable(destination.error().detail));
}

void TestDestinationLibrary::writesSpreadsheetsForTheCountry()
{
    const DestinationLibrary& library = DestinationLibrary::builtIn();
    const Destination& spreadsheet = *library.find(u"csv_spreadsheet"_s);
    for (const QString& country : {u"NL"_s, u"BE"_s, u"DE"_s, u"FR"_s}) {
        QCOMPARE(spreadsheet.forCountry(country).delimiter, QChar(u';'));
        QVERIFY(spreadsheet.forCountry(country).hasDecimalComma);
    }
    QCOMPARE(spreadsheet.forCountry(u"GB"_s).delimiter, QChar(u','));
    QCOMPARE(library.find(u"csv"_s)->forCountry(u"NL"_s).delimiter, QChar(u','));
}

QTEST_GUILESS_MAIN(TestDestinationLibrary)
#include "tst_destinationlibrary.moc"
