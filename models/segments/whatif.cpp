#include "models/segments/whatif.h"

#include "models/segments/definitionparser.h"
#include "models/segments/refusaltext.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Points of a curve, about.
constexpr int kSteps = 24;
/// Below this every whole number is tried.
constexpr double kFewest = 12;

/// The members that hold numbers a curve makes sense of.
bool isTriable(const QString& key)
{
    static const QSet<QString> keys{u"last"_s,  u"before_last"_s, u"from"_s, u"to"_s, u"n"_s,
                                    u"value"_s, u"times"_s,       u"in"_s,   u"of"_s, u"percent"_s};
    return keys.contains(key);
}

/// What is compared with is a number of its own only where the operator orders: month 3 is a name.
bool isCompared(const QJsonObject& object)
{
    static const QSet<QString> operators{u"="_s, u"!="_s, u"<"_s,          u"<="_s,
                                         u">"_s, u">="_s, u"top_percent"_s};
    return operators.contains(object.value(u"op").toString());
}

/// Whether an object of a definition is a condition of its own.
bool isCondition(const QJsonObject& object)
{
    for (const QString& key : {u"trait"_s, u"event"_s, u"sequence"_s, u"segment"_s, u"sample"_s}) {
        if (object.contains(key)) {
            return true;
        }
    }
    return false;
}

void collect(const QJsonValue& value, const QString& path, const QString& condition,
             QList<WhatIfNumber>& numbers)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (array.at(i).isObject()) {
                collect(array.at(i), path + u'/' + QString::number(i), condition, numbers);
            }
        }
        return;
    }
    const QJsonObject object = value.toObject();
    // A step of a sequence belongs to the sequence, a property to its event.
    const QString here = condition.isEmpty() && isCondition(object) ? path : condition;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString memberPath = path + u'/' + member.key();
        if (member->isObject() || member->isArray()) {
            collect(*member, memberPath, here, numbers);
        } else if (member->isDouble() && isTriable(member.key()) &&
                   (member.key() != u"value" || isCompared(object))) {
            const double number = member->toDouble();
            const bool isMeasure = object.contains(u"property"_s) || object.contains(u"trait"_s);
            numbers.append({memberPath, here, number, number == std::floor(number) || !isMeasure});
        }
    }
}

const Node* nodeAt(const Node& node, const QString& path)
{
    if (node.path == path) {
        return &node;
    }
    for (const Node& child : childrenOf(node)) {
        if (const Node* found = nodeAt(child, path)) {
            return found;
        }
    }
    return nullptr;
}

/// \a value with the number at the end of \a keys replaced; undefined when there is none.
QJsonValue replaced(const QJsonValue& value, const QStringList& keys, double number)
{
    if (keys.isEmpty()) {
        return value.isDouble() ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = keys.first().toLongLong();
        if (index < 0 || index >= array.size()) {
            return QJsonValue::Undefined;
        }
        const QJsonValue inner = replaced(array.at(index), keys.mid(1), number);
        array.replace(index, inner);
        return inner.isUndefined() ? inner : QJsonValue(array);
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = replaced(object.value(keys.first()), keys.mid(1), number);
    object.insert(keys.first(), inner);
    return inner.isUndefined() ? inner : QJsonValue(object);
}

} // namespace

QList<WhatIfNumber> whatIfNumbers(const Definition& definition)
{
    const QJsonObject json = definition.toJson();
    QList<WhatIfNumber> numbers;
    for (const QString& root : {u"where"_s, u"exclude"_s}) {
        collect(json.value(root), u'/' + root, {}, numbers);
    }
    return numbers;
}

QString whatIfPhrase(const Definition& definition, const WhatIfNumber& number,
                     const QString& language)
{
    for (const auto* root : {&definition.where, &definition.exclude}) {
        if (const Node* node = *root ? nodeAt(**root, number.condition) : nullptr) {
            return conditionPhrase(*node, language);
        }
    }
    return {};
}

Result<Definition> withNumber(const Definition& definition, const QString& path, double value)
{
    const QJsonValue json =
        replaced(definition.toJson(), path.split(u'/', Qt::SkipEmptyParts), value);
    if (!json.isObject()) {
        return noNumberAt(path);
    }
    return DefinitionParser::parse(json.toObject());
}

QList<double> whatIfValues(const WhatIfNumber& number)
{
    const double most = std::max(kFewest, 2 * std::abs(number.value));
    const double step = number.isWhole ? std::max(1.0, std::round(most / kSteps)) : most / kSteps;
    QList<double> values{number.value};
    for (double value = number.isWhole ? std::max(1.0, std::fmod(number.value, step)) : step;
         value <= most; value += step) {
        values.append(number.isWhole ? std::round(value) : value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Result<QList<WhatIfPoint>> whatIf(const storage::Connection& connection,
                                  const Definition& definition, const QString& path,
                                  const QList<double>& values, qint64 now, JobContext& context)
{
    QList<WhatIfPoint> points;
    for (const double value : values) {
        if (context.isCancelRequested()) {
            return wasCanceled();
        }
        context.setProgress(points.size(), values.size());
        const auto changed = withNumber(definition, path, value);
        if (!changed && changed.error().code == Error::Code::NotFound) {
            return changed.error();
        }
        const Result<void> checked =
            changed ? checkDefinition(connection, *changed) : Result<void>(changed.error());
        if (!checked && checked.error().code == Error::Code::InvalidInput) {
            continue;
        }
        if (!checked) {
            return checked.error();
        }
        JobContext counting;
        const auto count = countSegment(connection, *changed, now, counting);
        if (!count) {
            return count.error();
        }
        points.append({value, count->count});
    }
    return points;
}

} // namespace rondom::segments
