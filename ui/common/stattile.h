#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace rondom::ui {

/// One number with its name, which opens what is behind it.
class StatTile : public QAbstractButton
{
    Q_OBJECT

public:
    StatTile(const QString& iconName, const QString& label, QWidget* parent = nullptr);

    void setValue(const QString& value);
    const QString& value() const { return m_value; }
    /// A muted line below: what the number means.
    void setHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    QString m_iconName;
    QString m_value;
    QString m_hint;
};

} // namespace rondom::ui
