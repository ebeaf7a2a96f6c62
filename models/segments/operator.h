#pragma once

#include <QStringView>

#include <optional>

namespace rondom::segments {

/// How a value is compared. The names are those of the segment definition.
enum class Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Between,
    NotBetween,
    In,
    NotIn,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
    Like,
    Matches,
    IsSet,
    NotSet,
    IsTrue,
    IsFalse,
    On,
    Before,
    After,
    InLast,
    NotInLast,
    InNext,
    MoreThanAgo,
    BetweenAgo,
    This,
    Last,
    Next,
    MonthIs,
    WeekdayIs,
    AnniversaryInNext,
    AnniversaryInLast,
    AnniversaryThis,
    ContainsAll,
    ContainsAny,
    ContainsNone,
    Length,
    TopPercent,
    DecileIs,
    ChangedInLast,
};

std::optional<Operator> operatorFromName(QStringView name);
QString operatorName(Operator op);

/// Whether \a op says what a value is not: then people without a value are included, unless the
/// condition asks otherwise.
bool isNegative(Operator op);
/// The positive operator whose complement \a op is: `=` for `!=`. Others are themselves.
Operator positiveOf(Operator op);
/// `=` `!=` `<` `<=` `>` `>=` `between`: what counts and sums are compared with.
bool isNumberOperator(Operator op);

} // namespace rondom::segments
