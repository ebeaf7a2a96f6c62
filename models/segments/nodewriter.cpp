#include "models/segments/nodewriter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

QJsonValue toJsonValue(Decimal number)
{
    const double value = number.toDouble();
    // Whole numbers without a decimal point, whatever their size.
    return double(qint64(value)) == value ? QJsonValue(qint64(value)) : QJsonValue(value);
}

QJsonValue toJsonValue(const Literal& literal)
{
    if (const auto* text = std::get_if<QString>(&literal)) {
        return *text;
    }
    if (const auto* flag = std::get_if<bool>(&literal)) {
        return *flag;
    }
    return toJsonValue(std::get<Decimal>(literal));
}

QJsonObject toJsonValue(const Span& span)
{
    return {{u"n"_s, span.n}, {u"unit"_s, timeUnitName(span.unit)}};
}

QJsonObject agoToJson(int from, int to, TimeUnit unit)
{
    return {{u"from"_s, from}, {u"to"_s, to}, {u"unit"_s, timeUnitName(unit)}};
}

QJsonObject toJsonValue(const Window& window)
{
    const QString unit = timeUnitName(window.unit);
    switch (window.kind) {
    case Window::Kind::Last:
        return {{u"last"_s, window.n}, {u"unit"_s, unit}};
    case Window::Kind::BeforeLast:
        return {{u"before_last"_s, window.n}, {u"unit"_s, unit}};
    case Window::Kind::BetweenAgo:
        return {{u"between_ago"_s, agoToJson(window.from, window.n, window.unit)}};
    case Window::Kind::This:
        return {{u"this"_s, unit}};
    case Window::Kind::Previous:
        return {{u"previous"_s, unit}};
    case Window::Kind::Dates:
        break;
    }
    QJsonObject dates;
    if (!window.begin.isEmpty()) {
        dates.insert(u"from"_s, window.begin);
    }
    if (!window.end.isEmpty()) {
        dates.insert(u"to"_s, window.end);
    }
    return dates;
}

void write(QJsonObject& json, const NumberTest& test)
{
    json.insert(u"op"_s, operatorName(test.op));
    json.insert(u"value"_s, test.op == Operator::Between
                                ? QJsonArray{toJsonValue(test.value), toJsonValue(test.high)}
                                : toJsonValue(test.value));
}

QJsonObject toJsonValue(const NumberTest& test)
{
    QJsonObject json;
    write(json, test);
    return json;
}

QJsonValue operandOf(const Comparison& comparison)
{
    switch (comparison.op) {
    case Operator::Between:
    case Operator::NotBetween:
    case Operator::In:
    case Operator::NotIn:
    case Operator::ContainsAll:
    case Operator::ContainsAny:
    case Operator::ContainsNone: {
        QJsonArray values;
        for (const Literal& value : comparison.values) {
            values.append(toJsonValue(value));
        }
        return values;
    }
    case Operator::BetweenAgo:
        return agoToJson(comparison.from, comparison.span->n, comparison.span->unit);
    case Operator::MonthIs:
    case Operator::WeekdayIs: {
        if (comparison.numbers.size() == 1) {
            return comparison.numbers.first();
        }
        QJsonArray numbers;
        for (const int number : comparison.numbers) {
            numbers.append(number);
        }
        return numbers;
    }
    case Operator::DecileIs:
        return comparison.numbers.first();
    case Operator::Length:
        return toJsonValue(*comparison.length);
    default:
        break;
    }
    if (comparison.span) {
        return toJsonValue(*comparison.span);
    }
    if (comparison.unit) {
        return timeUnitName(*comparison.unit);
    }
    return comparison.values.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                       : toJsonValue(comparison.values.first());
}

void write(QJsonObject& json, const Comparison& comparison)
{
    json.insert(u"op"_s, operatorName(comparison.op));
    const QJsonValue operand = operandOf(comparison);
    if (!operand.isUndefined()) {
        json.insert(u"value"_s, operand);
    }
    if (comparison.isExact) {
        json.insert(u"exact"_s, true);
    }
    if (!comparison.alsoEmpty) {
        json.insert(u"also_empty"_s, false);
    }
}

