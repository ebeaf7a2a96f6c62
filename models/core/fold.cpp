#include "models/core/fold.h"

#include <QList>

#include <unicode/stringoptions.h>
#include <unicode/ustring.h>

#include <algorithm>

namespace rondom {

namespace {

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Qt folds one letter to one letter; ß and the ligatures need full folding, as Unicode defines it.
QString withCaseFolded(const QString& text)
{
    // No letter folds to more than three.
    QString folded(text.size() * 3, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        u_strFoldCase(reinterpret_cast<UChar*>(folded.data()), int32_t(folded.size()),
                      reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()),
                      U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status)) {
        return text.toCaseFolded();
    }
    folded.truncate(length);
    return folded;
}

void appendFolded(QString& out, char32_t c)
{
    switch (c) {
    case U'ł':
        out += u'l';
        return;
    case U'ø':
        out += u'o';
        return;
    case U'đ':
    case U'ð':
        out += u'd';
        return;
    case U'ħ':
        out += u'h';
        return;
    case U'ŧ':
        out += u't';
        return;
    case U'ı':
        out += u'i';
        return;
    case U'æ':
        out += u"ae";
        return;
    case U'œ':
        out += u"oe";
        return;
    case U'þ':
        out += u"th";
        return;
    default:
        out += QChar::fromUcs4(c);
    }
}

} // namespace

QString fold(const QString& text)
{
    if (isAscii(text)) {
        return text.toLower();
    }
    const QString decomposed = withCaseFolded(text.normalized(QString::NormalizationForm_D))
                                   .normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(decomposed.size());
    for (const char32_t c : decomposed.toUcs4()) {
        if (!QChar::isMark(c)) {
            appendFolded(folded, c);
        }
    }
    return folded;
}

} // namespace rondom
