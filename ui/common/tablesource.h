#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace rondom::ui {

/// One column of a table that reads its rows when they are seen.
struct TableColumn
{
    QString title;
    /// In pixels; 0 takes what the others leave.
    int width = 0;
    bool isNumber = false;
    bool isSortable = false;
    /// The first click shows the highest first, as people want of amounts.
    bool startsDescending = false;
    /// Names of people, shown with their initials.
    bool isPerson = false;
};

struct TableOrder
{
    int column = 0;
    bool isDescending = false;
};

/// One row, already written as it is shown.
struct TableRow
{
    qint64 id = 0;
    QStringList cells;
};

/// Where a LazyTableModel gets its rows. Both functions return at once and hand their answer to
/// the callback later, unless the receiver has gone.
struct TableSource
{
    using Ids = std::vector<qint64>;
    /// All ids of a table: a million of them are handed over, never copied.
    using AllIds = std::shared_ptr<const Ids>;
    using TakeIds = std::function<void(const Result<AllIds>&)>;
    using TakeRows = std::function<void(const Result<QList<TableRow>>&)>;
    /// Says that nobody waits for an answer any more; it need not come then.
    using Cancel = std::function<void()>;

    QList<TableColumn> columns;
    /// Before anybody clicks a column.
    TableOrder firstOrder;
    /// The ids of all rows in that order.
    std::function<void(QObject* receiver, TableOrder order, TakeIds done)> fetchIds;
    /// The rows of some ids; those that have gone are left out.
    std::function<Cancel(QObject* receiver, Ids ids, TakeRows done)> fetchRows;
};

} // namespace rondom::ui
