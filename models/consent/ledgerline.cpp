#include "models/consent/ledgerline.h"

#include "models/core/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

/// A line seldom has more, so that its text grows into memory it has.
constexpr qsizetype kUsualSize = 1024;
constexpr qsizetype kUsualPersonal = 256;

bool isPlain(char byte)
{
    return byte != '"' && byte != '\\' && quint8(byte) >= 0x20;
}

void appendEscaped(QByteArray& json, QByteArrayView utf8)
{
    for (auto at = utf8.cbegin(); at != utf8.cend();) {
        const auto stop = std::find_if_not(at, utf8.cend(), isPlain);
        json.append(at, stop - at);
        at = stop;
        if (at == utf8.cend()) {
            return;
        }
        if (*at == '"' || *at == '\\') {
            json.append('\\').append(*at);
        } else {
            json.append("\\u00").append(QByteArray::number(quint8(*at), 16).rightJustified(2, '0'));
        }
        ++at;
    }
}

void appendQuoted(QByteArray& json, QStringView text)
{
    json.append('"');
    const qsizetype start = json.size();
    appendUtf8(json, text);
    if (!std::all_of(json.cbegin() + start, json.cend(), isPlain)) {
        const QByteArray utf8 = json.mid(start);
        json.truncate(start);
        appendEscaped(json, utf8);
    }
    json.append('"');
}

void appendName(QByteArray& json, QByteArrayView name)
{
    json.append(json.size() > 1 ? ",\"" : "\"").append(name).append("\":");
}

void appendCell(QByteArray& json, const char* name, const LedgerLine::Cell& cell)
{
    appendName(json, name);
    if (const auto* number = std::get_if<qint64>(&cell)) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
        json.append(digits.data(), end - digits.data());
    } else if (const auto* text = std::get_if<QString>(&cell)) {
        appendQuoted(json, *text);
    } else {
        json.append("null");
    }
}

LedgerLine::Cell cellOf(const std::optional<qint64>& value)
{
    return value ? LedgerLine::Cell(*value) : LedgerLine::Cell();
}

template <typename Tag>
LedgerLine::Cell cellOf(const std::optional<Id<Tag>>& id)
{
    return id ? LedgerLine::Cell(id->value()) : LedgerLine::Cell();
}

LedgerLine::Cell cellOf(bool value)
{
    return qint64(value ? 1 : 0);
}

constexpr bool isAt(std::size_t place, std::string_view column)
{
    return column == LedgerLine::kColumns[place];
}
static_assert(isAt(LedgerLine::kId, "id") && isAt(LedgerLine::kNotice, "notice_id") &&
              isAt(LedgerLine::kRecordedAt, "recorded_at") && isAt(LedgerLine::kUuid, "uuid"));

/// Where and when a line was recorded, rather than what it says.
constexpr bool isAboutRecording(std::string_view column)
{
    return column == "id" || column == "import_id" || column == "import_row" ||
           column == "recorded_at" || column == "uuid";
}

/// The columns of what a line says.
constexpr auto kStated = [] {
    std::array<bool, LedgerLine::kSize> stated{};
    std::transform(LedgerLine::kColumns.begin(), LedgerLine::kColumns.end(), stated.begin(),
                   [](const char* column) { return !isAboutRecording(column); });
    return stated;
}();

} // namespace

LedgerLine LedgerLine::of(const ConsentEvent& event)
{
    std::optional<qint64> stated;
    std::optional<qint64> earliest;
    std::optional<qint64> latest;
    std::optional<qint64> offset;
    if (event.at) {
        stated = event.at->stated;
        earliest = event.at->earliest;
        latest = event.at->latest;
        offset = event.at->utcOffset;
    }
    return {{keyOf(event.actor),
             event.brand,
             event.channel,
             cellOf(event.confirmedAt),
             keyOf(event.decision),
             cellOf(earliest),
             cellOf(event.effectiveFrom),
             cellOf(event.expiresAt),
             cellOf(stated),
             cellOf(event.hasAdSignals),
             {},
             cellOf(event.import),
             cellOf(event.importRow),
             cellOf(event.isOwnSale),
             cellOf(event.isPersonWide),
             cellOf(event.isProven),
             event.jurisdiction,
             cellOf(latest),
             keyOf(event.basis),
             keyOf(event.method),
             cellOf(event.notice),
             event.purpose,
             event.suppression ? keyOf(*event.suppression) : QString(),
             cellOf(event.record),
             {},
             cellOf(event.retracts),
             event.thirdParties.join(u','),
             cellOf(offset),
             {}}};
}

void LedgerLine::setRecording(qint64 id, const QString& uuid, qint64 now)
{
    cells[kId] = id;
    cells[kUuid] = uuid;
    cells[kRecordedAt] = now;
}

QByteArray LedgerLine::canonicalJson(const QByteArray& noticeHash) const
{
    QByteArray json;
    json.reserve(kUsualSize);
    json.append('{');
    for (std::size_t i = 0; i < kSize; ++i) {
        appendCell(json, kColumns[i], cells[i]);
    }
    appendName(json, "notice_sha256");
    json.append('"').append(noticeHash.toHex()).append("\"}");
    return json;
}

QByteArray LedgerLine::statement() const
{
    QByteArray json;
    json.reserve(kUsualSize);
    json.append('{');
    for (std::size_t i = 0; i < kSize; ++i) {
        if (kStated[i]) {
            appendCell(json, kColumns[i], cells[i]);
        }
    }
    return json.append('}');
}

QByteArray canonicalPersonal(const QString& identifierType, const QString& identifierValue,
                             const QString& details)
{
    QByteArray json;
    json.reserve(kUsualPersonal);
    json.append('{');
    appendName(json, "details");
    appendQuoted(json, details);
    appendName(json, "identifier_type");
    appendQuoted(json, identifierType);
    appendName(json, "identifier_value");
    appendQuoted(json, identifierValue);
    return json.append('}');
}

} // namespace rondom::consent
