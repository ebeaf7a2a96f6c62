#include "ui/profiles/timelinemodel.h"

#include "ui/common/format.h"
#include "ui/profiles/eventwords.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rondom::ui {

TimelineModel::TimelineModel(FetchPage fetch, Calendar calendar, QString currency, QObject* parent)
    : QAbstractListModel(parent)
    , m_fetch(std::move(fetch))
    , m_calendar(std::move(calendar))
    , m_currency(std::move(currency))
{
}

void TimelineModel::show(const profiles::TimelineFilter& filter,
                         std::optional<profiles::TimelineKey> before, QDate today)
{
    beginResetModel();
    ++m_generation;
    m_rows.clear();
    m_filter = filter;
    m_next = before;
    m_today = today;
    m_isComplete = false;
    // A view asks for more as soon as it learns of the reset.
    m_isFetching = true;
    m_isLoaded = false;
    endResetModel();
    fetch();
}

void TimelineModel::toggle(int row)
{
    const int head = headOf(row);
    if (m_rows.value(head).fold == Fold::Open) {
        fold(head);
    } else {
        unfold(head);
    }
}

void TimelineModel::unfold(int row)
{
    const Row head = m_rows.value(row);
    const int repeats = int(head.events.size());
    if (foldOf(head) != Fold::Closed) {
        return;
    }
    m_rows[row].fold = Fold::Open;
    Q_EMIT dataChanged(index(row), index(row));
    QList<Row> parts;
    for (const profiles::TimelineEvent& event : head.events) {
        parts.append(partOf(head, event));
    }
    beginInsertRows({}, row + 1, row + repeats);
    m_rows = m_rows.mid(0, row + 1) + parts + m_rows.mid(row + 1);
    endInsertRows();
}

void TimelineModel::fold(int row)
{
    const int head = headOf(row);
    if (m_rows.value(head).fold != Fold::Open) {
        return;
    }
    const int repeats = int(m_rows.at(head).events.size());
    m_rows[head].fold = Fold::Single;
    beginRemoveRows({}, head + 1, head + repeats);
    m_rows.remove(head + 1, repeats);
    endRemoveRows();
    Q_EMIT dataChanged(index(head), index(head));
}

int TimelineModel::headOf(int row) const
{
    while (row > 0 && row < m_rows.size() && m_rows.at(row).fold == Fold::Part) {
        --row;
    }
    return row;
}

int TimelineModel::rowOf(const profiles::TimelineKey& key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        for (const profiles::TimelineEvent& event : m_rows.at(row).events) {
            if (event.at == key.at && event.seq == key.seq) {
                return row;
            }
        }
    }
    return -1;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    if (row.kind == RowKind::Day) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return formatDay(row.day, m_today);
        case KindRole:
            return int(RowKind::Day);
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return origin(row);
    case KindRole:
        return int(RowKind::Event);
    case IconRole:
        return row.icon;
    case ToneRole:
        return row.tone;
    case DetailRole:
        return row.detail;
    case AsideRole:
        return aside(row);
    case TimeRole:
        return formatTime(row.events.first().at, m_calendar);
    case RepeatsRole:
        return int(row.events.size());
    case FoldRole:
        return int(foldOf(row));
    default:
        return {};
    }
}

bool TimelineModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isFetching && !m_isComplete;
}

void TimelineModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) {
        fetch();
    }
}

void TimelineModel::fetch()
{
    m_isFetching = true;
    m_fetch(this, m_next, m_filter,
            [this, asked = m_generation](const Result<profiles::TimelinePage>& page) {
                // The filter may have changed while this page was on its way.
                if (asked != m_generation) {
                    return;
                }
                m_isFetching = false;
                m_isLoaded = true;
                if (page) {
                    take(*page);
                    Q_EMIT pageLoaded();
                    return;
                }
                // Asking again would fail again; the person has to start anew.
                m_isComplete = true;
                Q_EMIT loadFailed(page.error());
            });
}

void TimelineModel::take(const profiles::TimelinePage& page)
{
    m_next = page.next;
    m_isComplete = !page.next;
    QList<Row> added;
    // What may still be folded into: the last line, which an open one is with all its parts.
    int head = m_rows.isEmpty() ? -1 : headOf(int(m_rows.size()) - 1);
    const auto last = [&]() -> Row* {
        if (!added.isEmpty()) {
            return &added.last();
        }
        return head < 0 ? nullptr : &m_rows[head];
    };
    for (const profiles::TimelineEvent& event : page.events) {
        Row row = rowFor(event);
        Row* before = last();
        if (!before || before->day != row.day) {
            Row heading;
            heading.kind = RowKind::Day;
            heading.day = row.day;
            added.append(heading);
        } else if (before->kind == RowKind::Event && before->title == row.title &&
                   before->detail == row.detail && before->events.first().event == event.event &&
                   !event.revenue) {
            before->events.append(event);
            if (added.isEmpty() && before->fold == Fold::Open) {
                const Row part = partOf(*before, event);
                const int end = int(m_rows.size());
                beginInsertRows({}, end, end);
                m_rows.append(part);
                endInsertRows();
            }
            continue;
        }
        added.append(row);
    }
    if (head >= 0) {
        // The page may have folded its first events into the line that was last.
        Q_EMIT dataChanged(index(head), index(head));
    }
    if (!added.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(added.size()) - 1);
        m_rows.append(added);
        endInsertRows();
    }
}

TimelineModel::Fold TimelineModel::foldOf(const Row& row) const
{
    return row.fold == Fold::Single && row.events.size() > 1 ? Fold::Closed : row.fold;
}

TimelineModel::Row TimelineModel::partOf(const Row& head, const profiles::TimelineEvent& event)
{
    Row part = head;
    part.events = {event};
    part.fold = Fold::Part;
    return part;
}

QString TimelineModel::spoken(const Row& row) const
{
    const QString time = formatTime(row.events.first().at, m_calendar);
    QStringList parts{row.title, row.detail, aside(row), time};
    switch (foldOf(row)) {
    case Fold::Closed:
        parts.append(tr("%Ln time(s) in a row, closed", nullptr, int(row.events.size())));
        break;
    case Fold::Open:
        parts.append(tr("%Ln time(s) in a row, open", nullptr, int(row.events.size())));
        break;
    case Fold::Single:
    case Fold::Part:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

TimelineModel::Row TimelineModel::rowFor(const profiles::TimelineEvent& event) const
{
    const EventWords words = wordsFor(event);
    Row row;
    row.day = m_calendar.localDate(event.at);
    row.title = words.title;
    row.detail = words.detail;
    row.icon = words.icon;
    row.tone = int(words.tone);
    row.events = {event};
    return row;
}

QString TimelineModel::aside(const Row& row) const
{
    const auto& revenue = row.events.first().revenue;
    return revenue ? formatMoney(*revenue, m_currency) : QString();
}

QString TimelineModel::origin(const Row& row) const
{
    const profiles::TimelineEvent& event = row.events.first();
    const QString utc = QDateTime::fromMSecsSinceEpoch(event.at, Qt::UTC).toString(Qt::ISODate);
    if (event.file.isEmpty()) {
        return tr("%1\n%2", "event, time in UTC").arg(event.event, utc);
    }
    return tr("%1\n%2\nFrom %3: file %4, row %5", "event, time in UTC, source")
        .arg(event.event, utc, event.source, event.file)
        .arg(event.row);
}

} // namespace rondom::ui
