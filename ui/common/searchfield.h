#pragma once

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

/// A field that searches while somebody types, a moment after the last key.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    void searchRequested(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer* m_delay;
};

} // namespace rondom::ui
