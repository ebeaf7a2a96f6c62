#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace rondom::ui {

/// A surface with a border that holds one subject of a page.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    /// With a title and room at its right for buttons.
    explicit Card(const QString& title, QWidget* parent = nullptr);

    /// Where the content goes.
    QVBoxLayout* content() const { return m_content; }
    /// Beside the title; only of a card that has one.
    QHBoxLayout* header() const { return m_header; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_content;
    QHBoxLayout* m_header = nullptr;
};

} // namespace rondom::ui
