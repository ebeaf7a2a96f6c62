#include "models/storage/sqltext.h"

using namespace Qt::StringLiterals;

namespace rondom::storage {

namespace {

/// Behind the comment that begins at \a at; \a at itself when none does.
qsizetype behindComment(QStringView sql, qsizetype at)
{
    const QStringView rest = sql.mid(at);
    const bool isLine = rest.startsWith(u"--");
    if (!isLine && !rest.startsWith(u"/*")) {
        return at;
    }
    const qsizetype end = isLine ? sql.indexOf(u'\n', at + 2) : sql.indexOf(u"*/", at + 2);
    // SQLite takes the end of the text for the end of a comment.
    return end < 0 ? sql.size() : end + (isLine ? 1 : 2);
}

/// Behind the quoted text that begins at \a at; a doubled quote begins another one there.
qsizetype behindQuotes(QStringView sql, qsizetype at)
{
    const QChar open = sql.at(at);
    if (open != u'\'' && open != u'"' && open != u'`' && open != u'[') {
        return at;
    }
    const qsizetype end = sql.indexOf(open == u'[' ? QChar(u']') : open, at + 1);
    return end < 0 ? sql.size() : end + 1;
}

} // namespace

bool hasMoreStatements(const QString& sql)
{
    bool hasEnded = false;
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype comment = behindComment(sql, at);
        if (comment > at) {
            at = comment;
            continue;
        }
        const QChar c = sql.at(at);
        if (hasEnded && !c.isSpace() && c != u';') {
            return true;
        }
        hasEnded = hasEnded || c == u';';
        const qsizetype quotes = behindQuotes(sql, at);
        at = quotes > at ? quotes : at + 1;
    }
    return false;
}

} // namespace rondom::storage
