#include "models/activation/formulaguard.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

constexpr QChar kGuard = u'\'';

bool startsFormula(QChar c)
{
    // The signs, their full-width and their small forms.
    return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B").contains(c);
}

/// What a program may skip before it looks for a formula.
bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format;
}

/// What some program takes for the end of a cell.
bool endsCell(QChar c)
{
    return QStringView(u",;|\t\r\n").contains(c);
}

bool isHarmless(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A(?:\\+[1-9][0-9]{6,14}|-?[0-9]+(?:[.,][0-9]+)?)\\z"_s);
    return shape.match(text.toString()).hasMatch();
}

/// Whether a formula could start at \a at, the start of a cell. Guards count as nothing, so that a
/// guarded text is judged as the text it guards.
bool isDangerous(QStringView text, qsizetype at)
{
    const bool isFirst = at == 0;
    while (at < text.size() && text[at] == kGuard) {
        ++at;
    }
    if (isFirst && at < text.size() && text[at].category() == QChar::Other_Control) {
        return true;
    }
    while (at < text.size() && (text[at] == kGuard || isSkipped(text[at]))) {
        ++at;
    }
    return at < text.size() && startsFormula(text[at]);
}

bool startsCell(QStringView text, qsizetype at)
{
    return at == 0 || endsCell(text[at - 1]);
}

} // namespace

bool startsAsFormula(const QString& text)
{
    return !text.isEmpty() && text[0] != kGuard && isDangerous(text, 0) && !isHarmless(text);
}

QString neutralised(const QString& text)
{
    if (isHarmless(text)) {
        return text;
    }
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        // Also in front of a guard that was typed: only so can it be told from ours later.
        if (startsCell(text, at) && isDangerous(text, at)) {
            result += kGuard;
        }
        result += text[at];
    }
    return result;
}

QString restored(const QString& text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == kGuard && startsCell(text, at) && isDangerous(text, at)) {
            continue;
        }
        result += text[at];
    }
    return result;
}

} // namespace rondom::activation
