#pragma once

#include <QCoreApplication>
#include <QString>

namespace rondom::ui {

/// What to do with a list in the tool it was made for.
class NextSteps
{
    Q_DECLARE_TR_FUNCTIONS(NextSteps)

public:
    /// A sentence or two for the destination with this id.
    static QString of(const QString& destination);
};

} // namespace rondom::ui
