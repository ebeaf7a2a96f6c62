#include "models/ingest/recipe.h"

#include "models/core/fold.h"
#include "models/ingest/columnpattern.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/mappingfields.h"
#include "models/ingest/wildcard.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

QString headerKey(const QString& header)
{
    return fold(header).simplified();
}

bool matchesAny(const QString& fileName, const QStringList& patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&fileName](const QString& pattern) {
        return Wildcard(pattern).matches(fileName);
    });
}

/// The columns of a file, by the names a recipe knows them by.
class FileColumns
{
public:
    FileColumns(const Recipe& recipe, const QStringList& headers) : m_recipe(recipe)
    {
        for (const QString& header : headers) {
            const QString key = headerKey(header);
            if (!m_headers.contains(key)) {
                m_headers.insert(key, header);
            }
        }
    }

    /// The file's spelling of \a column; empty when the file has none.
    QString spelling(const QString& column) const
    {
        if (const auto found = m_headers.constFind(headerKey(column));
            found != m_headers.constEnd()) {
            return *found;
        }
        const QStringList others = m_recipe.synonyms.value(column);
        for (const QString& other : others) {
            if (const auto found = m_headers.constFind(headerKey(other));
                found != m_headers.constEnd()) {
                return *found;
            }
        }
        return {};
    }

    ValueSource spelled(ValueSource source) const
    {
        source.columns = spelled(source.columns);
        return source;
    }

    ConsentRule spelled(ConsentRule rule) const
    {
        rule.grantedAt = spelled(rule.grantedAt);
        rule.withdrawnAt = spelled(rule.withdrawnAt);
        QList<ProofRule> proof;
        for (ProofRule line : std::as_const(rule.proof)) {
            line.from = spelled(line.from);
            const bool hasCondition = !line.onlyWith.isEmpty();
            line.onlyWith = hasCondition ? spelling(line.onlyWith) : QString();
            if (!line.from.isEmpty() && hasCondition == !line.onlyWith.isEmpty()) {
                proof.append(line);
            }
        }
        rule.proof = proof;
        QMap<QString, QStringList> claims;
        for (auto it = rule.claimWhen.cbegin(); it != rule.claimWhen.cend(); ++it) {
            if (const QString column = spelling(it.key()); !column.isEmpty()) {
                claims.insert(column, *it);
            }
        }
        rule.claimWhen = claims;
        rule.statuses.clear();
        return rule;
    }

private:
    QStringList spelled(const QStringList& columns) const
    {
        QStringList names;
        for (const QString& column : columns) {
            if (const QString name = spelling(column); !name.isEmpty()) {
                names.append(name);
            }
        }
        return names;
    }

    const Recipe& m_recipe;
    QMap<QString, QString> m_headers;
};

QRegularExpressionMatch nameMatch(const QString& expression, const QString& fileName)
{
    if (expression.isEmpty()) {
        return {};
    }
    const QRegularExpression pattern(expression, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(fileName.section(u'.', 0, -2));
}

bool holdsFor(const QStringList& statuses, const QString& status)
{
    return statuses.isEmpty() || statuses.contains(status);
}

void readMatch(JsonFields& fields, Recipe& recipe)
{
    JsonFields match(fields.object(u"match"_s), fields.pathOf(u"match"_s));
    recipe.filePatterns = match.texts(u"files"_s);
    recipe.needsFileName = match.truth(u"files_required"_s);
    recipe.requiredColumns = match.texts(u"required"_s);
    recipe.absentColumns = match.texts(u"absent"_s);
    if (match.has(u"some"_s)) {
        JsonFields some(match.object(u"some"_s), match.pathOf(u"some"_s));
        recipe.someColumns = some.texts(u"columns"_s);
        const int least = some.value(u"least"_s).toInt(1);
        recipe.leastOfSome = least;
        if (least < 1 || least > recipe.someColumns.size()) {
            some.fail(mappingValueWrong(some.pathOf(u"least"_s), u"1 ..."_s));
        }
        if (auto finished = some.finish(); !finished) {
            match.fail(finished.error());
        }
    }
    recipe.nameParts = match.text(u"name_parts"_s);
    if (!QRegularExpression(recipe.nameParts).isValid()) {
        match.fail(mappingValueWrong(match.pathOf(u"name_parts"_s), u"(?<campaign>.+)_opens"_s));
    }
    JsonFields synonyms(match.object(u"synonyms"_s), match.pathOf(u"synonyms"_s));
    const QStringList columns = match.value(u"synonyms"_s).toObject().keys();
    for (const QString& column : columns) {
        recipe.synonyms.insert(column, synonyms.texts(column));
    }
    if (auto finished = synonyms.finish(); !finished) {
        match.fail(finished.error());
    }
    const QJsonArray statuses = match.array(u"status"_s);
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        JsonFields inner(statuses[i].toObject(), match.pathOf(u"status[%1]"_s.arg(i)));
        recipe.statusRules.append(
            {inner.requiredText(u"is"_s), inner.texts(u"files"_s), inner.texts(u"columns"_s)});
        if (auto finished = inner.finish(); !finished) {
            match.fail(finished.error());
        }
    }
    if (auto finished = match.finish(); !finished) {
        fields.fail(finished.error());
    }
}

} // namespace

