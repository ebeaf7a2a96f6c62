#pragma once

#include <QPixmap>
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
    /// A small circle with initials, for a row of a table.
    static QPixmap pixmap(const QString& initials, const QPalette& palette, int side, double ratio);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initials;
};

} // namespace rondom::ui
