#include "app/cli/segmentargument.h"

#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "models/columns/columnstore.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::cli {

bool isFile(const QString& word)
{
    return QFileInfo(word).isFile();
}

Result<segments::Definition> segmentFile(const QString& path)
{
    QFile file(path);
    if (!isFile(path) || !file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::InvalidInput,
                     CommandLine::tr("The segment file %1 cannot be read. Nothing was changed. "
                                     "Check the path.")
                         .arg(path),
                     u"segment file"_s};
    }
    return segments::DefinitionParser::parse(file.readAll());
}

Result<segments::Definition> segmentArgument(const storage::Connection& connection,
                                             const QString& word)
{
    if (isFile(word)) {
        return segmentFile(word);
    }
    const auto stored = segments::SegmentRepository(connection).find(word);
    return stored ? Result<segments::Definition>(stored->definition) : stored.error();
}

Result<AskedSegment> openSegment(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    auto definition = segmentArgument(connection, invocation.arguments().word(0));
    return definition ? Result<AskedSegment>(AskedSegment{connection, *std::move(definition)})
                      : definition.error();
}

Result<AskedSegment> openSegmentToCount(Invocation& invocation)
{
    auto segment = openSegment(invocation);
    if (!segment) {
        return segment;
    }
    const auto prepared = columns::ColumnStore::prepare(segment->connection, invocation.job());
    return prepared ? segment : prepared.error();
}

} // namespace rondom::cli
