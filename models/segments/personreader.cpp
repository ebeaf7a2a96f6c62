#include "models/segments/personreader.h"

#include "models/segments/refusaltext.h"
#include "models/segments/valuereader.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// The largest whole number JSON carries without loss.
constexpr double kLargestId = 9'007'199'254'740'992.0;

} // namespace

SegmentCondition readSegment(ObjectReader& reader)
{
    using When = SegmentCondition::When;
    SegmentCondition condition;
    condition.segment = reader.text(u"segment"_s);
    const std::array<std::pair<QString, When>, 3> windows{
        {{u"since"_s, When::Since}, {u"entered"_s, When::Entered}, {u"left"_s, When::Left}}};
    for (const auto& [key, when] : windows) {
        if (reader.has(key) && condition.when == When::Now) {
            condition.when = when;
            condition.window = readOptionalWindow(reader, key);
        }
    }
    if (reader.has(u"for"_s) && condition.when == When::Now) {
        condition.when = When::For;
        condition.span =
            readSpan(reader.value(u"for"_s), reader.pathOf(u"for"_s), reader.problem());
    }
    if (reader.has(u"ever"_s) && condition.when == When::Now) {
        condition.when = When::Ever;
        if (!reader.flag(u"ever"_s)) {
            reader.problem().raise(mustBe(reader.pathOf(u"ever"_s), oneOf({u"true"_s})));
        }
    }
    return condition;
}

ConsentCondition readConsent(ObjectReader& reader)
{
    ObjectReader cell(reader.value(u"consent"_s), reader.pathOf(u"consent"_s), reader.problem());
    ConsentCondition condition;
    condition.purpose = cell.text(u"purpose"_s);
    condition.channel = cell.text(u"channel"_s);
    cell.refuseOthers();
    condition.state =
        reader.word(u"is"_s, {u"granted"_s, u"withdrawn"_s, u"unknown"_s, u"expired"_s});
    return condition;
}

IdentifierCondition readIdentifier(ObjectReader& reader)
{
    const QString type = reader.text(u"identifier"_s);
    return {type, reader.word(u"op"_s, {u"is_set"_s, u"not_set"_s}) == u"is_set"_s};
}

SampleCondition readSample(ObjectReader& reader)
{
    ObjectReader sample(reader.value(u"sample"_s), reader.pathOf(u"sample"_s), reader.problem());
    SampleCondition condition;
    condition.percent =
        readNumber(sample.value(u"percent"_s), sample.pathOf(u"percent"_s), reader.problem());
    if (condition.percent.isNegative() || condition.percent > Decimal::fromInteger(100)) {
        reader.problem().raise(numberOutOfRange(sample.pathOf(u"percent"_s), u"0"_s, u"100"_s));
    }
    if (sample.has(u"seed"_s)) {
        const QJsonValue seed = sample.value(u"seed"_s);
        if (!seed.isString()) {
            reader.problem().raise(mustBe(sample.pathOf(u"seed"_s), aText()));
        }
        condition.seed = seed.toString();
    }
    sample.refuseOthers();
    return condition;
}

IdsCondition readIds(ObjectReader& reader)
{
    return {readIdList(reader, u"ids"_s)};
}

QList<qint64> readIdList(ObjectReader& reader, const QString& key)
{
    const QString path = reader.pathOf(key);
    const QJsonValue value = reader.value(key);
    if (!value.isArray()) {
        reader.problem().raise(mustBe(path, aList()));
        return {};
    }
    const QJsonArray array = value.toArray();
    if (array.isEmpty()) {
        reader.problem().raise(emptyList(path));
    }
    QList<qint64> ids;
    ids.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const double id = array.at(i).toDouble(-1);
        if (id < 0 || id > kLargestId || double(qint64(id)) < id) {
            reader.problem().raise(mustBe(pathBelow(path, i), aWholeNumber()));
            break;
        }
        ids.append(qint64(id));
    }
    return ids;
}

} // namespace rondom::segments
