#include "models/identity/paircomparison.h"

#include "models/identity/similarity.h"
#include "models/identity/valuecomparison.h"

#include <algorithm>
#include <array>

namespace rondom::identity {

namespace {

/// Places for remembered comparisons, a power of two for each field.
constexpr std::size_t kPlaces = std::size_t(1) << 14;
constexpr double kSwappedAlike = 0.90;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace

PairComparison::PairComparison(const MatchTable& table)
    : m_table(table)
    , m_remembered(table.fields.size() * kPlaces)
    , m_given(table.find(FieldKind::GivenName))
    , m_family(table.find(FieldKind::FamilyName))
    , m_email(table.find(FieldKind::Email))
    , m_postalCode(table.find(FieldKind::PostalCode))
    , m_city(table.find(FieldKind::City))
    , m_region(table.find(FieldKind::Region))
{
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        if (table.fields[i].key == QLatin1String("gender")) {
            m_gender = int(i);
        }
    }
    for (const FieldKind kind :
         {FieldKind::Birthday, FieldKind::FamilyName, FieldKind::GivenName}) {
        if (const int field = table.find(kind); field >= 0) {
            m_order.push_back(std::size_t(field));
        }
    }
}

PairLevels PairComparison::compare(quint32 a, quint32 b)
{
    const quint32* rowA = m_table.row(a);
    const quint32* rowB = m_table.row(b);
    std::array<Level, kMostFields> levels{};
    for (std::size_t field = 0; field < m_table.fields.size(); ++field) {
        const quint32 codeA = rowA[field];
        const quint32 codeB = rowB[field];
        levels[field] = codeA == 0 || codeB == 0 ? Level::Missing
                        : codeA == codeB         ? Level::Exact
                                                 : compareField(field, codeA, codeB);
    }
    const auto level = [&levels](int field) -> Level& { return levels[std::size_t(field)]; };
    if (m_given >= 0 && m_family >= 0 && level(m_given) >= Level::Alike &&
        level(m_family) >= Level::Alike && mayBeSwapped(rowA, rowB) && areSwapped(rowA, rowB)) {
        level(m_given) = Level::Swapped;
        level(m_family) = Level::Missing;
    }
    const auto isAlike = [&level](int field) {
        return level(field) != Level::Missing && level(field) != Level::Different;
    };
    const bool areNamesAlike =
        (m_given >= 0 && isAlike(m_given)) || (m_family >= 0 && isAlike(m_family));
    if (m_email >= 0 && areNamesAlike &&
        (level(m_email) == Level::Alike ||
         (level(m_email) == Level::Variant && isMadeOfName(rowA)) ||
         (level(m_email) == Level::Close && areNumbered(rowA, rowB)))) {
        level(m_email) = Level::Missing;
    }
    if (m_gender >= 0 && m_given >= 0 &&
        (level(m_given) == Level::Exact || level(m_given) == Level::Variant)) {
        level(m_gender) = Level::Missing;
    }
    const bool isPostalCode = m_postalCode >= 0 && level(m_postalCode) == Level::Exact;
    const bool isCity = m_city >= 0 && level(m_city) == Level::Exact;
    if (m_region >= 0 && (isPostalCode || isCity)) {
        level(m_region) = Level::Missing;
    }
    if (m_city >= 0 && isPostalCode) {
        level(m_city) = Level::Missing;
    }
    PairLevels packed = 0;
    for (std::size_t field = 0; field < m_table.fields.size(); ++field) {
        packed |= PairLevels(levels[field]) << (field * kLevelBits);
    }
    return packed;
}

Level PairComparison::compareField(std::size_t field, quint32 a, quint32 b)
{
    const auto [first, second] = std::minmax(a, b);
    const quint64 mixed = (quint64(first) << 32 | second) * 0x9e3779b97f4a7c15ULL;
    Remembered& place = m_remembered[field * kPlaces + (mixed >> 50)];
    static_assert(kPlaces == std::size_t(1) << (64 - 50));
    if (place.a != first || place.b != second) {
        place = {first, second, compareValues(m_table.fields[field], first, second)};
    }
    return place.level;
}

bool PairComparison::isMadeOfName(const quint32* row) const
{
    const std::string_view email =
        m_table.fields[std::size_t(m_email)].values.text(row[std::size_t(m_email)]);
    const std::string_view local = email.substr(0, email.find('@'));
    const bool hasNumber = std::any_of(local.begin(), local.end(), isDigit);
    const auto holds = [&](int field) {
        if (field < 0) {
            return false;
        }
        const std::string_view name =
            m_table.fields[std::size_t(field)].values.text(row[std::size_t(field)]);
        return name.size() > 2 && local.find(name) != local.npos;
    };
    return !hasNumber && (holds(m_given) || holds(m_family));
}

bool PairComparison::areNumbered(const quint32* a, const quint32* b) const
{
    const auto email = std::size_t(m_email);
    const std::string_view textA = m_table.fields[email].values.text(a[email]);
    const std::string_view textB = m_table.fields[email].values.text(b[email]);
    return areSameWithout(textA, textB, isDigit);
}

/// Cheap: most names that differ begin differently already.
bool PairComparison::mayBeSwapped(const quint32* a, const quint32* b) const
{
    if (m_given < 0 || m_family < 0) {
        return false;
    }
    const auto given = std::size_t(m_given);
    const auto family = std::size_t(m_family);
    if (a[given] == 0 || b[given] == 0 || a[family] == 0 || b[family] == 0) {
        return false;
    }
    const auto& givenNames = m_table.fields[given].values;
    const auto& familyNames = m_table.fields[family].values;
    return givenNames.text(a[given]).front() == familyNames.text(b[family]).front() &&
           familyNames.text(a[family]).front() == givenNames.text(b[given]).front();
}

bool PairComparison::areSwapped(const quint32* a, const quint32* b) const
{
    const auto given = std::size_t(m_given);
    const auto family = std::size_t(m_family);
    const auto& givenNames = m_table.fields[given].values;
    const auto& familyNames = m_table.fields[family].values;
    const std::string_view givenA = givenNames.text(a[given]);
    const std::string_view givenB = givenNames.text(b[given]);
    const std::string_view familyA = familyNames.text(a[family]);
    const std::string_view familyB = familyNames.text(b[family]);
    return jaroWinkler(givenA, familyB) >= kSwappedAlike &&
           jaroWinkler(familyA, givenB) >= kSwappedAlike;
}

} // namespace rondom::identity
