#include "ui/common/searchfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPauseMs = 120;

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), m_delay(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(lineIcon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    auto* clear = addAction(lineIcon(u"close"_s, Tone::Muted), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear the search"));
    clear->setVisible(false);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setFocusPolicy(Qt::NoFocus);
    }
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPauseMs);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this, clear](const QString& now) {
        clear->setVisible(!now.isEmpty());
        m_delay->start();
    });
    connect(m_delay, &QTimer::timeout, this, [this] { Q_EMIT searchRequested(text()); });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace rondom::ui
