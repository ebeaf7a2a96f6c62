#include "models/ingest/encoding.h"

#include "models/ingest/filecontent.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/legacyencoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kBlockSize = 1024 * 1024;
constexpr qsizetype kSampleSize = 256 * 1024;

/// Follows a stream and knows whether it is UTF-8 so far.
class Utf8Check
{
public:
    void add(const char* begin, const char* end)
    {
        for (const char* at = begin; at != end; ++at) {
            // Eight plain letters at a time: most of most files.
            while (m_missing == 0 && end - at >= 8) {
                quint64 word = 0;
                std::memcpy(&word, at, sizeof word);
                if ((word & 0x8080808080808080U) != 0) {
                    break;
                }
                at += 8;
            }
            if (at == end) {
                return;
            }
            take(static_cast<unsigned char>(*at));
        }
    }
    bool isValid() const { return m_invalid == 0 && m_missing == 0; }
    /// A damaged file of this encoding rather than a file of another one: letters of another one
    /// rarely form a sequence of this one by chance.
    bool isNearlyValid() const { return m_valid > 3 * m_invalid; }

private:
    void take(unsigned char c)
    {
        if (m_missing > 0) {
            if (c >= m_least && c <= m_most) {
                m_least = 0x80;
                m_most = 0xBF;
                if (--m_missing == 0) {
                    ++m_valid;
                    m_isInvalid = false;
                }
                return;
            }
            countInvalid();
            m_missing = 0;
        }
        if (c < 0x80) {
            m_isInvalid = false;
            return;
        }
        m_least = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        m_most = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        if (c >= 0xC2 && c <= 0xDF) {
            m_missing = 1;
        } else if (c >= 0xE0 && c <= 0xEF) {
            m_missing = 2;
        } else if (c >= 0xF0 && c <= 0xF4) {
            m_missing = 3;
        } else {
            countInvalid();
        }
    }

    /// Once for all bytes of a damaged letter.
    void countInvalid()
    {
        m_invalid += m_isInvalid ? 0 : 1;
        m_isInvalid = true;
    }

    qint64 m_valid = 0;
    qint64 m_invalid = 0;
    bool m_isInvalid = false; ///< the last byte belongs to no letter
    int m_missing = 0;
    unsigned char m_least = 0x80;
    unsigned char m_most = 0xBF;
};

struct Mark
{
    QByteArrayView bytes;
    QLatin1StringView encoding;
};

/// UTF-32 first: its little-endian mark begins like that of UTF-16.
std::optional<Encoding> encodingOfMark(QByteArrayView head)
{
    static const std::array marks{
        Mark{QByteArrayView("\x00\x00\xFE\xFF", 4), QLatin1StringView("UTF-32BE")},
        Mark{QByteArrayView("\xFF\xFE\x00\x00", 4), QLatin1StringView("UTF-32LE")},
        Mark{QByteArrayView("\xFE\xFF", 2), QLatin1StringView("UTF-16BE")},
        Mark{QByteArrayView("\xFF\xFE", 2), QLatin1StringView("UTF-16LE")},
        Mark{QByteArrayView("\xEF\xBB\xBF", 3), QLatin1StringView("UTF-8")},
    };
    for (const Mark& mark : marks) {
        if (head.startsWith(mark.bytes)) {
            return Encoding{mark.encoding, true};
        }
    }
    return std::nullopt;
}

/// True when \a text, read in \a encoding, holds letters and nothing that is no character.
bool readsAsText(QByteArrayView text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding, &status);
    QString read(text.size(), Qt::Uninitialized);
    auto* const target = reinterpret_cast<UChar*>(read.data());
    const int size =
        ucnv_toUChars(converter, target, int(read.size()), text.data(), int(text.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status) || size == 0) {
        return false;
    }
    read.truncate(size);
    return std::none_of(read.begin(), read.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_NotAssigned ||
               c.category() == QChar::Other_PrivateUse ||
               (c.category() == QChar::Other_Control && (c < u'\t' || c > u'\r'));
    });
}

