#pragma once

#include "models/segments/definition.h"
#include "models/workspace/session.h"

#include <QWidget>

namespace rondom::ui {

/// Something that is told about a segment beside who is in it. Read only while somebody looks.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(workspace::Session& session, QWidget* parent = nullptr);

    /// What is shown is that of \a definition from now on. \a isSaved: it is in the workspace as it
    /// is here.
    void setSegment(const segments::Definition& definition, bool isSaved);

Q_SIGNALS:
    void failed(const rondom::Error& error);

protected:
    /// Asks for what the view shows.
    virtual void load() = 0;

    void showEvent(QShowEvent* event) override;

    workspace::Session& session() const { return m_session; }
    const segments::Definition& definition() const { return m_definition; }
    bool isSaved() const { return m_isSaved; }

    /// Asks \a query about the segment, one question at a time; what was asked before is given up.
    template <typename T>
    void ask(std::function<Result<T>(const storage::Connection&)> query,
             std::function<void(const T&)> done)
    {
        m_question.cancel();
        m_question = m_session.ask<T>(
            this, std::move(query),
            [this, asked = ++m_generation, done = std::move(done)](const Result<T>& answer) {
                if (asked != m_generation) {
                    return;
                }
                if (answer) {
                    done(*answer);
                } else if (answer.error().code != Error::Code::Canceled) {
                    Q_EMIT failed(answer.error());
                }
            });
    }

private:
    workspace::Session& m_session;
    workspace::Question m_question;
    int m_generation = 0;
    segments::Definition m_definition;
    bool m_isSaved = false;
    bool m_isStale = false;
};

} // namespace rondom::ui
