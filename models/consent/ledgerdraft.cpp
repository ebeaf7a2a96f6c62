#include "models/consent/ledgerdraft.h"

#include "models/core/sha256.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

QString textOf(const QJsonObject& details)
{
    // Thousands of lines in a row tell the same.
    thread_local QJsonObject last;
    thread_local QString text = u"{}"_s;
    if (details != last) {
        text = QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
        last = details;
    }
    return text;
}

} // namespace

LedgerDraft LedgerDraft::of(const ConsentEvent& event)
{
    LedgerDraft draft;
    draft.line = LedgerLine::of(event);
    draft.identifier = event.identifier.value_or(Identifier());
    draft.details = textOf(event.details);
    draft.personal =
        canonicalPersonal(draft.identifier.type, draft.identifier.value, draft.details);
    const QByteArray hash = Sha256::of({draft.line.statement(), draft.personal});
    std::memcpy(draft.contentKey.bytes.data(), hash.constData(), draft.contentKey.bytes.size());
    return draft;
}

} // namespace rondom::consent