QJsonArray toJsonArray(const std::vector<Node>& nodes)
{
    QJsonArray array;
    for (const Node& node : nodes) {
        array.append(rondom::segments::toJsonValue(node));
    }
    return array;
}

void writeWhere(QJsonObject& json, const std::vector<Node>& where)
{
    if (!where.empty()) {
        json.insert(u"where"_s, toJsonArray(where));
    }
}

void writeWindow(QJsonObject& json, const QString& key, const std::optional<Window>& window)
{
    if (window) {
        json.insert(key, toJsonValue(*window));
    }
}

QString aggregateKey(Aggregate::Kind kind)
{
    switch (kind) {
    case Aggregate::Kind::Distinct:
        return u"distinct"_s;
    case Aggregate::Kind::Sum:
        return u"sum"_s;
    case Aggregate::Kind::Average:
        return u"avg"_s;
    case Aggregate::Kind::Minimum:
        return u"min"_s;
    case Aggregate::Kind::Maximum:
        return u"max"_s;
    case Aggregate::Kind::Median:
        return u"median"_s;
    }
    Q_UNREACHABLE();
}

/// Writes each kind of condition into the object of its node.
struct ContentWriter
{
    QJsonObject& json;

    void operator()(const Group& group) const
    {
        switch (group.kind) {
        case Group::Kind::All:
            json.insert(u"all"_s, toJsonArray(group.children));
            break;
        case Group::Kind::Any:
            json.insert(u"any"_s, toJsonArray(group.children));
            break;
        case Group::Kind::Not:
            json.insert(u"not"_s, rondom::segments::toJsonValue(group.children.front()));
            break;
        }
    }

    void operator()(const TraitCondition& condition) const
    {
        json.insert(u"trait"_s, condition.trait);
        write(json, condition.comparison);
        if (condition.heldFor) {
            json.insert(u"for"_s, toJsonValue(*condition.heldFor));
        }
    }

    void operator()(const PropertyCondition& condition) const
    {
        json.insert(u"property"_s, condition.property);
        write(json, condition.comparison);
    }

    void operator()(const EventCondition& condition) const
    {
        json.insert(u"event"_s, condition.event);
        writeWhere(json, condition.where);
        if (condition.count) {
            json.insert(u"count"_s, toJsonValue(*condition.count));
        }
        for (const Aggregate& aggregate : condition.aggregates) {
            QJsonObject value{{u"property"_s, aggregate.property}};
            write(value, aggregate.test);
            json.insert(aggregateKey(aggregate.kind), value);
        }
        if (condition.pick != EventCondition::Pick::Every) {
            json.insert(u"pick"_s,
                        condition.pick == EventCondition::Pick::First ? u"first"_s : u"last"_s);
        }
        writeWindow(json, u"first"_s, condition.first);
        writeWindow(json, u"last"_s, condition.last);
        writeWindow(json, u"window"_s, condition.window);
        if (condition.isOfLastVisit) {
            json.insert(u"session"_s, u"last"_s);
        }
    }

    void operator()(const PatternCondition& condition) const
    {
        json.insert(u"event"_s, condition.event);
        writeWhere(json, condition.where);
        switch (condition.kind) {
        case PatternCondition::Kind::Stopped:
        case PatternCondition::Kind::Restarted:
            json.insert(u"pattern"_s, condition.kind == PatternCondition::Kind::Stopped
                                          ? u"stopped"_s
                                          : u"restarted"_s);
            json.insert(u"recent"_s, toJsonValue(condition.recent));
            json.insert(u"before"_s, toJsonValue(condition.before));
            break;
        case PatternCondition::Kind::Regular:
            json.insert(u"pattern"_s, u"regular"_s);
            json.insert(u"times"_s, condition.times);
            json.insert(u"per"_s, timeUnitName(condition.per));
            json.insert(u"in"_s, condition.in);
            json.insert(u"of"_s, condition.of);
            break;
        case PatternCondition::Kind::Trend: {
            QJsonObject trend = toJsonValue(condition.recent);
            write(trend, condition.trend);
            json.insert(u"trend"_s, trend);
            break;
        }
        }
    }

