#include "ui/shell/demoworkspace.h"

#include "models/demo/shopgenerator.h"
#include "models/ingest/mapping.h"
#include "models/segments/definitionparser.h"
#include "models/workspace/importer.h"
#include "models/workspace/segmentchanges.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// The macro must stand outside every namespace.
static void initializeExampleSegments()
{
    Q_INIT_RESOURCE(segments);
}

namespace rondom::ui {

namespace {

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(DemoText)
};

/// Writing the exports, importing each of them, saving the segments.
constexpr int kSteps = 8;

JobContext stepOf(const JobContext& whole, int step)
{
    return whole.part(double(step) / kSteps, double(step + 1) / kSteps);
}

Result<QList<workspace::ImportRequest>> requestsFor(const QStringList& files)
{
    QList<workspace::ImportRequest> requests;
    for (const QString& file : files) {
        const demo::ImportAdvice advice = demo::importOf(file);
        const bool joinsLast = advice.mapping.isEmpty() && !requests.isEmpty() &&
                               !requests.last().mapping && requests.last().source == advice.source;
        if (joinsLast) {
            requests.last().files.append(file);
            continue;
        }
        workspace::ImportRequest request;
        request.files = {file};
        request.source = advice.source;
        request.notice =
            DemoText::tr("Yes, send me the newsletter of Lumen & Zo. I can unsubscribe "
                         "with one click at any time.");
        if (!advice.mapping.isEmpty()) {
            auto mapping = ingest::loadMapping(advice.mapping);
            if (!mapping) {
                return mapping.error();
            }
            request.mapping = std::move(*mapping);
        }
        requests.append(request);
    }
    return requests;
}

Result<void> saveSegments(const workspace::WorkspaceFile& file, qint64 now, JobContext& context)
{
    initializeExampleSegments();
    const QDir examples(u":/segments"_s);
    for (const QString& name : examples.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile example(examples.filePath(name));
        if (!example.open(QIODevice::ReadOnly)) {
            continue;
        }
        const auto definition = segments::DefinitionParser::parse(example.readAll());
        if (!definition) {
            return definition.error();
        }
        const auto saved = workspace::saveSegment(file, *definition, now, context);
        if (!saved) {
            return saved.error();
        }
    }
    return {};
}

Result<void> fill(const workspace::WorkspaceFile& file, const QStringList& exports, qint64 now,
                  const JobContext& context)
{
    const auto requests = requestsFor(exports);
    if (!requests) {
        return requests.error();
    }
    const workspace::Importer importer(file, now);
    int step = 1;
    for (const workspace::ImportRequest& request : *requests) {
        JobContext importing = stepOf(context, step++);
        const auto report = importer.run(request, importing);
        if (!report) {
            return report.error();
        }
    }
    JobContext saving = stepOf(context, kSteps - 1);
    return saveSegments(file, now, saving);
}

} // namespace

QString demoWorkspacePath(const QString& folder)
{
    return QDir(folder).filePath(u"Lumen & Zo.rondom"_s);
}

Result<void> makeDemoWorkspace(const QString& folder, const DemoOptions& options,
                               JobContext& context)
{
    demo::ShopOptions shop;
    shop.people = options.people;
    shop.now = options.now;
    JobContext writing = stepOf(context, 0);
    const auto files = demo::writeShop(QDir(folder).filePath(u"exports"_s), shop, writing);
    if (!files) {
        return files.error();
    }
    const QString path = demoWorkspacePath(folder);
    auto file = workspace::WorkspaceFile::create(path, {}, options.now);
    if (!file) {
        return file.error();
    }
    const auto filled = fill(**file, files->files, options.now, context);
    if (!filled) {
        file->reset();
        QFile::remove(path);
    }
    return filled;
}

} // namespace rondom::ui
