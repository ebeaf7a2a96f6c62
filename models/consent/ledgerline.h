#pragma once

#include "models/consent/consentevent.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <variant>

namespace rondom::consent {

/// A line of the ledger in the form that is hashed: its public columns, in alphabetical order.
///
/// Writing and verifying both build one of these, so they cannot disagree about the hash.
struct LedgerLine
{
    using Cell = std::variant<std::monostate, qint64, QString>;
    static constexpr std::size_t kSize = 29;
    static constexpr std::array<const char*, kSize> kColumns = {
        "actor",       "brand",          "channel",    "confirmed_at", "decision",
        "earliest_at", "effective_from", "expires_at", "happened_at",  "has_ad_signals",
        "id",          "import_id",      "import_row", "is_own_sale",  "is_person_wide",
        "is_proven",   "jurisdiction",   "latest_at",  "lawful_basis", "method",
        "notice_id",   "purpose",        "reason",     "record_id",    "recorded_at",
        "retracts",    "third_parties",  "utc_offset", "uuid"};
    /// Places of columns.
    static constexpr std::size_t kId = 10;
    static constexpr std::size_t kNotice = 20;
    static constexpr std::size_t kRecordedAt = 24;
    static constexpr std::size_t kUuid = 28;

    std::array<Cell, kSize> cells;

    /// The line that would record \a event, without what recording it adds.
    static LedgerLine of(const ConsentEvent& event);
    void setRecording(qint64 id, const QString& uuid, qint64 now);

    /// One spelling for equal lines. \a noticeHash stands for the text people saw.
    QByteArray canonicalJson(const QByteArray& noticeHash) const;
    /// What the event states, without where and when it was recorded.
    QByteArray statement() const;
};

/// The personal part of a line in one spelling.
QByteArray canonicalPersonal(const QString& identifierType, const QString& identifierValue,
                             const QString& details);

} // namespace rondom::consent
