#pragma once

#include <QWidget>

namespace rondom::ui {

/// A person's initials in a circle.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget* parent = nullptr);

    void setName(const QString& name);
    /// The first letters of the first and the last word.
    static QString initials(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initials;
};

} // namespace rondom::ui
