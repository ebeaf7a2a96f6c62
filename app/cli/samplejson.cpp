#include "app/cli/samplejson.h"

#include "app/cli/commandtext.h"

#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

using workspace::FieldChange;
using workspace::RowOutcome;
using workspace::SampleRow;

const QMap<QString, QList<RowOutcome>>& outcomesByWord()
{
    static const QMap<QString, QList<RowOutcome>> words{
        {u"read"_s, {RowOutcome::Read}},
        {u"created"_s, {RowOutcome::Created}},
        {u"updated"_s, {RowOutcome::Updated}},
        {u"unchanged"_s, {RowOutcome::Unchanged}},
        {u"merged"_s, {RowOutcome::Merged}},
        {u"rejected"_s, {RowOutcome::Rejected}},
        {u"skipped"_s, {RowOutcome::Skipped}},
        {u"anonymous"_s, {RowOutcome::Anonymous}},
        {u"consents"_s,
         {RowOutcome::ConsentGranted, RowOutcome::ConsentWithdrawn, RowOutcome::ConsentClaimed,
          RowOutcome::Suppressed}},
        {u"warnings"_s, {RowOutcome::Warned}}};
    return words;
}

/// What became of a consent, as a key of the answer.
QString consentKey(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::ConsentGranted:
        return u"granted"_s;
    case RowOutcome::ConsentWithdrawn:
        return u"withdrawn"_s;
    case RowOutcome::ConsentClaimed:
        return u"claim"_s;
    case RowOutcome::Suppressed:
        return u"suppressed"_s;
    default:
        return {};
    }
}

QJsonArray changesJson(const QList<FieldChange>& changes)
{
    QJsonArray list;
    for (const FieldChange& change : changes) {
        list.append(QJsonObject{
            {u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    return list;
}

QString consentWords(RowOutcome outcome, const SampleRow& row)
{
    const QString cell = row.purpose.isEmpty() && row.channel.isEmpty()
                             ? CommandLine::tr("everything")
                             : QString(row.purpose + u' ' + row.channel).trimmed();
    switch (outcome) {
    case RowOutcome::ConsentGranted:
        return CommandLine::tr("granted: %1").arg(cell);
    case RowOutcome::ConsentWithdrawn:
        return CommandLine::tr("withdrawn: %1").arg(cell);
    case RowOutcome::ConsentClaimed:
        return CommandLine::tr("claim without proof: %1").arg(cell);
    case RowOutcome::Suppressed:
        return CommandLine::tr("not to be contacted: %1").arg(cell);
    default:
        return {};
    }
}

QString whyOf(RowOutcome outcome, const SampleRow& row)
{
    if (outcome == RowOutcome::Updated) {
        QStringList changes;
        for (const FieldChange& change : row.changes) {
            changes.append(change.field + u": "_s +
                           (change.before.isEmpty() ? u"-"_s : change.before) + u" → "_s +
                           (change.after.isEmpty() ? u"-"_s : change.after));
        }
        return changes.join(u"; "_s);
    }
    if (outcome == RowOutcome::Merged) {
        return (QStringList{row.person} + row.knownAs).join(u", "_s);
    }
    if (const QString words = consentWords(outcome, row); !words.isEmpty()) {
        return words;
    }
    return row.column.isEmpty() ? row.reason : QString(row.column + u": "_s + row.reason);
}

} // namespace

QList<workspace::RowOutcome> outcomesNamed(const QString& word)
{
    return outcomesByWord().value(word);
}

QString outcomeWords()
{
    return outcomesByWord().keys().join(u", "_s);
}

QJsonArray samplesJson(const workspace::RowSamples& samples,
                       const QList<workspace::RowOutcome>& outcomes)
{
    QJsonArray list;
    for (const RowOutcome outcome : outcomes) {
        for (const SampleRow& row : samples.rows(outcome)) {
            QJsonObject object{{u"file"_s, row.file},
                               {u"row"_s, row.row},
                               {u"line"_s, row.line},
                               {u"text"_s, row.text}};
            if (outcome == RowOutcome::Updated) {
                object.insert(u"changes"_s, changesJson(row.changes));
            } else if (outcome == RowOutcome::Merged) {
                object.insert(u"person"_s, row.person);
                object.insert(u"known_as"_s, QJsonArray::fromStringList(row.knownAs));
            } else if (const QString key = consentKey(outcome); !key.isEmpty()) {
                object.insert(u"outcome"_s, key);
                object.insert(u"purpose"_s, row.purpose);
                object.insert(u"channel"_s, row.channel);
            } else if (!row.reason.isEmpty()) {
                object.insert(u"column"_s, row.column);
                object.insert(u"reason"_s, row.reason);
                if (outcome == RowOutcome::Warned) {
                    object.insert(u"cell"_s, row.cell);
                }
            }
            list.append(object);
        }
    }
    return list;
}

QJsonArray samplesTable(const workspace::RowSamples& samples,
                        const QList<workspace::RowOutcome>& outcomes)
{
    QJsonArray list;
    for (const RowOutcome outcome : outcomes) {
        for (const SampleRow& row : samples.rows(outcome)) {
            list.append(QJsonObject{{u"file"_s, row.file},
                                    {u"line"_s, row.line},
                                    {u"row"_s, row.text},
                                    {u"why"_s, whyOf(outcome, row)}});
        }
    }
    return list;
}

} // namespace rondom::cli
