#pragma once

#include "models/columns/memberset.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <mutex>

namespace rondom::columns {

/// Who met which condition in one snapshot, by the exact words of the question: of a rule that is
/// edited, most conditions stay as they were. From any thread.
class RememberedAnswers
{
public:
    using Answer = std::shared_ptr<const MemberSet>;

    /// Null when it was not asked.
    Answer known(const QByteArray& question) const;
    /// The answer in the snapshot before this one: right about everybody who was there and did not
    /// change.
    Answer knownBefore(const QByteArray& question) const { return m_before.value(question); }
    /// \a byColumns: nothing but columns was asked.
    void remember(const QByteArray& question, const Answer& answer, bool byColumns);

    /// Takes over what columns said in \a former. Before anything is asked.
    void follow(const RememberedAnswers& former);

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, Answer> m_known;
    QList<QByteArray> m_order;             ///< the oldest first
    QHash<QByteArray, Answer> m_byColumns; ///< those of m_known that outlive a change
    QHash<QByteArray, Answer> m_before;
};

} // namespace rondom::columns
