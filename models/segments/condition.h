#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/segments/operator.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace rondom::segments {

struct Node;

/// A value written in a definition. What it is compared with decides how it is read.
using Literal = std::variant<QString, Decimal, bool>;

/// "7 days".
struct Span
{
    int n = 0;
    TimeUnit unit = TimeUnit::Day;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A part of the past. See `windowSpan()` for its borders.
struct Window
{
    enum class Kind { Last, BeforeLast, BetweenAgo, Dates, This, Previous };

    Kind kind = Kind::Last;
    /// `last`, `before_last`: n units; `between_ago`: the farther border.
    int n = 0;
    /// `between_ago`: the nearer border.
    int from = 0;
    TimeUnit unit = TimeUnit::Day;
    /// `from` and `to` as written: a date or an instant; empty for an open side.
    QString begin;
    QString end;

    friend bool operator==(const Window&, const Window&) = default;
};

/// A number compared with one or, for `between`, two others.
struct NumberTest
{
    Operator op = Operator::GreaterOrEqual;
    Decimal value;
    Decimal high;

    bool holds(Decimal number) const;
    /// Of \a sum divided by \a count, which is above 0, exactly.
    bool holdsForRatio(Decimal sum, qint64 count) const;
    friend bool operator==(const NumberTest&, const NumberTest&) = default;
};

/// What a trait or property is compared with. Which members are used depends on the operator.
struct Comparison
{
    Operator op = Operator::IsSet;
    QList<Literal> values;        ///< one, two for `between`, all for the list operators
    std::optional<Span> span;     ///< `in_last` and its like; `between_ago`: the farther border
    int from = 0;                 ///< `between_ago`: the nearer border
    std::optional<TimeUnit> unit; ///< `this` `last` `next` `anniversary_this`
    QList<int> numbers;           ///< `month_is` `weekday_is` `decile_is`
    std::optional<NumberTest> length;
    bool isExact = false;
    bool alsoEmpty = true;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// `all`, `any` or `not` of other nodes. `not` has one child.
struct Group
{
    enum class Kind { All, Any, Not };

    Kind kind = Kind::All;
    std::vector<Node> children;

    friend bool operator==(const Group& a, const Group& b);
};

struct TraitCondition
{
    QString trait;
    Comparison comparison;
    /// `for`: it has held that long without a break, by what the sources stated when.
    std::optional<Span> heldFor;

    friend bool operator==(const TraitCondition&, const TraitCondition&) = default;
};

/// Only inside the `where` of an event.
struct PropertyCondition
{
    QString property;
    Comparison comparison;

    friend bool operator==(const PropertyCondition&, const PropertyCondition&) = default;
};

/// One number made of a property of all the events looked at.
struct Aggregate
{
    enum class Kind { Distinct, Sum, Average, Minimum, Maximum, Median };

    Kind kind = Kind::Sum;
    QString property;
    NumberTest test;

    friend bool operator==(const Aggregate&, const Aggregate&) = default;
};

struct EventCondition
{
    enum class Pick { Every, First, Last };

    QString event;
    std::vector<Node> where;
    std::optional<NumberTest> count;
    std::vector<Aggregate> aggregates;
    Pick pick = Pick::Every;
    std::optional<Window> first;
    std::optional<Window> last;
    std::optional<Window> window;
    /// Only what was done during the last visit: of computed traits, no part of a rule.
    bool isOfLastVisit = false;

    friend bool operator==(const EventCondition& a, const EventCondition& b);
};

/// A change of habit: stopped, restarted, regular, or a trend.
struct PatternCondition
{
    enum class Kind { Stopped, Restarted, Regular, Trend };

    QString event;
    std::vector<Node> where;
    Kind kind = Kind::Stopped;
    Span recent;                  ///< stopped, restarted, and the span of a trend
    Span before;                  ///< stopped, restarted
    int times = 0;                ///< regular: at least so many events ...
    TimeUnit per = TimeUnit::Day; ///< ... a calendar unit ...
    int in = 0;                   ///< ... in at least so many ...
    int of = 0;                   ///< ... of the last so many
    NumberTest trend;

    friend bool operator==(const PatternCondition& a, const PatternCondition& b);
};

struct SequenceStep
{
    QString event;
    std::vector<Node> where;
    std::optional<Span> within;
    bool did = true;

    friend bool operator==(const SequenceStep& a, const SequenceStep& b);
};

struct SequenceCondition
{
    std::vector<SequenceStep> steps;
    /// The property every step has in common with the first; empty when none is asked.
    QString same;
    std::optional<Window> window;

    friend bool operator==(const SequenceCondition&, const SequenceCondition&) = default;
};

struct SegmentCondition
{
    enum class When { Now, Since, Entered, Left, For, Ever };

    QString segment;
    When when = When::Now;
    std::optional<Window> window; ///< Since, Entered, Left
    std::optional<Span> span;     ///< For

    friend bool operator==(const SegmentCondition&, const SegmentCondition&) = default;
};

struct ConsentCondition
{
    QString purpose;
    QString channel;
    QString state;

    friend bool operator==(const ConsentCondition&, const ConsentCondition&) = default;
};

struct SourceCondition
{
    QString source;

    friend bool operator==(const SourceCondition&, const SourceCondition&) = default;
};

struct IdentifierCondition
{
    QString type;
    bool isSet = true;

    friend bool operator==(const IdentifierCondition&, const IdentifierCondition&) = default;
};

/// A stable part of everybody: the same seed gives the same people, and a higher percentage adds
/// to them.
struct SampleCondition
{
    Decimal percent;
    QString seed;

    friend bool operator==(const SampleCondition&, const SampleCondition&) = default;
};

struct IdsCondition
{
    QList<qint64> ids;

    friend bool operator==(const IdsCondition&, const IdsCondition&) = default;
};

/// What somebody did with a mail or message of a campaign, by the events that name it.
struct CampaignCondition
{
    enum class Did { Sent, Opened, Clicked };

    QString campaign;
    Did did = Did::Sent;

    friend bool operator==(const CampaignCondition&, const CampaignCondition&) = default;
};

/// What holds for the people who work for the same company, the person among them. Who belongs to
/// no company does not meet it, whatever is asked.
struct CompanyCondition
{
    enum class Who { Any, All, None };

    Who who = Who::Any;
    std::vector<Node> of; ///< one node

    friend bool operator==(const CompanyCondition& a, const CompanyCondition& b);
};

/// One node of a definition and where it stands in it.
struct Node
{
    using Content =
        std::variant<Group, TraitCondition, PropertyCondition, EventCondition, PatternCondition,
                     SequenceCondition, SegmentCondition, ConsentCondition, SourceCondition,
                     IdentifierCondition, SampleCondition, IdsCondition, CampaignCondition,
                     CompanyCondition>;

    /// JSON Pointer into the definition: "/where/all/0".
    QString path;
    bool isDisabled = false;
    Content content;

    friend bool operator==(const Node&, const Node&) = default;
};

/// The nodes directly below a group or a condition on a company; empty for all others.
std::span<const Node> childrenOf(const Node& node);
std::span<Node> childrenOf(Node& node);

/// Whether nothing is left of \a node: it is disabled, or a group of nothing else. Such a node is
/// left out, and so is the `not` of it.
bool isLeftOut(const Node& node);

} // namespace rondom::segments
