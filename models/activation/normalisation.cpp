#include "models/activation/normalisation.h"

#include "models/core/sha256.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

template <typename Keeps>
QString kept(const QString& text, Keeps keeps)
{
    // By code points: letters beyond the first plane are two QChars.
    QString result;
    for (const char32_t letter : text.toUcs4()) {
        if (keeps(letter)) {
            result += QString::fromUcs4(&letter, 1);
        }
    }
    return result;
}

bool isLetterOrMark(char32_t c)
{
    return QChar::isLetter(c) || QChar::isMark(c);
}

} // namespace

QString googleEmail(const QString& text)
{
    const QString email = text.trimmed().toLower();
    static const QRegularExpression blank(u"\\s"_s);
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1 || email.contains(blank)) {
        return {};
    }
    QString local = email.left(at);
    const QString domain = email.mid(at + 1);
    if (domain == u"gmail.com" || domain == u"googlemail.com") {
        local.remove(u'.');
    }
    return local + u'@' + domain;
}

QString googlePhone(const QString& text)
{
    const QString digits = digitsOf(text);
    return digits.isEmpty() ? QString() : QString(u'+' + digits);
}

QString googleName(const QString& text)
{
    return text.trimmed().toLower();
}

QString metaEmail(const QString& text)
{
    const QString email = text.trimmed().toLower();
    return email.contains(u'@') ? email : QString();
}

QString metaPhone(const QString& text)
{
    const QString digits = digitsOf(text);
    const auto first =
        std::find_if(digits.begin(), digits.end(), [](QChar c) { return c != u'0'; });
    return digits.mid(first - digits.begin());
}

QString metaName(const QString& text)
{
    return kept(text.toLower(),
                [](char32_t c) {
                    return isLetterOrMark(c) || QChar::isNumber(c) || QChar::isSpace(c);
                })
        .trimmed();
}

QString metaPlace(const QString& text)
{
    return kept(text.toLower(), isLetterOrMark);
}

QString metaPostalCode(const QString& text)
{
    static const QRegularExpression blank(u"\\s"_s);
    QString code = text.toLower().remove(blank);
    return code.left(code.indexOf(u'-'));
}

QString metaGender(const QString& text)
{
    const QString letter = text.trimmed().left(1).toLower();
    // Dutch and German women and Dutch men: vrouw, weiblich, and "man" begins as "male" does.
    if (letter == u"f" || letter == u"v" || letter == u"w") {
        return u"f"_s;
    }
    return letter == u"m" ? u"m"_s : QString();
}

QString digitsOf(const QString& text)
{
    return kept(text, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

QString hashedCell(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    const QString already = text.trimmed().toLower();
    if (hash.match(already).hasMatch()) {
        return already;
    }
    return QString::fromLatin1(Sha256::of(text.toUtf8()).toHex());
}

} // namespace rondom::activation
