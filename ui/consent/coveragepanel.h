#pragma once

#include "models/consent/cellstates.h"
#include "ui/common/card.h"

#include <QHash>

namespace rondom::ui {

class Button;
class TextLabel;

/// One cell of purposes and channels for everybody: how many stand how, and who they are.
class CoveragePanel : public Card
{
    Q_OBJECT

public:
    explicit CoveragePanel(QWidget* parent = nullptr);

    void showCell(const consent::Coverage& cell);

Q_SIGNALS:
    /// The people in that state of the cell that is shown are wanted.
    void peopleRequested(rondom::consent::State state);

private:
    TextLabel* m_title;
    TextLabel* m_sentence;
    QHash<consent::State, Button*> m_buttons;
};

} // namespace rondom::ui
