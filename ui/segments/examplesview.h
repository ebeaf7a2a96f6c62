#pragma once

#include "models/segments/definition.h"

#include <QWidget>

namespace rondom::ui {

/// For a workspace without segments: ones to start from, each with what it selects.
class ExamplesView : public QWidget
{
    Q_OBJECT

public:
    explicit ExamplesView(QWidget* parent = nullptr);

Q_SIGNALS:
    void newRequested();
    void exampleChosen(const rondom::segments::Definition& definition);
};

} // namespace rondom::ui
