#include "models/identity/matchfield.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// In the order of Level: Missing, Exact, Variant, Close, Alike, Initial, Swapped, Different. A
/// level with 0 cannot occur.
struct Prior
{
    FieldKind kind;
    const char* name;
    LevelShares same;
    LevelShares different;
};

constexpr Prior kPriors[] = {
    {FieldKind::GivenName,
     "given_name",
     {0, 0.78, 0.05, 0.06, 0.03, 0.02, 0.01, 0.05},
     {0, 0.006, 0.004, 0.006, 0.02, 0.01, 0.0002, 0.9538}},
    {FieldKind::FamilyName,
     "family_name",
     {0, 0.80, 0.03, 0.07, 0.03, 0.01, 0, 0.06},
     {0, 0.002, 0.002, 0.003, 0.015, 0.002, 0, 0.976}},
    {FieldKind::Birthday,
     "birthday",
     {0, 0.86, 0, 0.07, 0.03, 0.01, 0, 0.03},
     {0, 0.00006, 0, 0.0008, 0.003, 0.03, 0, 0.96614}},
    {FieldKind::Email,
     "email",
     {0, 0.55, 0.04, 0.08, 0.03, 0, 0, 0.30},
     {0, 0.00001, 0.0001, 0.0002, 0.004, 0, 0, 0.99569}},
    {FieldKind::Phone,
     "phone",
     {0, 0.60, 0, 0.08, 0.02, 0, 0, 0.30},
     {0, 0.00001, 0, 0.0001, 0.001, 0, 0, 0.99889}},
    {FieldKind::Street,
     "street",
     {0, 0.65, 0.04, 0.08, 0.03, 0, 0, 0.20},
     {0, 0.001, 0.001, 0.002, 0.01, 0, 0, 0.986}},
    {FieldKind::HouseNumber,
     "house_number",
     {0, 0.72, 0, 0.08, 0, 0, 0, 0.20},
     {0, 0.015, 0, 0.08, 0, 0, 0, 0.905}},
    {FieldKind::PostalCode,
     "postal_code",
     {0, 0.68, 0, 0.08, 0.04, 0, 0, 0.20},
     {0, 0.0008, 0, 0.003, 0.02, 0, 0, 0.9762}},
    {FieldKind::City,
     "city",
     {0, 0.70, 0.03, 0.06, 0.02, 0, 0, 0.19},
     {0, 0.03, 0.004, 0.004, 0.02, 0, 0, 0.942}},
    {FieldKind::Region,
     "region",
     {0, 0.80, 0, 0.04, 0, 0, 0, 0.16},
     {0, 0.15, 0, 0.05, 0, 0, 0, 0.80}},
    {FieldKind::Category,
     "category",
     {0, 0.90, 0, 0, 0, 0, 0, 0.10},
     {0, 0.30, 0, 0, 0, 0, 0, 0.70}},
    {FieldKind::Text,
     "text",
     {0, 0.70, 0.04, 0.07, 0.03, 0, 0, 0.16},
     {0, 0.01, 0.005, 0.005, 0.02, 0, 0, 0.96}},
    {FieldKind::Number,
     "number",
     {0, 0.75, 0, 0.10, 0.03, 0, 0, 0.12},
     {0, 0.005, 0, 0.02, 0.05, 0, 0, 0.925}},
    {FieldKind::Date,
     "date",
     {0, 0.80, 0, 0.07, 0.03, 0.01, 0, 0.09},
     {0, 0.0005, 0, 0.002, 0.005, 0.03, 0, 0.9625}},
};

constexpr bool addUpToOne()
{
    for (const Prior& prior : kPriors) {
        double same = 0;
        double different = 0;
        for (std::size_t level = 0; level < kLevels; ++level) {
            same += prior.same[level];
            different += prior.different[level];
        }
        if (same < 0.999999 || same > 1.000001 || different < 0.999999 || different > 1.000001) {
            return false;
        }
    }
    return true;
}
static_assert(addUpToOne());

const Prior& priorOf(FieldKind kind)
{
    const Prior& prior = kPriors[std::size_t(kind)];
    Q_ASSERT(prior.kind == kind);
    return prior;
}

} // namespace

QString fieldKindName(FieldKind kind)
{
    return QString::fromLatin1(priorOf(kind).name);
}

QString levelName(Level level)
{
    switch (level) {
    case Level::Missing:
        return u"missing"_s;
    case Level::Exact:
        return u"exact"_s;
    case Level::Variant:
        return u"variant"_s;
    case Level::Close:
        return u"close"_s;
    case Level::Alike:
        return u"alike"_s;
    case Level::Initial:
        return u"initial"_s;
    case Level::Swapped:
        return u"swapped"_s;
    case Level::Different:
        return u"different"_s;
    }
    Q_UNREACHABLE();
}

bool hasLevel(FieldKind kind, Level level)
{
    return priorOf(kind).same[std::size_t(level)] > 0;
}

LevelShares priorOfSame(FieldKind kind)
{
    return priorOf(kind).same;
}

LevelShares priorOfDifferent(FieldKind kind)
{
    return priorOf(kind).different;
}

} // namespace rondom::identity
