#pragma once

#include <QWidget>

namespace rondom::ui {

/// The manual in a window of its own, beside the work it explains.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);
};

} // namespace rondom::ui
