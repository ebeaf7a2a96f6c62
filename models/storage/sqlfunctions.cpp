#include "models/storage/sqlfunctions.h"

#include "models/core/decimal.h"
#include "models/core/fold.h"
#include "models/core/median.h"
#include "models/core/sha256.h"
#include "models/storage/sqltimefunctions.h"

#include <QRegularExpression>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <vector>

namespace rondom::storage {

namespace {

constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

QString textOf(sqlite3_value* value)
{
    const void* bytes = sqlite3_value_text(value);
    return QString::fromUtf8(static_cast<const char*>(bytes), sqlite3_value_bytes(value));
}

bool isNull(sqlite3_value* value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

void giveText(sqlite3_context* context, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_result_text(context, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

/// The decimal behind a number, or behind a text that spells one.
std::optional<Decimal> decimalOf(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return Decimal::fromInteger(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return Decimal::fromDouble(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return Decimal::fromText(textOf(value));
    default:
        return std::nullopt;
    }
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (!isNull(arguments[0])) {
        giveText(context, fold(textOf(arguments[0])));
    }
}

void nfcFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (!isNull(arguments[0])) {
        giveText(context, textOf(arguments[0]).normalized(QString::NormalizationForm_C));
    }
}

/// The compiled pattern, kept by SQLite as long as the argument stays the same.
const QRegularExpression& patternOf(sqlite3_context* context, sqlite3_value** arguments)
{
    void* kept = sqlite3_get_auxdata(context, 0);
    if (!kept) {
        auto options = QRegularExpression::UseUnicodePropertiesOption;
        const auto sensitive = sqlite3_value_int(arguments[2]) != 0
                                   ? QRegularExpression::NoPatternOption
                                   : QRegularExpression::CaseInsensitiveOption;
        auto* fresh = new QRegularExpression(textOf(arguments[0]), options | sensitive);
        sqlite3_set_auxdata(context, 0, fresh, [](void* expression) {
            delete static_cast<QRegularExpression*>(expression);
        });
        // SQLite may have declined to keep it; then it is already deleted.
        kept = sqlite3_get_auxdata(context, 0);
        if (!kept) {
            thread_local QRegularExpression unkept;
            unkept = QRegularExpression(textOf(arguments[0]), options | sensitive);
            return unkept;
        }
    }
    return *static_cast<QRegularExpression*>(kept);
}

void matchesFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (isNull(arguments[1])) {
        sqlite3_result_int(context, 0);
        return;
    }
    const QRegularExpression& pattern = patternOf(context, arguments);
    sqlite3_result_int(context, pattern.match(textOf(arguments[1])).hasMatch() ? 1 : 0);
}

/// LIKE over code units, by backtracking to the last %: linear for one %, never exponential.
bool isLike(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype resumeAt = -1;
    qsizetype resumeText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'%') {
            resumeAt = ++p;
            resumeText = t;
            continue;
        }
        const bool escaped = p + 1 < pattern.size() && pattern[p] == u'\\';
        const qsizetype letter = escaped ? p + 1 : p;
        const bool fits = letter < pattern.size() &&
                          ((!escaped && pattern[letter] == u'_') || pattern[letter] == text[t]);
        if (fits) {
            const bool pair = !escaped && pattern[letter] == u'_' && text[t].isHighSurrogate() &&
                              t + 1 < text.size();
            p = letter + 1;
            t += pair ? 2 : 1;
            continue;
        }
        if (resumeAt < 0) {
            return false;
        }
        p = resumeAt;
        t = ++resumeText;
    }
    while (p < pattern.size() && pattern[p] == u'%') {
        ++p;
    }
    return p == pattern.size();
}

void likeFoldedFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const bool like = !isNull(arguments[1]) && isLike(textOf(arguments[0]), textOf(arguments[1]));
    sqlite3_result_int(context, like ? 1 : 0);
}

void exactCompareFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto a = decimalOf(arguments[0]);
    const auto b = decimalOf(arguments[1]);
    if (a && b) {
        sqlite3_result_int(context, *a < *b ? -1 : (*b < *a ? 1 : 0));
    }
}

void exactCompareScaledFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto sum = decimalOf(arguments[0]);
    const auto value = decimalOf(arguments[1]);
    if (!sum || !value) {
        return;
    }
    const auto order = Decimal::compareScaled(*sum, *value, sqlite3_value_int64(arguments[2]));
    sqlite3_result_int(context, order < 0 ? -1 : (order > 0 ? 1 : 0));
}

void decimalTextFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (const auto number = decimalOf(arguments[0])) {
        giveText(context, number->toString());
    }
}

/// A hash that never changes: the sample of last year is the sample of today.
void samplePositionFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const QByteArray text = textOf(arguments[0]).toUtf8() + '\n' +
                            QByteArray::number(sqlite3_value_int64(arguments[1]));
    const QByteArray hash = Sha256::of(text);
    sqlite3_result_int64(context, qint64(qFromBigEndian<quint64>(hash.constData()) % 1'000'000));
}

/// SQLite gives an aggregate zeroed memory and calls no destructor: the state is held by pointer.
template <typename State>
State* stateOf(sqlite3_context* context, bool create)
{
    auto** slot =
        static_cast<State**>(sqlite3_aggregate_context(context, create ? int(sizeof(State*)) : 0));
    if (slot && !*slot && create) {
        *slot = new State;
    }
    return slot ? *slot : nullptr;
}

void exactSumStep(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const int type = sqlite3_value_numeric_type(arguments[0]);
    if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) {
        return;
    }
    if (const auto number = decimalOf(arguments[0])) {
        *stateOf<Decimal>(context, true) += *number;
    }
}

void exactSumFinal(sqlite3_context* context)
{
    Decimal* sum = stateOf<Decimal>(context, false);
    giveText(context, sum ? sum->toString() : QStringLiteral("0"));
    delete sum;
}

void medianStep(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (const auto number = decimalOf(arguments[0])) {
        stateOf<std::vector<Decimal>>(context, true)->push_back(*number);
    }
}

void medianFinal(sqlite3_context* context)
{
    auto* numbers = stateOf<std::vector<Decimal>>(context, false);
    if (!numbers) {
        return;
    }
    giveText(context, medianOf(*numbers).toString());
    delete numbers;
}

} // namespace

void addSqlFunctions(sqlite3* handle)
{
    const auto add = [handle](const char* name, int arguments,
                              void (*function)(sqlite3_context*, int, sqlite3_value**)) {
        sqlite3_create_function_v2(handle, name, arguments, kPure, nullptr, function, nullptr,
                                   nullptr, nullptr);
    };
    add("fold", 1, foldFunction);
    add("nfc", 1, nfcFunction);
    add("matches", 3, matchesFunction);
    add("like_folded", 2, likeFoldedFunction);
    add("exact_compare", 2, exactCompareFunction);
    add("exact_compare_scaled", 3, exactCompareScaledFunction);
    add("decimal_text", 1, decimalTextFunction);
    add("sample_position", 2, samplePositionFunction);
    addSqlTimeFunctions(handle);
    sqlite3_create_function_v2(handle, "exact_sum", 1, kPure, nullptr, nullptr, exactSumStep,
                               exactSumFinal, nullptr);
    sqlite3_create_function_v2(handle, "median", 1, kPure, nullptr, nullptr, medianStep,
                               medianFinal, nullptr);
}

} // namespace rondom::storage
