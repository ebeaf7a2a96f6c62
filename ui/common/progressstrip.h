#pragma once

#include "models/core/job.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class TextLabel;

/// A running job in one line: what it does, how far it is, how long it will take, and a way out.
/// Hidden while there is none, and for what is over before anybody could read it.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// Follows \a job until it ends.
    void follow(Job* job);

private:
    void takeProgress(qint64 done, qint64 total);
    QString remaining(qint64 done, qint64 total) const;

    QPointer<Job> m_job;
    QElapsedTimer m_since;
    TextLabel* m_title;
    QProgressBar* m_bar;
    TextLabel* m_detail;
    Button* m_cancel;
    QTimer* m_appear;
};

} // namespace rondom::ui
