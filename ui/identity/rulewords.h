#pragma once

#include "models/identity/linkrules.h"

#include <QString>

namespace rondom::ui {

/// Identity rules in words.
struct RuleWords
{
    /// What makes records one customer: "Joins", "Joins only with the same last name".
    static QString joining(const identity::IdentifierRule& rule);
    /// "last name and birthday"
    static QString condition(const QStringList& parts);
    /// Why a value joins nobody, as a sentence.
    static QString silence(identity::Silence reason);
    static QString period(identity::LimitPeriod period);
};

} // namespace rondom::ui
