#include "ui/profiles/timelinemodel.h"

#include "ui/common/format.h"
#include "ui/profiles/eventwords.h"

#include <QDateTime>

namespace rondom::ui {

TimelineModel::TimelineModel(FetchPage fetch, Calendar calendar, QString currency, QObject* parent)
    : QAbstractListModel(parent)
    , m_fetch(std::move(fetch))
    , m_calendar(std::move(calendar))
    , m_currency(std::move(currency))
{
}

void TimelineModel::show(const QString& kind, std::optional<profiles::TimelineKey> before,
                         QDate today)
{
    beginResetModel();
    ++m_generation;
    m_rows.clear();
    m_kind = kind;
    m_next = before;
    m_today = today;
    m_isComplete = false;
    // A view asks for more as soon as it learns of the reset.
    m_isFetching = true;
    m_isLoaded = false;
    endResetModel();
    fetch();
}

void TimelineModel::unfold(int row)
{
    const Row folded = m_rows.value(row);
    const int repeats = int(folded.events.size());
    if (repeats < 2) {
        return;
    }
    m_rows[row].events = {folded.events.first()};
    Q_EMIT dataChanged(index(row), index(row));
    beginInsertRows({}, row + 1, row + repeats - 1);
    for (int i = 1; i < repeats; ++i) {
        m_rows.insert(row + i, rowFor(folded.events.at(i)));
    }
    endInsertRows();
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
    case Qt::AccessibleTextRole:
        return row.title;
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
    m_fetch(this, m_next, m_kind,
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
    const auto last = [&]() -> Row* {
        if (!added.isEmpty()) {
            return &added.last();
        }
        return m_rows.isEmpty() ? nullptr : &m_rows.last();
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
            continue;
        }
        added.append(row);
    }
    if (!m_rows.isEmpty()) {
        // The page may have folded its first events into the row that was last.
        Q_EMIT dataChanged(index(int(m_rows.size()) - 1), index(int(m_rows.size()) - 1));
    }
    if (!added.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(added.size()) - 1);
        m_rows.append(added);
        endInsertRows();
    }
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
