#include "models/demo/shopgenerator.h"

#include "models/demo/audiencefiles.h"
#include "models/demo/customersfile.h"
#include "models/demo/demotext.h"
#include "models/demo/mailactivityfile.h"
#include "models/demo/mappingfiles.h"
#include "models/demo/ordersfile.h"
#include "models/demo/shop.h"
#include "models/demo/shopfolder.h"
#include "models/demo/tillfiles.h"
#include "models/demo/truthfile.h"
#include "models/demo/webeventsfile.h"
#include "models/demo/workmeter.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::demo {

namespace {

constexpr qint64 kEventsPerPerson = 12;
constexpr const char* kTruthName = "truth.csv";

enum FileIndex {
    Customers,
    Orders,
    Subscribed,
    NonSubscribed,
    Unsubscribed,
    Cleaned,
    TillCustomers,
    TillSales,
    MailActivity,
    WebEvents,
    FileCount
};

struct FilePlan
{
    const char* name;
    const char* source;
};

constexpr std::array<FilePlan, FileCount> kFiles = {{
    {"customers_export.csv", kWebShop},
    {"orders_export.csv", kWebShop},
    {"subscribed_email_audience_export_8f3a2c.csv", kNewsletter},
    {"non-subscribed_email_audience_export_8f3a2c.csv", kNewsletter},
    {"unsubscribed_email_audience_export_8f3a2c.csv", kNewsletter},
    {"cleaned_email_audience_export_8f3a2c.csv", kNewsletter},
    {"till_customers.csv", kTill},
    {"till_sales.csv", kTill},
    {"email_activity.csv", kNewsletter},
    {"web_events.csv", kWebShop},
}};

struct OpenFiles
{
    std::array<QSaveFile*, FileCount> exports{};
    QSaveFile* truth = nullptr;
};

Result<OpenFiles> createFiles(ShopFolder& folder)
{
    OpenFiles files;
    for (size_t i = 0; i < kFiles.size(); ++i) {
        const auto file = folder.createFile(QString::fromLatin1(kFiles[i].name));
        if (!file) {
            return file.error();
        }
        files.exports[i] = *file;
    }
    const auto truth = folder.createFile(QString::fromLatin1(kTruthName));
    if (!truth) {
        return truth.error();
    }
    files.truth = *truth;
    for (const MappingFile& mapping : mappingFiles()) {
        const auto file = folder.createFile(QString::fromLatin1(mapping.name));
        if (!file) {
            return file.error();
        }
        if ((*file)->write(mapping.json.data(), mapping.json.size()) != mapping.json.size()) {
            return fileNotWritten((*file)->fileName(), (*file)->errorString());
        }
    }
    return files;
}

void writeFiles(const Shop& shop, qint64 events, const OpenFiles& files, WorkMeter& meter)
{
    const auto device = [&](FileIndex index) -> QIODevice& { return *files.exports[index]; };
    TruthFile truth(*files.truth, meter);
    const auto spending = writeOrders(shop, device(Orders), truth, meter);
    writeCustomers(shop, spending, device(Customers), truth, meter);

    const qint64 mailRows = events * 45 / 100;
    const CampaignPlan campaigns(shop.calendar, messagesFor(mailRows), shop.population.size());
    const AudienceDevices audience{device(Subscribed), device(NonSubscribed), device(Unsubscribed),
                                   device(Cleaned)};
    writeAudience(shop, campaigns, audience, truth, meter);
    writeTillCustomers(shop, device(TillCustomers), truth, meter);
    writeTillSales(shop, device(TillSales), meter);
    const qint64 written =
        writeMailActivity(shop, campaigns, mailRows, device(MailActivity), meter);
    writeWebEvents(shop, events - written, device(WebEvents), meter);
}

/// About how many lines all files have together, for the progress.
qint64 expectedLines(int people, qint64 events)
{
    return qint64(people) * 73 / 10 + events;
}

} // namespace

Result<ShopFiles> writeShop(const QString& folder, const ShopOptions& options, JobContext& context)
{
    const bool isSizePossible =
        options.people >= 0 && options.people <= Population::kLargest && options.events >= -1;
    if (!isSizePossible) {
        return sizeNotPossible(Population::kLargest);
    }
    const qint64 events = options.events < 0 ? options.people * kEventsPerPerson : options.events;
    WorkMeter meter(context, expectedLines(options.people, events));
    if (meter.isCanceled()) {
        return demoCanceled();
    }

    const auto shopFolder = ShopFolder::open(folder);
    if (!shopFolder) {
        return shopFolder.error();
    }
    const auto files = createFiles(**shopFolder);
    if (!files) {
        return files.error();
    }
    writeFiles(Shop(options.people, options.seed, options.now), events, *files, meter);
    meter.finish();
    if (meter.isCanceled()) {
        return demoCanceled();
    }
    if (const auto committed = (*shopFolder)->commit(); !committed) {
        return committed.error();
    }

    ShopFiles written;
    for (const FilePlan& plan : kFiles) {
        written.files.append((*shopFolder)->filePath(QString::fromLatin1(plan.name)));
    }
    written.truthFile = (*shopFolder)->filePath(QString::fromLatin1(kTruthName));
    written.people = options.people;
    return written;
}

ImportAdvice importOf(const QString& file)
{
    const QFileInfo info(file);
    ImportAdvice advice;
    for (const FilePlan& plan : kFiles) {
        if (info.fileName() == QLatin1StringView(plan.name)) {
            advice.source = QString::fromLatin1(plan.source);
        }
    }
    const QString mappingName = info.completeBaseName() + u".mapping.json"_s;
    for (const MappingFile& mapping : mappingFiles()) {
        if (mappingName == QLatin1StringView(mapping.name)) {
            advice.mapping = info.absoluteDir().filePath(mappingName);
        }
    }
    return advice;
}

} // namespace rondom::demo