double Recipe::confidence(const QString& fileName, const QStringList& headers) const
{
    const bool isForNothing = requiredColumns.isEmpty() && !needsFileName;
    if (isForNothing || headers.isEmpty()) {
        return 0;
    }
    if (!missingColumn(headers).isEmpty() || hasForeignColumn(headers)) {
        return 0;
    }
    const bool isNamedSo = matchesAny(fileName, filePatterns);
    if (needsFileName && !isNamedSo) {
        return 0;
    }
    const FileColumns columns(*this, headers);
    QSet<QString> known;
    for (const QString& column : namedColumns(mapping)) {
        if (const QString spelling = columns.spelling(column); !spelling.isEmpty()) {
            known.insert(spelling);
        }
    }
    Mapping patterned;
    patterned.patterns = mapping.patterns;
    expandPatterns(patterned, headers);
    for (const ColumnRule& rule : std::as_const(patterned.columns)) {
        known.insert(rule.column);
    }
    const double share = std::min(1.0, double(known.size()) / double(headers.size()));
    // The columns decide; the file's name only tells how sure it is.
    return 0.5 + 0.4 * share + (isNamedSo ? 0.1 : 0);
}

QString Recipe::missingColumn(const QStringList& headers) const
{
    const FileColumns columns(*this, headers);
    for (const QString& required : requiredColumns) {
        if (columns.spelling(required).isEmpty()) {
            return required;
        }
    }
    qsizetype found = 0;
    for (const QString& column : someColumns) {
        found += columns.spelling(column).isEmpty() ? 0 : 1;
    }
    if (!someColumns.isEmpty() && found < leastOfSome) {
        return someColumns.first();
    }
    return {};
}

bool Recipe::hasForeignColumn(const QStringList& headers) const
{
    const FileColumns columns(*this, headers);
    return std::any_of(
        absentColumns.begin(), absentColumns.end(),
        [&columns](const QString& column) { return !columns.spelling(column).isEmpty(); });
}

QString Recipe::statusOf(const QString& fileName, const QStringList& headers) const
{
    for (const StatusRule& rule : statusRules) {
        if (matchesAny(fileName, rule.files)) {
            return rule.status;
        }
    }
    const FileColumns columns(*this, headers);
    for (const StatusRule& rule : statusRules) {
        const bool hasAll =
            std::all_of(rule.columns.begin(), rule.columns.end(),
                        [&](const QString& column) { return !columns.spelling(column).isEmpty(); });
        if (!rule.columns.isEmpty() && hasAll) {
            return rule.status;
        }
    }
    return {};
}

Mapping Recipe::mappingFor(const QString& fileName, const QStringList& headers) const
{
    const FileColumns columns(*this, headers);
    const QString status = statusOf(fileName, headers);
    Mapping fitted = mapping;
    fitted.columns.clear();
    for (ColumnRule rule : mapping.columns) {
        rule.column = columns.spelling(rule.column);
        if (rule.column.isEmpty() || !holdsFor(rule.consent.statuses, status) ||
            !holdsFor(rule.suppression.statuses, status)) {
            continue;
        }
        rule.consent = columns.spelled(rule.consent);
        rule.suppression.at = columns.spelled(rule.suppression.at);
        rule.suppression.statuses.clear();
        fitted.columns.append(rule);
    }
    const auto resolve = [match = nameMatch(nameParts, fileName)](ValueSource source) {
        const QString part =
            source.namePart.isEmpty() ? QString() : match.captured(source.namePart);
        source.value = part.isEmpty() ? source.value : part.simplified();
        source.namePart.clear();
        return source;
    };
    fitted.recordId = mapping.recordId.isEmpty() ? QString() : columns.spelling(mapping.recordId);
    fitted.event = resolve(columns.spelled(mapping.event));
    fitted.at = resolve(columns.spelled(mapping.at));
    fitted.orderId = columns.spelled(mapping.orderId);
    fitted.currency = columns.spelled(mapping.currency);
    for (ConstantRule& rule : fitted.constants) {
        ValueSource source;
        source.value = rule.value;
        source.namePart = rule.namePart;
        rule.value = resolve(source).value;
        rule.namePart.clear();
    }
    fitted.constants.removeIf([](const ConstantRule& rule) { return rule.value.isEmpty(); });
    fitted.skipWhen.clear();
    for (auto it = mapping.skipWhen.cbegin(); it != mapping.skipWhen.cend(); ++it) {
        if (const QString column = columns.spelling(it.key()); !column.isEmpty()) {
            fitted.skipWhen.insert(column, *it);
        }
    }
    fitted.rowConsents.clear();
    for (const ConsentRule& rule : mapping.rowConsents) {
        if (holdsFor(rule.statuses, status)) {
            fitted.rowConsents.append(columns.spelled(rule));
        }
    }
    fitted.rowSuppressions.clear();
    for (SuppressionRule rule : mapping.rowSuppressions) {
        if (holdsFor(rule.statuses, status)) {
            rule.at = columns.spelled(rule.at);
            rule.statuses.clear();
            fitted.rowSuppressions.append(rule);
        }
    }
    expandPatterns(fitted, headers);
    markSecrets(fitted, headers);
    return fitted;
}

Result<Recipe> parseRecipe(const QByteArray& json, const QString& fallbackId)
{
    auto object = parseObject(json);
    if (!object) {
        return object.error();
    }
    JsonFields fields(*object, {});
    Recipe recipe;
    recipe.id = fields.text(u"id"_s);
    recipe.id = recipe.id.isEmpty() ? fallbackId : recipe.id;
    recipe.mapping = readMapping(fields);
    if (fields.has(u"match"_s)) {
        readMatch(fields, recipe);
        for (ColumnRule& rule : recipe.mapping.columns) {
            rule.isOptional = rule.isOptional || !recipe.requiredColumns.contains(rule.column);
        }
    }
    if (auto finished = fields.finish(); !finished) {
        return finished.error();
    }
    if (auto checked = checkMapping(recipe.mapping); !checked) {
        return checked.error();
    }
    return recipe;
}

} // namespace rondom::ingest
