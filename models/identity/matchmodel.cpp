#include "models/identity/matchmodel.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// Other records of the same person, and of people one lives with, for each record.
constexpr double kDuplicatesOfOne = 0.05;
constexpr double kRelativesOfOne = 0.3;
constexpr double kMoved = 0.1;

QString sharingName(Sharing sharing)
{
    switch (sharing) {
    case Sharing::Nobody:
        return u"nobody"_s;
    case Sharing::Family:
        return u"family"_s;
    case Sharing::Home:
        return u"home"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

double FieldModel::weight(Level level) const
{
    const auto at = std::size_t(level);
    return same[at] > 0 && different[at] > 0 ? std::log2(same[at] / different[at]) : 0;
}

QJsonObject MatchModel::toJson() const
{
    QJsonArray list;
    for (const FieldModel& field : fields) {
        QJsonArray levels;
        for (std::size_t i = 1; i < kLevels; ++i) {
            const auto level = Level(i);
            if (hasLevel(field.kind, level)) {
                levels.append(QJsonObject{{u"level"_s, levelName(level)},
                                          {u"m"_s, field.same[i]},
                                          {u"u"_s, field.different[i]},
                                          {u"weight"_s, field.weight(level)}});
            }
        }
        list.append(QJsonObject{{u"field"_s, field.key},
                                {u"kind"_s, fieldKindName(field.kind)},
                                {u"shared_with"_s, sharingName(field.sharing)},
                                {u"records"_s, field.filled},
                                {u"levels"_s, levels}});
    }
    return {{u"rondom"_s, u"match-model/1"_s},
            {u"same"_s, same},
            {u"related"_s, related},
            {u"moved"_s, moved},
            {u"answers"_s, QJsonObject{{u"same"_s, answeredSame},
                                       {u"distinct"_s, answeredDistinct},
                                       {u"leaning_bits"_s, leaning / std::log(2.0)}}},
            {u"fields"_s, list}};
}

MatchModel priorModel(const MatchTable& table)
{
    MatchModel model;
    const double others = std::max(double(table.size()) - 1, 1.0);
    model.same = kDuplicatesOfOne / others;
    model.related = kRelativesOfOne / others;
    model.moved = kMoved;
    for (const MatchField& field : table.fields) {
        model.fields.push_back({field.key, field.kind, field.sharing, field.filled,
                                priorOfSame(field.kind), priorOfDifferent(field.kind)});
    }
    return model;
}

} // namespace rondom::identity
