#include "models/consent/identifierchoice.h"

#include "models/storage/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;

namespace {

constexpr auto kShown = "SELECT email, phone FROM profile WHERE id = ?";

} // namespace

IdentifierChoice::IdentifierChoice(const Connection& connection, const Evidence& evidence)
    : m_connection(connection), m_evidence(evidence)
{
}

Result<IdentifierChoice::Answer> IdentifierChoice::decide(int person, Channel channel,
                                                          const Judge& judge)
{
    Answer answer;
    answer.verdict.reason = Reason::IdentifierMissing;
    const auto identifiers = inOrder(person, channel);
    if (!identifiers) {
        return identifiers.error();
    }
    bool isFirst = true;
    for (const HeldIdentifier* held : *identifiers) {
        Verdict verdict = judge.decide(person, *held);
        verdict.identifier = Identifier{m_evidence.identifierTypes().at(held->type), held->value};
        if (verdict.isAllowed()) {
            answer.allowed.append({*verdict.identifier, verdict.event});
        }
        if (isFirst || (verdict.isAllowed() && !answer.verdict.isAllowed())) {
            answer.verdict = verdict;
        }
        isFirst = false;
    }
    return answer;
}

Result<std::vector<const HeldIdentifier*>> IdentifierChoice::inOrder(int person, Channel channel)
{
    const QStringList types = consent::identifierTypes(channel);
    std::vector<const HeldIdentifier*> order;
    for (const HeldIdentifier& held : m_evidence.identifiers(person)) {
        if (types.contains(m_evidence.identifierTypes().at(held.type))) {
            order.push_back(&held);
        }
    }
    if (order.size() < 2) {
        return order;
    }
    // Of the type the channel prefers, as far as the person has one.
    const auto isOfType = [&](const QString& type) {
        return [&](const HeldIdentifier* held) {
            return m_evidence.identifierTypes().at(held->type) == type;
        };
    };
    for (const QString& type : types) {
        auto primary = std::find_if(order.begin(), order.end(), isOfType(type));
        if (primary == order.end()) {
            continue;
        }
        if (std::count_if(order.begin(), order.end(), isOfType(type)) > 1) {
            const auto shown = shownValue(person, type);
            if (!shown) {
                return shown.error();
            }
            const auto found =
                std::find_if(order.begin(), order.end(), [&](const HeldIdentifier* held) {
                    return isOfType(type)(held) && held->value == *shown;
                });
            primary = found == order.end() ? primary : found;
        }
        std::rotate(order.begin(), primary, primary + 1);
        break;
    }
    return order;
}

Result<QString> IdentifierChoice::shownValue(int person, const QString& type)
{
    if (!m_shown) {
        auto shown = m_connection.prepare(kShown);
        if (!shown) {
            return shown.error();
        }
        m_shown.emplace(std::move(*shown));
    }
    const auto row = m_shown->bind(m_evidence.profile(person)).next();
    if (!row) {
        return row.error();
    }
    QString value;
    if (*row) {
        value = type == u"email"_s ? m_shown->text(0)
                                   : (type == u"phone"_s ? m_shown->text(1) : QString());
        m_shown->reset();
    }
    return value;
}

} // namespace rondom::consent
