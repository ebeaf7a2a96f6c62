#include "ui/segments/buildercounter.h"

#include "models/core/errortext.h"
#include "models/segments/catalog.h"
#include "models/segments/definitionchecker.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"

#include <QJsonArray>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// Between the last key and the count: where counting is quick it follows every key.
constexpr int kLeastPauseMs = 20;
constexpr int kMostPauseMs = 150;
/// The moment rules are counted as of is a new one after a minute, but not while somebody types:
/// every condition is counted anew then.
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kRestMs = 5'000;

/// One condition as a definition of its own, so that every mistake is found and not only the first.
QJsonObject alone(const BuilderDraft& draft, const QString& path)
{
    QJsonObject json{{u"rondom"_s, u"segment/1"_s}, {u"where"_s, draft.core(path)}};
    if (!draft.name().isEmpty()) {
        json.insert(u"name"_s, draft.name());
    }
    return json;
}

/// The row shows where it is; what is left of the message is what is wrong there.
QString sentenceAt(const QString& message)
{
    const qsizetype border = message.indexOf(u": "_s);
    const QString rest = message.startsWith(u'/') && border > 0 ? message.mid(border + 2) : message;
    const qsizetype end = rest.indexOf(u". "_s);
    return end > 0 ? rest.left(end + 1) : rest;
}

} // namespace

BuilderCounter::BuilderCounter(BuilderOffer& offer, QObject* parent)
    : QObject(parent), m_offer(offer), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kMostPauseMs);
    connect(m_pause, &QTimer::timeout, this, &BuilderCounter::ask);
}

void BuilderCounter::setSession(workspace::Session* session)
{
    m_question.cancel();
    if (m_session) {
        m_session->disconnect(this);
    }
    m_session = session;
    m_nodes.clear();
    m_count.reset();
    m_isBusy = false;
    if (session) {
        connect(session, &workspace::Session::changed, this, [this] {
            m_moment = 0; // what just came in counts at once
            restart(m_draft);
        });
        restart(m_draft);
    }
}

std::optional<qint64> BuilderCounter::countOf(const QString& path) const
{
    const auto found = m_nodes.constFind(path);
    return found == m_nodes.cend() ? std::nullopt : std::optional(*found);
}

std::optional<BuilderProblem> BuilderCounter::problemOf(const QString& path) const
{
    const auto found = m_problems.constFind(path);
    return found == m_problems.cend() ? std::nullopt : std::optional(*found);
}

BuilderDraft BuilderCounter::without(const BuilderDraft& draft, const QStringList& paths)
{
    BuilderDraft pruned = draft;
    for (const QString& path : paths) {
        pruned = pruned.withNode(path, QJsonObject{{u"all"_s, QJsonArray()}});
    }
    return pruned;
}

void BuilderCounter::checkLocally()
{
    m_problems.clear();
    for (const QString& path : m_draft.conditions()) {
        if (m_draft.isDisabled(path)) {
            continue;
        }
        if (const QString missing = sentence::missingIn(m_draft.core(path), m_offer);
            !missing.isEmpty()) {
            m_problems.insert(path, {tr("Not finished: “%1” is still empty.").arg(missing), true});
        } else if (const auto parsed = segments::DefinitionParser::parse(alone(m_draft, path));
                   !parsed) {
            m_problems.insert(path, {sentenceAt(parsed.error().message), false});
        }
    }
}

void BuilderCounter::restart(const BuilderDraft& draft)
{
    m_question.cancel();
    m_draft = draft;
    checkLocally();
    if (m_session) {
        const qint64 now = m_session->now();
        if (now - m_editedAt >= kRestMs && now - m_moment >= kMinuteMs) {
            m_moment = 0;
        }
        m_editedAt = now;
        m_isBusy = true;
        m_pause->start();
    }
    Q_EMIT changed();
}

void BuilderCounter::ask()
{
    if (!m_session) {
        return;
    }
    m_question.cancel();
    m_asking.start();
    m_question = m_session->ask<Answer>(
        this,
        [draft = m_draft, unfinished = m_problems.keys(),
         now = moment()](const storage::Connection& connection) {
            return answer(connection, draft, unfinished, now);
        },
        [this](const Result<Answer>& given) { take(given); });
}

/// The same while somebody is at it: conditions that stay as they are then need not be counted
/// again.
qint64 BuilderCounter::moment()
{
    const qint64 now = m_session->now();
    if (m_moment == 0 || now < m_moment) {
        m_moment = now;
    }
    return m_moment;
}

Result<BuilderCounter::Answer> BuilderCounter::answer(const storage::Connection& connection,
                                                      const BuilderDraft& draft,
                                                      const QStringList& unfinished, qint64 now)
{
    const auto catalog = segments::Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    Answer answer;
    for (const QString& path : draft.conditions()) {
        if (unfinished.contains(path) || draft.isDisabled(path)) {
            continue;
        }
        const auto parsed = segments::DefinitionParser::parse(alone(draft, path));
        if (!parsed) {
            return parsed.error();
        }
        const auto checked = segments::DefinitionChecker(*catalog).check(*parsed);
        if (!checked) {
            answer.refusals.insert(path, sentenceAt(checked.error().message));
        }
    }
    const BuilderDraft counted = without(draft, unfinished + answer.refusals.keys());
    const auto definition = segments::DefinitionParser::parse(counted.json());
    if (!definition) {
        return definition.error();
    }
    JobContext unwatched;
    const auto count = segments::countSegment(connection, *definition, now, unwatched);
    if (!count) {
        return count.error();
    }
    answer.count = count->count;
    answer.total = count->total;
    for (const segments::ConditionCount& node : count->conditions) {
        answer.nodes.insert(node.path, node.count);
    }
    return answer;
}

void BuilderCounter::take(const Result<Answer>& answer)
{
    m_isBusy = false;
    m_failure.clear();
    m_pause->setInterval(
        int(std::clamp<qint64>(2 * m_asking.elapsed(), kLeastPauseMs, kMostPauseMs)));
    if (!answer) {
        m_failure = describe(answer.error());
        m_nodes.clear();
        m_count.reset();
        Q_EMIT changed();
        return;
    }
    m_count = answer->count;
    m_total = answer->total;
    m_nodes = answer->nodes;
    for (auto it = answer->refusals.cbegin(); it != answer->refusals.cend(); ++it) {
        m_problems.insert(it.key(), {it.value(), false});
    }
    Q_EMIT changed();
}

} // namespace rondom::ui
