#pragma once

#include <QString>

#include <optional>

namespace rondom::ingest {

/// Text with `*` for any text and `?` for any character. Case and accents do not matter. No regular
/// expression: hundreds of these are tried on every file that is looked at.
class Wildcard
{
public:
    explicit Wildcard(const QString& pattern);

    bool matches(const QString& text) const;
    /// The part of the folded \a text, see folded(), that the first `*` stands for, as short as can
    /// be; empty when there is no `*`, nothing when the text does not match.
    std::optional<QString> captured(QStringView folded) const;
    /// Characters that stand for themselves: the more, the closer the match.
    qsizetype letters() const { return m_letters; }

    /// \a text as captured() compares it.
    static QString folded(const QString& text);

private:
    QString m_pattern;
    qsizetype m_letters;
};

} // namespace rondom::ingest
