#pragma once

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QString>

namespace rondom::ui {

/// The words of the review: what two values say about each other, and how sure that makes it.
class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)

public:
    /// "a typing error apart"; empty for a level that says nothing.
    static QString ofLevel(const QString& level);
    /// For or against one person, or neither.
    static Tone toneOf(double bits);
    /// "Almost certainly one customer".
    static QString ofProbability(double probability);
    /// "97%"; never all or nothing, which no comparison can be sure of.
    static QString chance(double probability);
    /// How much a field weighs: "strongly for", "against".
    static QString ofWeight(double bits);
};

} // namespace rondom::ui
