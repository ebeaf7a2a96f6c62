#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace rondom::ui {

/// A sentence with an icon that leads somewhere: one line of a list of news or of things to do.
class LinkRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a stress is the part of \a sentence to print strong, usually its number.
    LinkRow(const QString& iconName, Tone tone, const QString& sentence, const QString& stress = {},
            QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_iconName;
    Tone m_tone;
    QString m_stress;
};

} // namespace rondom::ui
