#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListWidget;
class QTextBrowser;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

/// The manual in a window of its own, beside the work it explains: its pages at the left, the one
/// that is read at the right.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// \a topic is the name of a file of the manual without its ending: "segments".
    void showTopic(const QString& topic);
    QString topic() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillContents();
    /// Lays out the page that was just read, and marks it in the contents.
    void takePage();

    QListWidget* m_contents;
    QTextBrowser* m_text;
    QToolButton* m_back;
    QToolButton* m_forward;
};

} // namespace rondom::ui
