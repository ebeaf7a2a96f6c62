#pragma once

#include "models/workspace/session.h"
#include "models/workspace/workspacefile.h"

#include <QWidget>

#include <optional>

namespace rondom::ui {

class ElidedLabel;
class TextLabel;

/// The line below every page: which workspace, how many people, how fresh.
class WorkspaceStatus : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspaceStatus(workspace::Session& session, QWidget* parent = nullptr);

    void show(const workspace::WorkspaceCounts& counts, std::optional<qint64> lastImport);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    workspace::Session& m_session;
    TextLabel* m_name;
    ElidedLabel* m_counts;
};

} // namespace rondom::ui
