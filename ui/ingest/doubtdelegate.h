#pragma once

#include "ui/common/rowdelegate.h"
#include "ui/common/theme.h"

namespace rondom::ui {

/// Where a cell has something to say beside its text, for DoubtDelegate: a sentence; empty where
/// all is well.
constexpr int kProblemRole = Qt::UserRole;

/// Marks cells that are in doubt or cannot be used with an icon, and the rest in a tone.
class DoubtDelegate : public RowDelegate
{
    Q_OBJECT

public:
    DoubtDelegate(Tone otherwise, QObject* parent);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Tone m_otherwise;
};

} // namespace rondom::ui
