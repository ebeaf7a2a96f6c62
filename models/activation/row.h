#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rondom::activation {

/// One person as they leave.
struct Row
{
    /// One for each column, as people see them in the file.
    QStringList cells;
    /// Which cells are numbers, truth values or lists in the spelling of JSON. Only for JSON Lines.
    std::vector<bool> isJson;
    /// What the destination knows the person by: the cells of the key columns, separated by tabs.
    QString key;
    /// Two rows with the same content have the same.
    QString contentHash;
};

} // namespace rondom::activation
