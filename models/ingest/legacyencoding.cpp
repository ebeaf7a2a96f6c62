#include "models/ingest/legacyencoding.h"

#include <QStringList>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// In the order in which equally good ones are preferred.
const QStringList kCandidates{u"windows-1252"_s, u"ISO-8859-15"_s, u"macintosh"_s,
                              u"windows-1250"_s, u"ISO-8859-2"_s,  u"windows-1254"_s,
                              u"IBM850"_s};

struct CloseConverter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct CloseDetector
{
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

bool isCentralEuropean(const QString& encoding)
{
    return encoding == u"windows-1250" || encoding == u"ISO-8859-2";
}

/// Empty when the encoding is not known.
QString decoded(QByteArrayView text, const QString& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(encoding.toLatin1().constData(), &status));
    if (U_FAILURE(status)) {
        return {};
    }
    QString result(2 * text.size() + 1, Qt::Uninitialized);
    auto* const target = reinterpret_cast<UChar*>(result.data());
    const int size = ucnv_toUChars(converter.get(), target, int(result.size()), text.data(),
                                   int(text.size()), &status);
    result.truncate(U_FAILURE(status) ? 0 : size);
    return result;
}

QString uchardetGuess(QByteArrayView text)
{
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, CloseDetector> detector(
        uchardet_new());
    uchardet_handle_data(detector.get(), text.data(), size_t(text.size()));
    uchardet_data_end(detector.get());
    const char* const found = uchardet_get_charset(detector.get());
    // IANA's preferred name for use in mail is the one people know: ISO-8859-2, not
    // ISO_8859-2:1987.
    for (const char* standard : {"MIME", "IANA"}) {
        UErrorCode status = U_ZERO_ERROR;
        if (const char* const name = ucnv_getStandardName(found, standard, &status)) {
            return QString::fromLatin1(name);
        }
    }
    return QString::fromLatin1(found);
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// How much a letter beyond ASCII speaks for the encoding that shows it.
double letterScore(QChar before, QChar c, QChar after)
{
    static const QString common = u"éèêëàâäáüöóôùûúïîíçñßøåæœÉÖÜÄÅØ"_s;
    static const QString lessCommon = u"łśżźąęćńčšžřěůőűşğıŁŚŻČŠŽŞİôãõ"_s;
    if (c.script() != QChar::Script_Latin) {
        return isAsciiLetter(before) || isAsciiLetter(after) ? -6 : 2.5;
    }
    if (c.isUpper() && before.isLower()) {
        return -6;
    }
    // Western words rarely have two special letters in a row; another alphabet read as Western
    // does.
    if (before.isLetter() && !isAsciiLetter(before)) {
        return -2;
    }
    return common.contains(c) ? 3 : lessCommon.contains(c) ? 2 : 1;
}

double symbolScore(QChar before, QChar c, QChar after)
{
    const bool isInWord = before.isLetter() && after.isLetter();
    if (c == u'’' || c == u'–' || c == u'—' || c == u'\u00A0') {
        return 1;
    }
    if (isInWord || (after.isLetter() && u"£¤¥¹²³¼½¾¸¦¨´º"_s.contains(c))) {
        return -5;
    }
    if (c == u'€' || c == u'£') {
        return 2;
    }
    static const QString usual = u"°«»‘“”„…§©®™½¼²³¿¡µ·ªº×"_s;
    return usual.contains(c) ? 0 : -2;
}

double score(const QString& text)
{
    double sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x80) {
            continue;
        }
        const QChar before = i > 0 ? text[i - 1] : QChar(u'\n');
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u'\n');
        if (c.unicode() < 0xA0 || c == QChar::ReplacementCharacter ||
            c.category() == QChar::Other_PrivateUse || c.category() == QChar::Other_NotAssigned) {
            sum -= 20;
        } else if (c.isLetter()) {
            sum += letterScore(before, c, after);
        } else if (!c.isSurrogate() && !c.isMark()) {
            sum += symbolScore(before, c, after);
        }
    }
    return sum;
}

} // namespace

QString guessLegacyEncoding(QByteArrayView text)
{
    const QString suggested = uchardetGuess(text);
    QStringList candidates = kCandidates;
    // windows-1252 holds all of ISO-8859-1, and the euro besides.
    if (!suggested.isEmpty() && suggested != u"ISO-8859-1" &&
        !candidates.contains(suggested, Qt::CaseInsensitive)) {
        candidates.append(suggested);
    }
    const auto special =
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    const bool isStatisticsReliable = special >= 40;
    QString best = kCandidates.first();
    double bestScore = -1e300;
    for (const QString& candidate : std::as_const(candidates)) {
        const QString read = decoded(text, candidate);
        if (read.isEmpty()) {
            continue;
        }
        double points = score(read);
        // Czech read as Western looks almost as good as Czech. The statistical opinion decides,
        // given enough text to have one.
        if (isStatisticsReliable && isCentralEuropean(candidate) &&
            candidate.compare(suggested, Qt::CaseInsensitive) == 0) {
            points += 0.35 * qAbs(points);
        }
        if (points > bestScore) {
            bestScore = points;
            best = candidate;
        }
    }
    return best;
}

} // namespace rondom::ingest
