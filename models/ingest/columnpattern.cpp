#include "models/ingest/columnpattern.h"

#include "models/ingest/headerword.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/wildcard.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Target = ColumnRule::Target;

void addSource(QStringList& names, const ValueSource& source)
{
    names += source.columns;
}

void addConsent(QStringList& names, const ConsentRule& rule)
{
    addSource(names, rule.grantedAt);
    addSource(names, rule.withdrawnAt);
    for (const ProofRule& line : rule.proof) {
        addSource(names, line.from);
        names.append(line.onlyWith);
    }
    names += rule.claimWhen.keys();
}

} // namespace

QStringList namedColumns(const Mapping& mapping)
{
    QStringList names{mapping.recordId};
    for (const ColumnRule& rule : mapping.columns) {
        names.append(rule.column);
        addConsent(names, rule.consent);
        addSource(names, rule.suppression.at);
    }
    for (const ConsentRule& rule : mapping.rowConsents) {
        addConsent(names, rule);
    }
    for (const SuppressionRule& rule : mapping.rowSuppressions) {
        addSource(names, rule.at);
    }
    for (const ValueSource* source :
         {&mapping.event, &mapping.at, &mapping.orderId, &mapping.currency}) {
        addSource(names, *source);
    }
    names.removeAll(QString());
    return names;
}

void expandPatterns(Mapping& mapping, const QStringList& header)
{
    if (mapping.patterns.isEmpty()) {
        return;
    }
    struct Candidate
    {
        Wildcard pattern;
        ColumnRule rule;
    };
    std::vector<Candidate> candidates;
    for (const ColumnRule& rule : std::as_const(mapping.patterns)) {
        candidates.push_back({Wildcard(rule.column), rule});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) {
                         return a.pattern.letters() > b.pattern.letters();
                     });
    const QStringList names = namedColumns(mapping);
    const QSet<QString> named(names.begin(), names.end());
    for (const QString& column : header) {
        if (named.contains(column) || isSecretHeader(column)) {
            continue;
        }
        const QString folded = Wildcard::folded(column);
        QString chosen;
        for (const Candidate& candidate : candidates) {
            const bool isOther = !chosen.isEmpty() && candidate.rule.column != chosen;
            const auto star = isOther ? std::nullopt : candidate.pattern.captured(folded);
            if (!star) {
                continue;
            }
            chosen = candidate.rule.column;
            ColumnRule rule = candidate.rule;
            rule.column = column;
            rule.isOptional = true;
            rule.isFound = true;
            if (rule.name.contains(u'*')) {
                rule.name.replace(u'*', keyFromHeader(*star));
            }
            mapping.columns.append(rule);
        }
    }
    mapping.patterns.clear();
}

void markSecrets(Mapping& mapping, const QStringList& header)
{
    QSet<QString> mentioned;
    for (ColumnRule& rule : mapping.columns) {
        mentioned.insert(rule.column);
        rule.isSecret =
            rule.target == Target::Ignore && (rule.isSecret || isSecretHeader(rule.column));
    }
    const QStringList names = namedColumns(mapping);
    for (const QString& column : header) {
        if (!mentioned.contains(column) && !names.contains(column) && isSecretHeader(column)) {
            ColumnRule rule;
            rule.column = column;
            rule.isOptional = true;
            rule.isSecret = true;
            mapping.columns.append(rule);
        }
    }
    const QStringList secrets = secretColumns(mapping);
    for (const QString& column : secrets) {
        const QString doubt = secretColumnDoubt(column);
        if (header.contains(column) && !mapping.doubts.contains(doubt)) {
            mapping.doubts.append(doubt);
        }
    }
}

QStringList secretColumns(const Mapping& mapping)
{
    QStringList names;
    for (const ColumnRule& rule : mapping.columns) {
        if (rule.isSecret && !names.contains(rule.column)) {
            names.append(rule.column);
        }
    }
    return names;
}

} // namespace rondom::ingest
