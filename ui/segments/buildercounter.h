#pragma once

#include "models/workspace/session.h"
#include "ui/segments/builderdraft.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class BuilderOffer;

/// What is wrong with one condition of a draft.
struct BuilderProblem
{
    QString text;
    bool isUnfinished = false; ///< something is still to be chosen, which is no mistake
};

/// Counts a draft while it is edited: per condition, per group and in total. The question under way
/// is cancelled when the draft changes, and asked again a moment after the last change.
///
/// Conditions that are unfinished or refused take no part in the count, and say why.
class BuilderCounter : public QObject
{
    Q_OBJECT

public:
    BuilderCounter(BuilderOffer& offer, QObject* parent = nullptr);

    void setSession(workspace::Session* session);
    /// The draft changed; the counts so far belong to another one.
    void restart(const BuilderDraft& draft);

    bool isBusy() const { return m_isBusy; }
    /// Nothing before the first answer.
    std::optional<qint64> count() const { return m_count; }
    qint64 total() const { return m_total; }
    /// Of one node; nothing when it takes no part.
    std::optional<qint64> countOf(const QString& path) const;
    std::optional<BuilderProblem> problemOf(const QString& path) const;
    int problemCount() const { return int(m_problems.size()); }
    /// Something about the rule as a whole, such as a workspace that cannot be read.
    const QString& failure() const { return m_failure; }
    /// The draft without the conditions that have problems, as it is counted.
    static BuilderDraft without(const BuilderDraft& draft, const QStringList& paths);
    QStringList problemPaths() const { return m_problems.keys(); }

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        qint64 count = 0;
        qint64 total = 0;
        QHash<QString, qint64> nodes;
        QHash<QString, QString> refusals;
    };

    void ask();
    void take(const Result<Answer>& answer);
    void checkLocally();
    /// The moment the draft is counted as of.
    qint64 moment();
    static Result<Answer> answer(const storage::Connection& connection, const BuilderDraft& draft,
                                 const QStringList& unfinished, qint64 now);

    BuilderOffer& m_offer;
    QPointer<workspace::Session> m_session;
    workspace::Question m_question;
    QTimer* m_pause;
    BuilderDraft m_draft;
    QHash<QString, BuilderProblem> m_problems;
    QHash<QString, qint64> m_nodes;
    std::optional<qint64> m_count;
    qint64 m_total = 0;
    QString m_failure;
    bool m_isBusy = false;
    qint64 m_moment = 0;
    qint64 m_editedAt = 0;
    QElapsedTimer m_asking;
};

} // namespace rondom::ui
