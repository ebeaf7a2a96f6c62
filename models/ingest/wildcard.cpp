#include "models/ingest/wildcard.h"

#include "models/core/fold.h"

namespace rondom::ingest {

namespace {

/// Goes back to the last `*` where the rest does not fit: linear but for strange patterns.
bool fits(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*') {
        ++p;
    }
    return p == pattern.size();
}

} // namespace

Wildcard::Wildcard(const QString& pattern)
    : m_pattern(folded(pattern)), m_letters(m_pattern.size() - m_pattern.count(u'*'))
{
}

QString Wildcard::folded(const QString& text)
{
    return fold(text).simplified();
}

bool Wildcard::matches(const QString& text) const
{
    return fits(m_pattern, folded(text));
}

std::optional<QString> Wildcard::captured(QStringView folded) const
{
    if (!fits(m_pattern, folded)) {
        return std::nullopt;
    }
    const qsizetype star = m_pattern.indexOf(u'*');
    if (star < 0) {
        return QString();
    }
    const QStringView rest = QStringView(m_pattern).sliced(star + 1);
    qsizetype end = star;
    while (!fits(rest, folded.sliced(end))) {
        ++end;
    }
    return folded.sliced(star, end - star).toString();
}

} // namespace rondom::ingest
