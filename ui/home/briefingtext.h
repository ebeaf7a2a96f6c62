#pragma once

#include "models/workspace/changes.h"
#include "models/workspace/watchedfolder.h"
#include "models/workspace/workspacefile.h"
#include "ui/home/briefingline.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace rondom::ui {

/// What the lists of things to do are made from.
struct OpenEnds
{
    workspace::WorkspaceCounts counts;
    qint64 expiringSoon = 0;
    /// Pairs of customers that may be one.
    qint64 duplicates = 0;
    bool wasCompared = false;
    /// Of the newest import.
    qint64 rejectedRows = 0;
    std::optional<qint64> lastImport;
    bool hasExported = false;
    /// Files of watched folders that only a person can bring on.
    QList<workspace::WatchResult> waiting;
};

/// The words of the morning briefing.
class BriefingText
{
    Q_DECLARE_TR_FUNCTIONS(BriefingText)

public:
    /// The news, the people first; nothing that did not change.
    static QList<BriefingLine> news(const workspace::Changes& changes, const QString& currency);
    /// What came in through watched folders, each file by its name.
    static QList<BriefingLine> watched(const QList<workspace::WatchResult>& results);
    /// What the data asks somebody to do, the most pressing first.
    static QList<BriefingLine> toDo(const OpenEnds& ends, qint64 now);
    /// Above the list of people behind a piece of news.
    static QString titleOf(workspace::ChangesRepository::Kind kind);
    static QString explanationOf(workspace::ChangesRepository::Kind kind);

private:
    static BriefingLine segmentLine(const workspace::SegmentChange& change);
};

} // namespace rondom::ui