/// UTF-16 and UTF-32 without a mark: digits, delimiters and line breaks have zero bytes, always on
/// the same side.
std::optional<Encoding> encodingOfZeroBytes(QByteArrayView head)
{
    std::array<qsizetype, 4> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i) {
        zeros[size_t(i % 4)] += head[i] == 0 ? 1 : 0;
    }
    const qsizetype all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
    // Of a head of any size, whole characters.
    const QByteArrayView whole = head.first(std::min<qsizetype>(head.size(), 4096) / 4 * 4);
    if (all < 2 || whole.isEmpty()) {
        const QByteArrayView pairs = head.first(head.size() / 2 * 2);
        return all == 2 && pairs.size() <= 4 && readsAsText(pairs, "UTF-16LE")
                   ? std::optional(Encoding{u"UTF-16LE"_s, false})
                   : std::nullopt;
    }
    const qsizetype quarter = head.size() / 4;
    if (zeros[2] + zeros[3] >= 2 * quarter - 1 && readsAsText(whole, "UTF-32LE")) {
        return Encoding{u"UTF-32LE"_s, false};
    }
    if (zeros[0] + zeros[1] >= 2 * quarter && readsAsText(whole, "UTF-32BE")) {
        return Encoding{u"UTF-32BE"_s, false};
    }
    const qsizetype even = zeros[0] + zeros[2];
    const qsizetype odd = zeros[1] + zeros[3];
    if (odd * 20 > quarter * 2 && even * 20 <= odd && readsAsText(whole, "UTF-16LE")) {
        return Encoding{u"UTF-16LE"_s, false};
    }
    if (even * 20 > quarter * 2 && odd * 20 <= even && readsAsText(whole, "UTF-16BE")) {
        return Encoding{u"UTF-16BE"_s, false};
    }
    return std::nullopt;
}

/// Control characters some tools separate cells and records with.
bool isSeparator(unsigned char code)
{
    return code == 0x01 || (code >= 0x1B && code <= 0x1F);
}

bool isBinary(QByteArrayView head)
{
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && (code < '\t' || code > '\r') && !isSeparator(code);
    });
    // A byte or two of damage cost their rows, not the file.
    return controls > 2 + head.size() / 100;
}

/// Adds the lines of \a block that are not plain ASCII to \a sample.
void collectUnusualLines(QByteArrayView block, QByteArray& sample)
{
    const char* at = block.begin();
    while (sample.size() < kSampleSize) {
        at = std::find_if(at, block.end(), [](char c) { return (c & 0x80) != 0; });
        if (at == block.end()) {
            return;
        }
        const char* begin = at;
        while (begin != block.begin() && begin[-1] != '\n' && at - begin < 200) {
            --begin;
        }
        const char* end = std::find(at, std::min(block.end(), at + 2000), '\n');
        sample.append(begin, end - begin).append('\n');
        at = end;
    }
}

} // namespace

Result<Encoding> detectEncoding(const QString& path)
{
    const auto content = openContent(path);
    if (!content) {
        return content.error();
    }
    std::vector<char> buffer(kBlockSize);
    Utf8Check utf8;
    QByteArray sample;
    for (bool isFirst = true;; isFirst = false) {
        const qint64 got = (*content)->read(buffer.data(), kBlockSize);
        if (got < 0) {
            return (*content)->failure().value_or(fileReadFailed(path, (*content)->errorString()));
        }
        if (got == 0) {
            break;
        }
        const QByteArrayView block(buffer.data(), got);
        if (isFirst) {
            if (const auto marked = encodingOfMark(block)) {
                return *marked;
            }
            const QByteArrayView head = block.first(std::min<qsizetype>(got, 64 * 1024));
            if (head.startsWith("PK\x03\x04") || head.startsWith("\xD0\xCF\x11\xE0")) {
                return fileIsWorkbook(path);
            }
            if (const auto wide = encodingOfZeroBytes(head)) {
                return *wide;
            }
            if (isBinary(head)) {
                return fileBinary(path);
            }
        }
        utf8.add(block.begin(), block.end());
        collectUnusualLines(block, sample);
    }
    if (utf8.isValid() || utf8.isNearlyValid()) {
        return Encoding{u"UTF-8"_s, false};
    }
    return Encoding{guessLegacyEncoding(sample), false};
}

} // namespace rondom::ingest
