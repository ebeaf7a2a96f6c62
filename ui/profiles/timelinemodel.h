#pragma once

#include "models/core/calendar.h"
#include "models/core/result.h"
#include "models/profiles/profile.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace rondom::ui {

/// What one person did, newest first: a heading for each day, then its events, the same ones in a
/// row folded into one line that opens and closes.
///
/// Pages are asked for while somebody scrolls. A page asked for before the last show() is thrown
/// away.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Day, Event };
    /// A line of its own, a closed or an open one that stands for several, or one of those.
    enum class Fold { Single, Closed, Open, Part };
    enum Role {
        KindRole = Qt::UserRole, ///< a RowKind as int
        IconRole,
        ToneRole,
        DetailRole,
        AsideRole, ///< the amount
        TimeRole,
        RepeatsRole, ///< how many events are folded into the row
        FoldRole,    ///< a Fold as int
    };

    using TakePage = std::function<void(const Result<profiles::TimelinePage>&)>;
    using FetchPage =
        std::function<void(QObject* receiver, std::optional<profiles::TimelineKey> before,
                           const profiles::TimelineFilter& filter, TakePage done)>;

    TimelineModel(FetchPage fetch, Calendar calendar, QString currency, QObject* parent = nullptr);

    /// Starts again: only events that pass \a filter, and older than \a before.
    void show(const profiles::TimelineFilter& filter, std::optional<profiles::TimelineKey> before,
              QDate today);
    /// Opens a line that stands for several events, or closes it again; also from one of its parts.
    void toggle(int row);
    void unfold(int row);
    void fold(int row);
    /// The line that stands for \a row: itself, except for a part of an open one.
    int headOf(int row) const;
    /// The row of an event, or the one it is folded into; -1 when it is not there yet.
    int rowOf(const profiles::TimelineKey& key) const;
    bool isLoaded() const { return m_isLoaded; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void pageLoaded();
    void loadFailed(const rondom::Error& error);

private:
    struct Row
    {
        RowKind kind = RowKind::Event;
        QDate day;
        QString title;
        QString detail;
        QString icon;
        int tone = 0;
        QList<profiles::TimelineEvent> events;
        Fold fold = Fold::Single;
    };

    Fold foldOf(const Row& row) const;
    static Row partOf(const Row& head, const profiles::TimelineEvent& event);
    void fetch();
    void take(const profiles::TimelinePage& page);
    Row rowFor(const profiles::TimelineEvent& event) const;
    QString aside(const Row& row) const;
    QString origin(const Row& row) const;
    /// What a screen reader says of a line.
    QString spoken(const Row& row) const;

    FetchPage m_fetch;
    Calendar m_calendar;
    QString m_currency;
    QDate m_today;
    profiles::TimelineFilter m_filter;
    QList<Row> m_rows;
    std::optional<profiles::TimelineKey> m_next;
    int m_generation = 0;
    bool m_isFetching = false;
    bool m_isComplete = true;
    bool m_isLoaded = false;
};

} // namespace rondom::ui
