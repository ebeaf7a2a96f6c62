#include "models/ingest/mappingfit.h"

#include "models/ingest/columnpattern.h"
#include "models/ingest/headerword.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/rejectcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

QString keyOf(const QString& column)
{
    return column.simplified().toCaseFolded();
}

/// The standard trait a header stands for, if any cell can be one; else a name of its own.
QString valueName(const QString& header)
{
    static const QStringList special{u"birthday"_s, u"customer_since"_s, u"tags"_s};
    const auto word = headerWord(header);
    const bool isTrait = word && word->meaning == HeaderWord::Meaning::Trait;
    return isTrait && !special.contains(word->name) ? word->name : keyFromHeader(header);
}

} // namespace

MappingFit::MappingFit(const QStringList& header) : m_header(header)
{
    for (const QString& name : header) {
        m_positions.insert(name, int(m_positions.size()));
        const QString key = keyOf(name);
        m_byKey.insert(key, m_byKey.contains(key) ? QString() : name);
    }
}

Result<Mapping> MappingFit::fit(Mapping mapping)
{
    spellColumns(mapping);
    spellRows(mapping);
    for (ValueSource* source : {&mapping.event, &mapping.at, &mapping.orderId, &mapping.currency}) {
        spell(source->columns);
    }
    if (!mapping.recordId.isEmpty()) {
        spell(mapping.recordId);
    }
    if (!m_absent.isEmpty()) {
        return mappingColumnAbsent(m_absent);
    }
    expandPatterns(mapping, m_header);
    for (const ColumnRule& rule : std::as_const(mapping.columns)) {
        m_named.insert(rule.column);
    }
    if (mapping.otherColumns != ColumnRule::Target::Ignore) {
        addOtherColumns(mapping);
    }
    std::stable_sort(mapping.columns.begin(), mapping.columns.end(),
                     [this](const ColumnRule& a, const ColumnRule& b) {
                         return m_positions.value(a.column) < m_positions.value(b.column);
                     });
    return mapping;
}

QString MappingFit::found(const QString& column) const
{
    return m_positions.contains(column) ? column : m_byKey.value(keyOf(column));
}

void MappingFit::spell(QString& column)
{
    const QString name = found(column);
    if (name.isEmpty() && m_absent.isEmpty()) {
        m_absent = column;
    }
    column = name;
    m_named.insert(name);
}

void MappingFit::spell(QStringList& columns)
{
    for (QString& column : columns) {
        spell(column);
    }
}

void MappingFit::spell(ConsentRule& rule)
{
    spell(rule.grantedAt.columns);
    spell(rule.withdrawnAt.columns);
    for (ProofRule& line : rule.proof) {
        spell(line.from.columns);
        if (!line.onlyWith.isEmpty()) {
            spell(line.onlyWith);
        }
    }
    QMap<QString, QStringList> claims;
    for (auto it = rule.claimWhen.cbegin(); it != rule.claimWhen.cend(); ++it) {
        QString column = it.key();
        spell(column);
        claims.insert(column, *it);
    }
    rule.claimWhen = claims;
}

void MappingFit::spellColumns(Mapping& mapping)
{
    QList<ColumnRule> rules;
    for (ColumnRule rule : std::as_const(mapping.columns)) {
        // Without a recipe nothing tells the status of a file, and a wrong guess would grant.
        const bool needsStatus =
            !rule.consent.statuses.isEmpty() || !rule.suppression.statuses.isEmpty();
        if (needsStatus || (rule.isOptional && found(rule.column).isEmpty())) {
            continue;
        }
        spell(rule.column);
        spell(rule.consent);
        spell(rule.suppression.at.columns);
        rules.append(rule);
    }
    mapping.columns = rules;
}

void MappingFit::spellRows(Mapping& mapping)
{
    mapping.rowConsents.removeIf([](const ConsentRule& rule) { return !rule.statuses.isEmpty(); });
    mapping.rowSuppressions.removeIf(
        [](const SuppressionRule& rule) { return !rule.statuses.isEmpty(); });
    for (ConsentRule& rule : mapping.rowConsents) {
        spell(rule);
    }
    for (SuppressionRule& rule : mapping.rowSuppressions) {
        spell(rule.at.columns);
    }
}

void MappingFit::addOtherColumns(Mapping& mapping) const
{
    const bool isTrait = mapping.otherColumns == ColumnRule::Target::Trait;
    for (const QString& column : withoutRejectColumns(m_header)) {
        if (m_named.contains(column) || isSecretHeader(column)) {
            continue;
        }
        ColumnRule rule;
        rule.column = column;
        rule.target = mapping.otherColumns;
        rule.name = isTrait ? valueName(column) : keyFromHeader(column);
        mapping.columns.append(rule);
    }
}

} // namespace rondom::ingest
