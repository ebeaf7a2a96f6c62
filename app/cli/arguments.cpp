#include "app/cli/arguments.h"

#include "app/cli/commandtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

Error usageError(const QString& message)
{
    return {Error::Code::Usage,
            CommandLine::tr("%1 Nothing was changed. \"rondom-cli help\" shows what is "
                            "possible.")
                .arg(message),
            u"usage"_s};
}

Result<Arguments> Arguments::parse(const QStringList& words, const QList<OptionSpec>& options)
{
    Arguments arguments;
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (onlyWords || !word.startsWith(u"--"_s)) {
            arguments.m_words.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyWords = true;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto spec =
            std::find_if(options.begin(), options.end(),
                         [&](const OptionSpec& option) { return option.name == name; });
        if (spec == options.end()) {
            return usageError(CommandLine::tr("There is no option --%1 here.").arg(name));
        }
        if (spec->value.isEmpty()) {
            arguments.m_options.insert(name, {});
        } else if (word.contains(u'=')) {
            arguments.m_options.insert(name, word.section(u'=', 1));
        } else if (i + 1 < words.size()) {
            arguments.m_options.insert(name, words.at(++i));
        } else {
            return usageError(CommandLine::tr("--%1 wants a value.").arg(name));
        }
    }
    return arguments;
}

Result<qint64> Arguments::number(const QString& option, qint64 otherwise) const
{
    if (!has(option)) {
        return otherwise;
    }
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < 0) {
        return usageError(CommandLine::tr("--%1 wants a whole number.").arg(option));
    }
    return number;
}

} // namespace rondom::cli
