#include "models/ingest/legacyencoding.h"

#include <QHash>
#include <QStringList>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// In the order in which equally good ones are preferred.
const QStringList kCandidates{
    u"windows-1252"_s, u"ISO-8859-15"_s,  u"macintosh"_s,    u"windows-1250"_s, u"ISO-8859-2"_s,
    u"windows-1254"_s, u"windows-1257"_s, u"IBM850"_s,       u"IBM437"_s,       u"windows-1251"_s,
    u"KOI8-R"_s,       u"IBM866"_s,       u"windows-1253"_s, u"Shift_JIS"_s,    u"EUC-JP"_s,
    u"EUC-KR"_s,       u"GB18030"_s,      u"Big5"_s};

/// The letters beyond ASCII of languages that share an encoding with others. Text of one language,
/// read in the right encoding, keeps to one of these.
const QStringList kAlphabets{
    u"éèàêâîïôûùüçœëÿæ"_s,  // French
    u"äöüß"_s,              // German
    u"ëïéèöüáó"_s,          // Dutch
    u"áéíóúñü"_s,           // Spanish
    u"ãõáâàçéêíóôú"_s,      // Portuguese
    u"àèéìòù"_s,            // Italian
    u"æøåéäö"_s,            // Danish, Norwegian, Swedish, Finnish
    u"áéíóúýðþæö"_s,        // Icelandic
    u"ąćęłńóśźż"_s,         // Polish
    u"áčďéěíňóřšťúůýž"_s,   // Czech
    u"áäčďéíĺľňóôŕšťúýž"_s, // Slovak
    u"áéíóöőúüű"_s,         // Hungarian
    u"ăâîşţșț"_s,           // Romanian
    u"čćđšž"_s,             // Slovene, Croatian
    u"çğıöşüâİ"_s,          // Turkish
    u"āčēģīķļņšūž"_s,       // Latvian
    u"ąčęėįšųūž"_s,         // Lithuanian
    u"õäöüšž"_s,            // Estonian
};

/// Frequent letters and syllables of other scripts.
const QString kCyrillic = u"оеаинтсрвлкмдпуяыьгзбчй"_s;
const QString kRareCyrillic = u"хжшюцщэфъёіїєґ"_s;
const QString kGreek = u"αειουητνσςρκλπμγδθβχωάέήίόύώ"_s;
const QString kHangul =
    u"이다는을의에가고하지로사기시도리어아자김박정최강조윤장임한오서신권황안송류홍전고문양손배"
    u"백허남심노곽성차주우구민진나울인대부산동영수경광은원선미현상호남북구길"_s;
const QString kHan =
    u"的一是不了人在有我他这中大国上个市区路号省县王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林"
    u"州江山东西南北京海广河湖安公司街村小明文华國這個區號張劉陳楊黃趙吳孫馬東廣龍"
    u"田本山川木村藤佐鈴高橋渡辺伊加吉野子美郎太県都府町丁目株式会社日年月"_s;

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

/// True for encodings in which a letter takes two bytes.
bool isEastAsian(const QString& encoding)
{
    return encoding == u"Shift_JIS" || encoding == u"EUC-JP" || encoding == u"EUC-KR" ||
           encoding == u"GB18030" || encoding == u"Big5";
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

/// How much a letter of another script than the Latin one speaks for the encoding that shows it.
double foreignLetterScore(QChar before, QChar c, QChar after)
{
    if (isAsciiLetter(before) || isAsciiLetter(after)) {
        return -6;
    }
    if (c.isUpper() && before.isLower()) {
        return -6;
    }
    switch (c.script()) {
    case QChar::Script_Cyrillic:
        return kCyrillic.contains(c.toLower()) ? 3 : kRareCyrillic.contains(c.toLower()) ? 1.5 : -2;
    case QChar::Script_Greek:
        return kGreek.contains(c.toLower()) ? 3 : 1;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        // Half a letter wide, they are what other encodings look like when read as Japanese.
        return c >= u'\uFF61' ? -1 : 6;
    case QChar::Script_Hangul:
        return kHangul.contains(c) ? 6.5 : 2.5;
    case QChar::Script_Han:
        return kHan.contains(c) ? 6.5 : 3;
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
    case QChar::Script_Thai:
        return 2;
    default:
        return -3;
    }
}

/// How much a letter beyond ASCII speaks for the encoding that shows it.
double letterScore(QChar before, QChar c, QChar after)
{
    static const QString common = u"éèêëàâäáüöóôùûúïîíçñßøåæœÉÖÜÄÅØ"_s;
    static const QString lessCommon = u"łśżźąęćńčšžřěůőűşğıŁŚŻČŠŽŞİôãõ"_s;
    if (c.script() != QChar::Script_Latin) {
        return foreignLetterScore(before, c, after);
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

/// How well the special letters of \a text fit one language, 0 to 4 for each of them.
double languageScore(const QString& text)
{
    QHash<QChar, int> counts;
    int all = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 && c.isLetter()) {
            // The capital I of Turkish becomes a plain one.
            ++counts[c.toLower().unicode() >= 0x80 ? c.toLower() : c];
            ++all;
        }
    }
    double best = 0;
    for (const QString& alphabet : kAlphabets) {
        int fitting = 0;
        for (const QChar c : alphabet) {
            fitting += counts.value(c);
        }
        best = std::max(best, all > 0 ? double(fitting) * fitting / all : 0);
    }
    return 4 * best;
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
    double sum = languageScore(text);
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
        // The same bytes are letters in several East Asian encodings; frequencies tell.
        if (isEastAsian(candidate) && candidate.compare(suggested, Qt::CaseInsensitive) == 0) {
            points += 0.5 * qAbs(points);
        }
        if (points > bestScore) {
            bestScore = points;
            best = candidate;
        }
    }
    return best;
}

} // namespace rondom::ingest
