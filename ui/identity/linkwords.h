#pragma once

#include "models/core/calendar.h"
#include "models/workspace/identitystory.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QString>

namespace rondom::ui {

/// Why two records are one person, in words.
class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)

public:
    /// "The same e-mail", "Alike", "Somebody said so".
    static QString ruleOf(const workspace::StoryLink& link);
    /// The same in a word or two, for the drawing.
    static QString wordOf(const workspace::StoryLink& link);
    /// The whole of it in one or two sentences.
    static QString sentenceOf(const workspace::StoryLink& link, const workspace::StoryRecord& a,
                              const workspace::StoryRecord& b, const Calendar& calendar);
    static Tone toneOf(const workspace::StoryLink& link);
    /// By comparing, not because both state the same.
    static bool isConcluded(const workspace::StoryLink& link);
};

} // namespace rondom::ui
