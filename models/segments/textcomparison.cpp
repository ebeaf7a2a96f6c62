#include "models/segments/textcomparison.h"

#include "models/core/fold.h"
#include "models/segments/dialect.h"
#include "models/segments/literal.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

qint64 letters(const QString& text)
{
    return text.toUcs4().size();
}

/// Whether some of the literals are texts, which alone can equal a text.
QStringList spellings(const Comparison& comparison)
{
    QStringList texts;
    for (const Literal& literal : comparison.values) {
        if (!std::holds_alternative<bool>(literal)) {
            texts.append(comparedSpelling(literalText(literal), comparison.isExact));
        }
    }
    return texts;
}

QString symbol(Operator op)
{
    return u' ' + operatorName(op) + u" ?"_s;
}

} // namespace

QString comparedSpelling(const QString& text, bool isExact)
{
    return isExact ? text.normalized(QString::NormalizationForm_C) : fold(text);
}

QString comparedColumn(const TextColumns& columns, bool isExact)
{
    return isExact ? QString(u"nfc("_s + columns.text + u')') : columns.folded;
}

Sql textFits(const Comparison& comparison, const TextColumns& columns)
{
    const QStringList texts = spellings(comparison);
    if (texts.isEmpty()) {
        return Sql(u"0"_s);
    }
    const QString column = comparedColumn(columns, comparison.isExact);
    const QString& text = texts.first();
    switch (positiveOf(comparison.op)) {
    case Operator::Equal:
    case Operator::In:
        if (texts.size() == 1) {
            return {column + u" = ?"_s, {text}};
        }
        return {column + u" IN "_s + Dialect::listParameter(), {Dialect::boundList(texts)}};
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        return {column + symbol(comparison.op), {text}};
    case Operator::Between:
        return {column + u" BETWEEN ? AND ?"_s, {text, texts.last()}};
    case Operator::Contains:
        return {u"instr("_s + column + u", ?) > 0"_s, {text}};
    case Operator::StartsWith:
        return {u"substr("_s + column + u", 1, ?) = ?"_s, {letters(text), text}};
    case Operator::EndsWith:
        if (text.isEmpty()) {
            return Sql(u"1"_s);
        }
        return {u"substr("_s + column + u", ?) = ?"_s, {-letters(text), text}};
    case Operator::Like:
        return {u"like_folded(?, "_s + column + u')', {text}};
    case Operator::Matches:
        // A folded pattern would mean something else: only the letter case is left out of account.
        return {u"matches(?, "_s + columns.text + u", ?)"_s,
                {literalText(comparison.values.first()), qint64(comparison.isExact)}};
    default:
        return Sql(u"0"_s);
    }
}

} // namespace rondom::segments
