#include "models/identity/valuecomparison.h"

#include "models/identity/nicknames.h"
#include "models/identity/similarity.h"

#include <algorithm>
#include <cstdlib>

namespace rondom::identity {

namespace {

constexpr double kClose = 0.92;
constexpr double kAlikeName = 0.85;
constexpr double kAlikeText = 0.80;
/// One error in a word this short makes another word.
constexpr std::size_t kShortWord = 4;
constexpr std::size_t kLongText = 9;
constexpr std::size_t kDateDigits = 8;
constexpr int kMonth = 31;
constexpr int kYear = 12 * kMonth;

/// Whether one of the words of \a a is one of \a b: "anna maria" and "maria".
bool shareWord(std::string_view a, std::string_view b)
{
    if (a.find(' ') == a.npos && b.find(' ') == b.npos) {
        return false;
    }
    for (std::size_t from = 0; from < a.size();) {
        const std::size_t end = std::min(a.find(' ', from), a.size());
        const std::string_view word = a.substr(from, end - from);
        from = end + 1;
        if (word.size() < 2) {
            continue;
        }
        for (std::size_t other = 0; other < b.size();) {
            const std::size_t otherEnd = std::min(b.find(' ', other), b.size());
            if (word == b.substr(other, otherEnd - other)) {
                return true;
            }
            other = otherEnd + 1;
        }
    }
    return false;
}

/// The same but for where words are parted: "van de berg" and "vandeberg".
bool isSpacedOtherwise(std::string_view a, std::string_view b)
{
    const bool hasSpace = a.find(' ') != a.npos || b.find(' ') != b.npos;
    return hasSpace && areSameWithout(a, b, [](char letter) { return letter == ' '; });
}

bool isInitial(std::string_view a, std::string_view b)
{
    const auto isLetter = [](std::string_view name) {
        return name.size() == 1 || (name.size() > 1 && name[1] == ' ');
    };
    return (isLetter(a) || isLetter(b)) && a.front() == b.front();
}

bool isTypingError(std::string_view a, std::string_view b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    const int allowed = shorter >= kLongText ? 2 : 1;
    return shorter >= kShortWord && damerauLevenshtein(a, b, allowed) <= allowed;
}

Level compareNames(const MatchField& field, quint32 a, quint32 b)
{
    const std::string_view textA = field.values.text(a);
    const std::string_view textB = field.values.text(b);
    if (isInitial(textA, textB)) {
        return Level::Initial;
    }
    if (Nicknames::areRelated(field.nicknames[a], field.nicknames[b]) ||
        isSpacedOtherwise(textA, textB) || shareWord(textA, textB)) {
        return Level::Variant;
    }
    const double similarity = jaroWinkler(textA, textB);
    if (similarity >= kClose || isTypingError(textA, textB)) {
        return Level::Close;
    }
    const bool soundsAlike = field.sounds[a] != 0 && field.sounds[a] == field.sounds[b];
    return similarity >= kAlikeName || soundsAlike ? Level::Alike : Level::Different;
}

/// A count of days good enough to see how far apart two dates are, also for a day that does not
/// exist.
int dayOf(std::string_view digits)
{
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            value = value * 10 + (digits[i] - '0');
        }
        return value;
    };
    return number(0, 4) * kYear + number(4, 2) * kMonth + number(6, 2);
}

Level compareDates(std::string_view a, std::string_view b)
{
    if (a.size() != kDateDigits || b.size() != kDateDigits) {
        return damerauLevenshtein(a, b, 1) <= 1 ? Level::Close : Level::Different;
    }
    const bool isYear = a.substr(0, 4) == b.substr(0, 4);
    const bool isMonth = a.substr(4, 2) == b.substr(4, 2);
    const bool isDay = a.substr(6, 2) == b.substr(6, 2);
    const bool isMonthForDay =
        isYear && a.substr(4, 2) == b.substr(6, 2) && a.substr(6, 2) == b.substr(4, 2);
    if (isMonthForDay || damerauLevenshtein(a, b, 1) <= 1) {
        return Level::Close;
    }
    if (int(isYear) + int(isMonth) + int(isDay) == 2) {
        return Level::Alike;
    }
    const int apart = std::abs(dayOf(a) - dayOf(b));
    return apart <= kMonth            ? Level::Alike
           : apart <= kYear || isYear ? Level::Initial
                                      : Level::Different;
}