    void operator()(const SequenceCondition& condition) const
    {
        QJsonArray steps;
        for (const SequenceStep& step : condition.steps) {
            QJsonObject value{{u"event"_s, step.event}};
            writeWhere(value, step.where);
            if (step.within) {
                value.insert(u"within"_s, toJsonValue(*step.within));
            }
            if (!step.did) {
                value.insert(u"did"_s, false);
            }
            steps.append(value);
        }
        json.insert(u"sequence"_s, steps);
        if (!condition.same.isEmpty()) {
            json.insert(u"same"_s, condition.same);
        }
        writeWindow(json, u"window"_s, condition.window);
    }

    void operator()(const SegmentCondition& condition) const
    {
        json.insert(u"segment"_s, condition.segment);
        switch (condition.when) {
        case SegmentCondition::When::Now:
            break;
        case SegmentCondition::When::Since:
            writeWindow(json, u"since"_s, condition.window);
            break;
        case SegmentCondition::When::Entered:
            writeWindow(json, u"entered"_s, condition.window);
            break;
        case SegmentCondition::When::Left:
            writeWindow(json, u"left"_s, condition.window);
            break;
        case SegmentCondition::When::For:
            json.insert(u"for"_s, toJsonValue(*condition.span));
            break;
        case SegmentCondition::When::Ever:
            json.insert(u"ever"_s, true);
            break;
        }
    }

    void operator()(const ConsentCondition& condition) const
    {
        json.insert(u"consent"_s, QJsonObject{{u"purpose"_s, condition.purpose},
                                              {u"channel"_s, condition.channel}});
        json.insert(u"is"_s, condition.state);
    }

    void operator()(const SourceCondition& condition) const
    {
        json.insert(u"source"_s, condition.source);
    }

    void operator()(const IdentifierCondition& condition) const
    {
        json.insert(u"identifier"_s, condition.type);
        json.insert(u"op"_s, condition.isSet ? u"is_set"_s : u"not_set"_s);
    }

    void operator()(const SampleCondition& condition) const
    {
        json.insert(u"sample"_s, QJsonObject{{u"percent"_s, toJsonValue(condition.percent)},
                                             {u"seed"_s, condition.seed}});
    }

    void operator()(const IdsCondition& condition) const
    {
        QJsonArray ids;
        for (const qint64 id : condition.ids) {
            ids.append(id);
        }
        json.insert(u"ids"_s, ids);
    }

    void operator()(const CampaignCondition& condition) const
    {
        json.insert(u"campaign"_s, condition.campaign);
        switch (condition.did) {
        case CampaignCondition::Did::Sent:
            json.insert(u"did"_s, u"sent"_s);
            break;
        case CampaignCondition::Did::Opened:
            json.insert(u"did"_s, u"opened"_s);
            break;
        case CampaignCondition::Did::Clicked:
            json.insert(u"did"_s, u"clicked"_s);
            break;
        }
    }

    void operator()(const CompanyCondition& condition) const
    {
        switch (condition.who) {
        case CompanyCondition::Who::Any:
            json.insert(u"company"_s, u"any"_s);
            break;
        case CompanyCondition::Who::All:
            json.insert(u"company"_s, u"all"_s);
            break;
        case CompanyCondition::Who::None:
            json.insert(u"company"_s, u"none"_s);
            break;
        }
        json.insert(u"of"_s, rondom::segments::toJsonValue(condition.of.front()));
    }
};

} // namespace

QJsonObject toJsonValue(const Node& node)
{
    QJsonObject json;
    std::visit(ContentWriter{json}, node.content);
    if (node.isDisabled) {
        json.insert(u"disabled"_s, true);
    }
    return json;
}

} // namespace rondom::segments
