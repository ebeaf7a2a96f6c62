#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace rondom::cli {

/// An option of a command, for parsing and for the help.
struct OptionSpec
{
    QString name;  ///< without the dashes
    QString value; ///< what follows it, for the help; empty for a switch
    QString help;
};

/// What was typed after a command: words, and options that may stand anywhere between them.
class Arguments
{
public:
    /// Fails with Usage for an option the command does not have, or one without its value.
    static Result<Arguments> parse(const QStringList& words, const QList<OptionSpec>& options);

    const QStringList& words() const { return m_words; }
    QString word(qsizetype index) const { return m_words.value(index); }
    bool has(const QString& option) const { return m_options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const
    {
        return m_options.value(option, otherwise);
    }
    /// A whole number that is not negative; \a otherwise when the option is not given.
    Result<qint64> number(const QString& option, qint64 otherwise) const;

private:
    QStringList m_words;
    QHash<QString, QString> m_options;
};

/// "--name VALUE is not a number ..." and the like: how the command line was used wrongly.
Error usageError(const QString& message);

} // namespace rondom::cli
