#pragma once

#include "models/core/job.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QTimer;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class ElidedLabel;
class TextLabel;

/// A running job: what it does, how far it is, how fast it goes, how long it will take, and a way
/// out. Hidden while there is none, and for what is over before anybody could read it.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// Follows \a job until it ends.
    void follow(Job* job);
    /// Said behind the title: what else is waiting.
    void setNote(const QString& note);
    bool isBusy() const { return m_job != nullptr; }

Q_SIGNALS:
    /// The job that was followed has ended.
    void ended();

private:
    void takeProgress();
    void showProgress();
    void finish();
    void rename();
    QString rate() const;
    QString remaining() const;

    QPointer<Job> m_job;
    QElapsedTimer m_since;
    /// The counting of the unit that is counted now began here.
    WorkCount m_firstCount;
    QElapsedTimer m_sinceFirstCount;
    bool m_isStopping = false;
    QString m_note;
    ElidedLabel* m_title;
    QProgressBar* m_bar;
    TextLabel* m_detail;
    QToolButton* m_cancel;
    QTimer* m_appear;
    /// Progress comes far more often than anybody reads.
    QTimer* m_refresh;
};

} // namespace rondom::ui
