#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom {
class Job;
}

namespace rondom::ui {

class InlineMessage;
class TextLabel;

/// One page of the window: a title, a place for messages, and content that is read again when the
/// data changed, but only while somebody looks.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString& title, QWidget* parent = nullptr);

    /// What is shown may be out of date; it is read again now, or when the page is next seen.
    void markStale();
    InlineMessage* message() const { return m_message; }

protected:
    /// Reads what the page shows. Never waits for it.
    virtual void refresh() = 0;

    QVBoxLayout* content() const { return m_content; }
    /// Calls \a done when \a job succeeded and says on the page why it failed; \a ended comes after
    /// either, and when the job was cancelled.
    void whenEnded(Job* job, std::function<void()> done, std::function<void()> ended = {});

    /// At the right of the title.
    QHBoxLayout* actions() const { return m_actions; }
    void setTitle(const QString& title);

    void showEvent(QShowEvent* event) override;

private:
    TextLabel* m_title;
    QHBoxLayout* m_actions;
    InlineMessage* m_message;
    QVBoxLayout* m_content;
    bool m_isStale = true;
};

} // namespace rondom::ui
