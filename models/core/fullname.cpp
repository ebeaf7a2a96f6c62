#include "models/core/fullname.h"

#include "models/core/fold.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom {

namespace {

bool isParticle(const QString& word)
{
    static const QSet<QString> particles{
        u"van"_s, u"von"_s, u"de"_s,  u"der"_s, u"den"_s, u"het"_s, u"'t"_s,  u"\u2019t"_s,
        u"ten"_s, u"ter"_s, u"te"_s,  u"op"_s,  u"aan"_s, u"in"_s,  u"vd"_s,  u"v.d."_s,
        u"la"_s,  u"le"_s,  u"les"_s, u"du"_s,  u"des"_s, u"d'"_s,  u"del"_s, u"della"_s,
        u"di"_s,  u"da"_s,  u"dos"_s, u"do"_s,  u"las"_s, u"los"_s, u"y"_s,   u"zu"_s,
        u"zum"_s, u"zur"_s, u"vom"_s, u"am"_s,  u"auf"_s, u"bin"_s, u"ibn"_s, u"al"_s,
        u"el"_s,  u"af"_s,  u"av"_s};
    static const QSet<QString> capitalised{u"Van"_s, u"Von"_s, u"De"_s, u"Der"_s, u"Den"_s,
                                           u"La"_s,  u"Le"_s,  u"Di"_s, u"Da"_s,  u"Del"_s,
                                           u"Du"_s,  u"Ten"_s, u"Ter"_s};
    return particles.contains(word) || capitalised.contains(word);
}

bool isTitle(const QString& word)
{
    static const QSet<QString> titles{
        u"dr"_s,      u"drs"_s,    u"mr"_s,   u"mrs"_s,      u"ms"_s,    u"miss"_s,
        u"mevr"_s,    u"mw"_s,     u"dhr"_s,  u"prof"_s,     u"ir"_s,    u"ing"_s,
        u"herr"_s,    u"frau"_s,   u"mme"_s,  u"mlle"_s,     u"m"_s,     u"sir"_s,
        u"mevrouw"_s, u"meneer"_s, u"heer"_s, u"monsieur"_s, u"madame"_s};
    static const QRegularExpression separators(u"[.-]+"_s);
    const bool isInitial = word.size() <= 2 && word.endsWith(u'.');
    // Several in one word: "prof.dr.", "Dr.-Ing."
    const QStringList parts = fold(word).split(separators, Qt::SkipEmptyParts);
    return !isInitial && !parts.isEmpty() &&
           std::all_of(parts.begin(), parts.end(),
                       [](const QString& part) { return titles.contains(part); });
}

/// What stands behind a name and is none. Not "MA" or "BA": people are called that.
bool isSuffix(const QString& word)
{
    static const QSet<QString> suffixes{u"jr"_s,  u"sr"_s,  u"ii"_s,   u"iii"_s, u"iv"_s,
                                        u"phd"_s, u"msc"_s, u"bsc"_s,  u"mba"_s, u"llm"_s,
                                        u"esq"_s, u"mpa"_s, u"mphil"_s};
    return suffixes.contains(fold(word).remove(u'.').remove(u','));
}

QString joined(const QStringList& words, qsizetype from, qsizetype count = -1)
{
    return words.mid(from, count).join(u' ');
}

/// "Berg, Anna van der"
FullName splitAtComma(const QString& last, QStringList rest)
{
    FullName name;
    name.last = last;
    qsizetype end = rest.size();
    while (end > 0 && isParticle(rest[end - 1])) {
        --end;
    }
    name.first = joined(rest, 0, end);
    name.particle = joined(rest, end);
    if (name.particle.isEmpty()) {
        const QStringList words = last.split(u' ');
        qsizetype begin = 0;
        while (begin + 1 < words.size() && isParticle(words[begin])) {
            ++begin;
        }
        name.particle = joined(words, 0, begin);
        name.last = joined(words, begin);
    }
    return name;
}

} // namespace

FullName splitFullName(const QString& text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isTitle(words.first())) {
        words.removeFirst();
    }
    while (words.size() > 2 && isSuffix(words.last())) {
        words.removeLast();
    }
    // "Anna Berg, PhD": the comma was the suffix's.
    if (words.size() > 1 && words.last().endsWith(u',')) {
        words.last().chop(1);
    }
    const QString clean = words.join(u' ');
    if (const qsizetype comma = clean.indexOf(u','); comma > 0) {
        QStringList rest = clean.mid(comma + 1).split(u' ', Qt::SkipEmptyParts);
        while (rest.size() > 1 && isTitle(rest.first())) {
            rest.removeFirst();
        }
        return splitAtComma(clean.left(comma).trimmed(), rest);
    }
    FullName name;
    // A first word with a capital is a name: Van Morrison. "Van der Berg" is a last name.
    const bool beginsWithParticle =
        words.size() > 1 && isParticle(words[0]) &&
        (words[0].front().isLower() || !words[0].front().isLetter() || isParticle(words[1]));
    qsizetype begin = beginsWithParticle ? 0 : 1;
    while (begin < words.size() && !(isParticle(words[begin]) && begin + 1 < words.size())) {
        ++begin;
    }
    if (begin >= words.size()) {
        name.first = words.value(0);
        name.last = joined(words, 1);
        return name;
    }
    qsizetype end = begin;
    while (end + 1 < words.size() && isParticle(words[end])) {
        ++end;
    }
    name.first = joined(words, 0, begin);
    name.particle = joined(words, begin, end - begin);
    name.last = joined(words, end);
    return name;
}

} // namespace rondom