Level compareEmails(std::string_view a, std::string_view b)
{
    const std::string_view localA = a.substr(0, a.find('@'));
    const std::string_view localB = b.substr(0, b.find('@'));
    if (localA == localB) {
        return Level::Variant;
    }
    const bool isSameHost = a.substr(localA.size()) == b.substr(localB.size());
    // Two letters are all there is of "h.k@" and "f.j@".
    const std::size_t shorter = std::min(localA.size(), localB.size());
    const int allowed = isSameHost && shorter > kShortWord + 2 ? 2 : 1;
    const bool isClose = shorter >= kShortWord &&
                         damerauLevenshtein(localA, localB, allowed) <= allowed &&
                         (isSameHost || damerauLevenshtein(a, b, 2) <= 2);
    if (isClose) {
        return Level::Close;
    }
    return jaroWinkler(localA, localB) >= kAlikeName ? Level::Alike : Level::Different;
}

Level compareNumbers(std::string_view a, std::string_view b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter >= 2 && damerauLevenshtein(a, b, 1) <= 1) {
        return Level::Close;
    }
    return shorter >= 6 && damerauLevenshtein(a, b, 2) <= 2 ? Level::Alike : Level::Different;
}

Level comparePostalCodes(std::string_view a, std::string_view b)
{
    if (damerauLevenshtein(a, b, 1) <= 1) {
        return Level::Close;
    }
    // The whole but its last part: 1234 AB, SW1A 1AA, 75011, 2119.
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t prefix = shorter > 4 ? shorter - (shorter > 5 ? 3 : 2) : 2;
    return shorter > 2 && a.substr(0, prefix) == b.substr(0, prefix) ? Level::Alike
                                                                     : Level::Different;
}

Level compareTexts(std::string_view a, std::string_view b, bool hasVariants)
{
    if (hasVariants && (isSpacedOtherwise(a, b) || shareWord(a, b))) {
        return Level::Variant;
    }
    const double similarity = jaroWinkler(a, b);
    if (similarity >= kClose || isTypingError(a, b)) {
        return Level::Close;
    }
    return similarity >= kAlikeText ? Level::Alike : Level::Different;
}

} // namespace

Level compareValues(const MatchField& field, quint32 a, quint32 b)
{
    const std::string_view textA = field.values.text(a);
    const std::string_view textB = field.values.text(b);
    switch (field.kind) {
    case FieldKind::GivenName:
    case FieldKind::FamilyName:
        return compareNames(field, a, b);
    case FieldKind::Birthday:
    case FieldKind::Date:
        return compareDates(textA, textB);
    case FieldKind::Email:
        return compareEmails(textA, textB);
    case FieldKind::Phone:
    case FieldKind::Number:
        return compareNumbers(textA, textB);
    case FieldKind::HouseNumber:
        return compareNumbers(textA, textB) == Level::Close ? Level::Close : Level::Different;
    case FieldKind::PostalCode:
        return comparePostalCodes(textA, textB);
    case FieldKind::Street:
        // "st" and "rd" are words of many streets.
        return compareTexts(textA, textB, isSpacedOtherwise(textA, textB));
    case FieldKind::City:
    case FieldKind::Text:
        return compareTexts(textA, textB, true);
    case FieldKind::Region:
        return damerauLevenshtein(textA, textB, 1) <= 1 ? Level::Close : Level::Different;
    case FieldKind::Category:
        return Level::Different;
    }
    Q_UNREACHABLE();
}

} // namespace rondom::identity
