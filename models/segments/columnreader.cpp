#include "models/segments/columnreader.h"

#include "models/core/fold.h"
#include "models/segments/boundstatement.h"
#include "models/segments/dialect.h"
#include "models/segments/foldedtexttest.h"
#include "models/segments/jsonvalues.h"
#include "models/segments/refusaltext.h"
#include "models/segments/traitrows.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Values asked about at once, between two looks at whether somebody wants to stop.
constexpr std::size_t kValuesAtOnce = 16'384;

bool isOnlyText(const Literal& literal)
{
    return std::holds_alternative<QString>(literal) && !isMomentText(literal);
}

columns::TraitSource sourceOf(const storage::Connection& connection, const Catalog::Trait& trait)
{
    const auto give = [](const storage::Statement& row, const columns::TraitSource::Visit& visit) {
        visit(row.integer(0), row.textView(1), row.textView(2), row.optionalReal(3));
    };
    const auto rowsOf = [trait](qint64 profile) {
        return Sql(u"SELECT profile_id, text, folded, number "_s) + statedTraitRows(trait, profile);
    };
    columns::TraitSource source;
    source.name = u"%1-%2"_s.arg(trait.id).arg(int(trait.type.value_or(ValueType::Text)));
    if (!trait.profileColumn.isEmpty()) {
        source.name += u'-' + trait.profileColumn;
    }
    source.readAll = [&connection, give, rowsOf](const columns::TraitSource::Visit& visit,
                                                 const JobContext& context) -> Result<void> {
        auto select = prepareBound(connection, rowsOf(0));
        if (!select) {
            return select.error();
        }
        return storage::forEachRow(*select, context,
                                   [&](const storage::Statement& row) { give(row, visit); });
    };
    source.readSome = [&connection, give,
                       rowsOf](const std::vector<qint64>& profiles,
                               const columns::TraitSource::Visit& visit) -> Result<void> {
        if (profiles.empty()) {
            return {};
        }
        // The same question for each of them, asked with other values.
        auto select = connection.prepare(rowsOf(profiles.front()).text);
        if (!select) {
            return select.error();
        }
        for (const qint64 profile : profiles) {
            bindValues(*select, rowsOf(profile));
            const auto read = storage::forEachRow(
                *select, [&](const storage::Statement& row) { give(row, visit); });
            if (!read) {
                return read;
            }
        }
        return {};
    };
    return source;
}

} // namespace

Result<ColumnReader::Trait> ColumnReader::trait(const Catalog::Trait& trait) const
{
    return m_snapshot.trait(sourceOf(m_connection, trait), m_context);
}

Result<ColumnReader::Property> ColumnReader::property(const QString& property) const
{
    return m_snapshot.property(m_connection, property, m_context);
}

/// The compiler gives a comparison its meaning, here as everywhere; it is asked about each distinct
/// value once.
Result<void> ColumnReader::addFitting(const columns::PropertyColumn& column,
                                      const Comparison& comparison, std::span<const quint32> codes,
                                      std::vector<bool>& fits) const
{
    QByteArray values;
    for (const quint32 code : codes) {
        values += values.isEmpty() ? '[' : ',';
        values += column.json(code);
    }
    values += ']';
    const ComparisonCompiler comparisons(calendar(), m_now);
    const Sql asked = Sql(u"SELECT j.key FROM "_s + Dialect::elements(u"?"_s) + u" j WHERE "_s,
                          {QString::fromUtf8(values)}) +
                      comparisons.propertyFits(comparison, u"j"_s);
    auto select = prepareBound(m_connection, asked);
    if (!select) {
        return select.error();
    }
    return storage::forEachRow(*select, [&](const storage::Statement& row) {
        fits[codes[std::size_t(row.integer(0))]] = true;
    });
}

Result<std::vector<bool>> ColumnReader::verdicts(const columns::PropertyColumn& column,
                                                 const Comparison& comparison) const
{
    const quint32 codes = column.codeCount();
    std::vector<bool> fits(codes, false);
    // Plain texts, compared with texts that are no dates, need no detour.
    const auto plain = std::all_of(comparison.values.begin(), comparison.values.end(), isOnlyText)
                           ? FoldedTextTest::of(comparison)
                           : std::nullopt;
    std::vector<quint32> asked;
    for (quint32 code = 1; code < codes; ++code) {
        const auto text = plain ? jsonPlainText(column.json(code)) : std::nullopt;
        if (text) {
            fits[code] = plain->fits(fold(*text).toUtf8());
        } else {
            asked.push_back(code);
        }
    }
    for (std::size_t from = 0; from < asked.size(); from += kValuesAtOnce) {
        if (m_context.isCancelRequested()) {
            return wasCanceled();
        }
        const auto added = addFitting(
            column, comparison,
            std::span(asked).subspan(from, std::min(kValuesAtOnce, asked.size() - from)), fits);
        if (!added) {
            return added.error();
        }
    }
    // What no value means depends on the operator: see PropertyCompiler.
    if (comparison.op == Operator::NotSet) {
        fits.assign(codes, false);
        fits[0] = true;
    } else if (comparison.op == Operator::Length) {
        fits[0] = comparison.length->holds(Decimal());
    } else if (isNegative(comparison.op)) {
        fits.flip();
        fits[0] = comparison.alsoEmpty;
    }
    return fits;
}

} // namespace rondom::segments
