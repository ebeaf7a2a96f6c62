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

/// The progress of one step of several as progress of the whole.
class Steps
{
public:
    Steps(JobContext& whole, int count)
        : m_whole(whole), m_count(count), m_cancel(std::make_shared<std::atomic_bool>(false))
    {
    }

    JobContext next()
    {
        const int step = m_step++;
        return JobContext(
            [this, step](qint64 done, qint64 total) {
                constexpr qint64 kParts = 1000;
                m_whole.setProgress(step * kParts + (total > 0 ? done * kParts / total : 0),
                                    m_count * kParts);
                m_cancel->store(m_whole.isCancelRequested());
            },
            m_cancel);
    }

private:
    JobContext& m_whole;
    int m_count;
    int m_step = 0;
    std::shared_ptr<std::atomic_bool> m_cancel;
};

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
                  Steps& steps)
{
    const auto requests = requestsFor(exports);
    if (!requests) {
        return requests.error();
    }
    const workspace::Importer importer(file, now);
    for (const workspace::ImportRequest& request : *requests) {
        JobContext step = steps.next();
        const auto report = importer.run(request, step);
        if (!report) {
            return report.error();
        }
    }
    JobContext step = steps.next();
    return saveSegments(file, now, step);
}

} // namespace

QString demoWorkspacePath(const QString& folder)
{
    return QDir(folder).filePath(u"Lumen & Zo.rondom"_s);
}

Result<void> makeDemoWorkspace(const QString& folder, const DemoOptions& options,
                               JobContext& context)
{
    constexpr int kSteps = 8;
    Steps steps(context, kSteps);
    demo::ShopOptions shop;
    shop.people = options.people;
    shop.now = options.now;
    JobContext writing = steps.next();
    const auto files = demo::writeShop(QDir(folder).filePath(u"exports"_s), shop, writing);
    if (!files) {
        return files.error();
    }
    const QString path = demoWorkspacePath(folder);
    auto file = workspace::WorkspaceFile::create(path, {}, options.now);
    if (!file) {
        return file.error();
    }
    const auto filled = fill(**file, files->files, options.now, steps);
    if (!filled) {
        file->reset();
        QFile::remove(path);
    }
    return filled;
}

} // namespace rondom::ui
