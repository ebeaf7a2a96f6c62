#include "models/consent/ledger.h"

#include "models/consent/ledgerline.h"
#include "models/core/randombytes.h"
#include "models/core/sha256.h"
#include "models/storage/connection.h"

#include <QHash>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kHead = "SELECT events, hash FROM consent_head WHERE id = 1";
constexpr auto kFindEqual = "SELECT max(event_id) FROM consent_personal WHERE content_key = ?";
constexpr auto kNoticeText = "SELECT text FROM consent_notice WHERE id = ?";

constexpr qsizetype kSaltSize = 16;

/// The columns of a line, then \a more, each behind \a prefix.
QString columnList(const QString& prefix, const QStringList& more)
{
    QStringList columns;
    for (const char* column : LedgerLine::kColumns) {
        columns.append(prefix + QString::fromLatin1(column));
    }
    return (columns + more).join(u", "_s);
}

QString readAllSql()
{
    return u"SELECT "_s +
           columnList(u"e."_s, {u"e.commitment"_s, u"e.hash"_s, u"p.event_id"_s, u"p.salt"_s,
                                u"p.identifier_type"_s, u"p.identifier_value"_s, u"p.details"_s}) +
           u" FROM consent_event e LEFT JOIN consent_personal p ON p.event_id = e.id"
           " ORDER BY e.id"_s;
}

/// Bytes nobody can guess, asked of the system a page at a time.
class RandomWords
{
public:
    quint32 next()
    {
        if (m_used == m_words.size()) {
            fillRandom(m_words);
            m_used = 0;
        }
        // Nothing that was given out is kept.
        return std::exchange(m_words[m_used++], 0);
    }

private:
    std::array<quint32, 1024> m_words{};
    std::size_t m_used = 1024;
};

RandomWords& randomWords()
{
    thread_local RandomWords words;
    return words;
}

/// Random and ordered by time (RFC 9562, version 7).
QString newUuid(qint64 now)
{
    std::array<quint32, 4> words{};
    std::generate(words.begin(), words.end(), [] { return randomWords().next(); });
    const quint64 milliseconds = quint64(now) & 0xffff'ffff'ffffULL;
    const auto low = ushort(milliseconds & 0xffff);
    const auto versioned = ushort(0x7000 | (words[0] & 0x0fff));
    return QUuid(uint(milliseconds >> 16), low, versioned, uchar(0x80 | (words[1] & 0x3f)),
                 uchar(words[1] >> 8), uchar(words[2]), uchar(words[2] >> 8), uchar(words[2] >> 16),
                 uchar(words[2] >> 24), uchar(words[3]), uchar(words[3] >> 8))
        .toString(QUuid::WithoutBraces);
}

QByteArray newSalt()
{
    std::array<quint32, kSaltSize / sizeof(quint32)> words{};
    std::generate(words.begin(), words.end(), [] { return randomWords().next(); });
    QByteArray salt(kSaltSize, Qt::Uninitialized);
    std::memcpy(salt.data(), words.data(), std::size_t(kSaltSize));
    return salt;
}

LedgerLine::Cell cellAt(const Statement& row, int column)
{
    switch (row.columnType(column)) {
    case Statement::ColumnType::Integer:
        return row.integer(column);
    case Statement::ColumnType::Text:
        return row.text(column);
    default:
        return {};
    }
}

/// The hash of a notice's text as it is now; nothing for an event without one.
class NoticeHashes
{
public:
    static Result<NoticeHashes> open(const Connection& connection)
    {
        auto text = connection.prepare(kNoticeText);
        return text ? Result<NoticeHashes>(NoticeHashes(std::move(*text)))
                    : Result<NoticeHashes>(text.error());
    }

    Result<QByteArray> of(const std::optional<qint64>& notice)
    {
        if (!notice) {
            return QByteArray();
        }
        if (const auto known = m_known.constFind(*notice); known != m_known.constEnd()) {
            return *known;
        }
        const auto row = m_text.bind(*notice).next();
        if (!row) {
            return row.error();
        }
        const QByteArray hash = *row ? Sha256::of(m_text.text(0).toUtf8()) : QByteArray("missing");
        m_text.reset();
        m_known.insert(*notice, hash);
        return hash;
    }

private:
    explicit NoticeHashes(Statement text) : m_text(std::move(text)) {}

    Statement m_text;
    QHash<qint64, QByteArray> m_known;
};

} // namespace

struct Ledger::Statements
{
    Statement findEqual;
    NoticeHashes notices;
};

Ledger::Ledger(const Connection& connection, std::shared_ptr<Statements> statements, qint64 events,
               QByteArray hash)
    : m_connection(&connection)
    , m_statements(std::move(statements))
    , m_events(events)
    , m_hash(std::move(hash))
    , m_isEmpty(events == 0)
{
}

