#include "ui/ingest/importrunner.h"

namespace rondom::ui {

namespace {

using Reports = QList<workspace::ImportReport>;

Result<void> importAll(const workspace::Importer& importer,
                       const QList<workspace::ImportRequest>& requests, Reports& reports,
                       JobContext& context)
{
    for (const workspace::ImportRequest& request : requests) {
        JobContext step = context.part(double(reports.size()) / double(requests.size()),
                                       double(reports.size() + 1) / double(requests.size()));
        auto report = importer.run(request, step);
        if (!report) {
            return report.error();
        }
        reports.append(std::move(*report));
    }
    return {};
}

Result<void> tryAll(const workspace::Importer& importer,
                    const QList<workspace::ImportRequest>& requests, Reports& reports,
                    JobContext& context)
{
    auto tried = importer.tryAll(requests, context);
    if (!tried) {
        return tried.error();
    }
    reports = std::move(*tried);
    return {};
}

} // namespace

ImportRunner::ImportRunner(workspace::Session& session, QObject* parent)
    : QObject(parent), m_session(session)
{
}

Job* ImportRunner::start(Kind kind, const QString& title,
                         const QList<workspace::ImportRequest>& requests)
{
    m_isRunning = true;
    auto reports = std::make_shared<Reports>();
    Job* job = m_session.run(title, [kind, requests, reports, now = m_session.now()](
                                        const workspace::WorkspaceFile& file, JobContext& context) {
        const workspace::Importer importer(file, now);
        return kind == Kind::Real ? importAll(importer, requests, *reports, context)
                                  : tryAll(importer, requests, *reports, context);
    });
    connect(job, &Job::stateChanged, this, [this, kind, job, reports](Job::State state) {
        if (state != Job::State::Running) {
            m_isRunning = false;
            Q_EMIT ended(kind, *reports, job->result());
        }
    });
    return job;
}

} // namespace rondom::ui
