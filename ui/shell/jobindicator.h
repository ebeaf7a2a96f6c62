#pragma once

#include "models/workspace/session.h"

#include <QList>
#include <QPointer>
#include <QWidget>

namespace rondom::ui {

class ProgressStrip;

/// What the workspace is doing: the job that runs, and how many wait behind it.
class JobIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit JobIndicator(workspace::Session& session, QWidget* parent = nullptr);

private:
    void take(Job* job);
    void advance();
    void tellWaiting();

    QList<QPointer<Job>> m_waiting;
    ProgressStrip* m_strip;
};

} // namespace rondom::ui