Result<Ledger> Ledger::open(const Connection& connection)
{
    auto head = connection.prepare(kHead);
    if (!head) {
        return head.error();
    }
    const auto row = head->next();
    if (!row) {
        return row.error();
    }
    auto findEqual = connection.prepare(kFindEqual);
    if (!findEqual) {
        return findEqual.error();
    }
    auto notices = NoticeHashes::open(connection);
    if (!notices) {
        return notices.error();
    }
    auto statements =
        std::make_shared<Statements>(Statements{std::move(*findEqual), std::move(*notices)});
    return Ledger(connection, std::move(statements), head->integer(0), head->blob(1));
}

Result<ConsentEventId> Ledger::append(const ConsentEvent& event, qint64 now)
{
    const auto id = stage(LedgerDraft::of(event), now);
    if (!id) {
        return id;
    }
    const auto flushed = flush();
    return flushed ? id : flushed.error();
}

Result<ConsentEventId> Ledger::stage(LedgerDraft draft, qint64 now)
{
    const LedgerLine::Cell& notice = draft.line.cells[LedgerLine::kNotice];
    const auto noticeHash = m_statements->notices.of(std::holds_alternative<qint64>(notice)
                                                         ? std::optional(std::get<qint64>(notice))
                                                         : std::nullopt);
    if (!noticeHash) {
        return noticeHash.error();
    }
    const qint64 id = m_events + 1;
    draft.line.setRecording(id, newUuid(now), now);
    const QByteArray salt = newSalt();
    const QByteArray commitment = Sha256::of({salt, draft.personal});
    m_hash = Sha256::of({m_hash, draft.line.canonicalJson(*noticeHash), commitment});
    m_events = id;
    m_stage.add(id, {std::move(draft.line), commitment, m_hash, salt, std::move(draft.identifier),
                     std::move(draft.details), draft.contentKey});
    return ConsentEventId(id);
}

Result<void> Ledger::flush()
{
    m_isEmpty = m_isEmpty && m_stage.isEmpty();
    return m_stage.flush(*m_connection);
}

Result<std::optional<ConsentEventId>> Ledger::findEqual(const LedgerDraft& draft)
{
    if (const ConsentEventId staged = m_stage.find(draft.contentKey);
        staged.isValid() || m_isEmpty) {
        return staged.isValid() ? std::optional(staged) : std::nullopt;
    }
    Statement& find = m_statements->findEqual;
    const auto row = find.bind(draft.contentKey.view().toByteArray()).next();
    if (!row) {
        return row.error();
    }
    const auto id = find.optionalInteger(0);
    find.reset();
    return id ? std::optional(ConsentEventId(*id)) : std::nullopt;
}

Result<Verification> Ledger::verify(const Connection& connection, JobContext& context)
{
    auto head = connection.prepare(kHead);
    if (!head) {
        return head.error();
    }
    const auto headRow = head->next();
    if (!headRow) {
        return headRow.error();
    }
    const qint64 expectedEvents = *headRow ? head->integer(0) : 0;
    const QByteArray expectedHash = *headRow ? head->blob(1) : QByteArray();
    auto notices = NoticeHashes::open(connection);
    if (!notices) {
        return notices.error();
    }
    auto rows = connection.prepare(readAllSql());
    if (!rows) {
        return rows.error();
    }

    constexpr int kCommitment = int(LedgerLine::kSize);
    constexpr int kHash = kCommitment + 1;
    constexpr int kPersonal = kHash + 1;
    constexpr qint64 kChunk = 4096;

    Verification verification;
    QByteArray previous(32, '\0');
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (verification.events % kChunk == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, u"verification canceled"_s};
            }
            context.setProgress(verification.events, expectedEvents);
        }
        ++verification.events;
        if (verification.firstBad) {
            continue; // only counting on
        }
        LedgerLine line;
        for (std::size_t i = 0; i < LedgerLine::kSize; ++i) {
            line.cells[i] = cellAt(*rows, int(i));
        }
        const QByteArray commitment = rows->blob(kCommitment);
        const QByteArray hash = rows->blob(kHash);
        const auto noticeHash = notices->of(rows->optionalInteger(int(LedgerLine::kNotice)));
        if (!noticeHash) {
            return noticeHash.error();
        }
        const bool isNext = rows->integer(int(LedgerLine::kId)) == verification.events;
        const bool isChained =
            Sha256::of({previous, line.canonicalJson(*noticeHash), commitment}) == hash;
        // Erased content leaves only its commitment; content that is there must be what was said.
        const bool isGenuine =
            rows->isNull(kPersonal) ||
            Sha256::of({rows->blob(kPersonal + 1),
                        canonicalPersonal(rows->text(kPersonal + 2), rows->text(kPersonal + 3),
                                          rows->text(kPersonal + 4))}) == commitment;
        if (!isNext || !isChained || !isGenuine) {
            verification.firstBad = ConsentEventId(verification.events);
        }
        previous = hash;
    }
    if (!verification.firstBad) {
        if (verification.events < expectedEvents) {
            verification.firstBad = ConsentEventId(verification.events + 1);
        } else if (verification.events > expectedEvents) {
            verification.firstBad = ConsentEventId(expectedEvents + 1);
        } else if (previous != expectedHash) {
            verification.firstBad = ConsentEventId(qMax(qint64(1), expectedEvents));
        }
    }
    return verification;
}

} // namespace rondom::consent
