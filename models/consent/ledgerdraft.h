#pragma once

#include "models/consent/consentevent.h"
#include "models/consent/ledgerline.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstring>

namespace rondom::consent {

/// What tells two statements apart: the start of their hash.
struct ContentKey
{
    std::array<char, 16> bytes{};

    QByteArrayView view() const { return {bytes.data(), qsizetype(bytes.size())}; }

    friend bool operator==(const ContentKey&, const ContentKey&) = default;
    friend size_t qHash(const ContentKey& key, size_t seed = 0) noexcept
    {
        size_t start = 0;
        std::memcpy(&start, key.bytes.data(), sizeof(start));
        return start ^ seed;
    }
};

/// An event in the forms that are compared and hashed, made once: to be looked for in the ledger
/// and then recorded.
struct LedgerDraft
{
    /// Without what its recording adds.
    LedgerLine line;
    Identifier identifier; ///< empty for an event about a person
    QString details;
    /// The identifier and the details in one spelling.
    QByteArray personal;
    ContentKey contentKey;

    static LedgerDraft of(const ConsentEvent& event);
};

} // namespace rondom::consent
