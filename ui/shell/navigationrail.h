#pragma once

#include "ui/shell/pageid.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace rondom::ui {

/// The pages at the left: an icon and a word for each.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// Marks the place of a page; those without one light up where they belong.
    void setCurrent(PageId page);

Q_SIGNALS:
    void pageRequested(rondom::ui::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_buttons;
};

} // namespace rondom::ui
