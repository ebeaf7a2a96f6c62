#pragma once

#include "models/workspace/changesrepository.h"
#include "ui/common/theme.h"

#include <QString>

namespace rondom::ui {

/// One piece of news, or one thing to do, and what is behind it.
struct BriefingLine
{
    /// Where it leads.
    enum class Target {
        People,
        Segment,
        Segments,
        Imports,
        ImportFiles,
        WaitingFile,
        Duplicates,
        Export,
        Exports
    };

    Target target = Target::Imports;
    /// For Target::People.
    workspace::ChangesRepository::Kind people = workspace::ChangesRepository::Kind::NewCustomers;
    /// For Target::Segment.
    QString segment;
    /// For Target::WaitingFile.
    QString path;

    QString name; ///< ends the object name of its row
    QString icon;
    Tone tone = Tone::Accent;
    QString sentence;
    /// The number in the sentence.
    QString stress;
};

} // namespace rondom::ui
