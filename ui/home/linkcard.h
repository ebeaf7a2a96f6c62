#pragma once

#include "ui/common/card.h"
#include "ui/home/briefingline.h"

#include <QList>

namespace rondom::ui {

class TextLabel;

/// A card with a sentence and below it lines that lead somewhere.
class LinkCard : public Card
{
    Q_OBJECT

public:
    /// \a name begins the object names of what is in it.
    LinkCard(const QString& title, const QString& name, QWidget* parent = nullptr);

    void setIntroduction(const QString& text);
    void setLines(const QList<BriefingLine>& lines);

Q_SIGNALS:
    void activated(const rondom::ui::BriefingLine& line);

private:
    QString m_name;
    TextLabel* m_introduction;
    QWidget* m_rows;
};

} // namespace rondom::ui
