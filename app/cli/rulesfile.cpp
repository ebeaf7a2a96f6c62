#include "app/cli/rulesfile.h"

#include "app/cli/commandtext.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rondom::cli {

Result<QByteArray> rulesFile(const Invocation& invocation, const QString& printedBy)
{
    QFile file(invocation.arguments().value(u"set"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     CommandLine::tr("%1 cannot be read. Nothing was changed. Name a file with "
                                     "rules, as \"%2\" prints them.")
                         .arg(file.fileName(), printedBy),
                     u"rules file"_s};
    }
    return file.readAll();
}

} // namespace rondom::cli
