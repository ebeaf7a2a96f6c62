#pragma once

#include "models/workspace/importer.h"
#include "models/workspace/session.h"

#include <QObject>

namespace rondom::ui {

/// Runs imports one after the other, and tells what each of them did.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    /// Rejects: a trial that leaves nothing but files of what it rejects.
    enum class Kind { Trial, Real, Rejects };

    explicit ImportRunner(workspace::Session& session, QObject* parent = nullptr);

    /// Not while another run is under way.
    Job* start(Kind kind, const QString& title, const QList<workspace::ImportRequest>& requests);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// \a reports has those that were done before one failed or was stopped, which is \a result.
    void ended(rondom::ui::ImportRunner::Kind kind,
               const QList<rondom::workspace::ImportReport>& reports,
               const rondom::Result<void>& result);

private:
    workspace::Session& m_session;
    bool m_isRunning = false;
};

} // namespace rondom::ui
