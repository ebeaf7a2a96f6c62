#include "models/workspace/ownexport.h"

#include "models/activation/destinationlibrary.h"
#include "models/activation/exportrepository.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

Result<bool> hasOwnExports(const storage::Connection& connection)
{
    const auto exports = activation::ExportRepository(connection).list();
    return exports ? Result<bool>(!exports->isEmpty()) : exports.error();
}

Result<std::optional<OwnExport>> ownExport(const storage::Connection& connection,
                                           const QString& sha256)
{
    std::optional<OwnExport> found;
    if (sha256.isEmpty()) {
        return found;
    }
    const auto exports = activation::ExportRepository(connection).list();
    if (!exports) {
        return exports.error();
    }
    for (const activation::ExportSummary& summary : *exports) {
        for (const activation::ExportedFile& file : summary.files) {
            if (file.sha256 != sha256) {
                continue;
            }
            const activation::Destination* destination =
                activation::DestinationLibrary::builtIn().find(summary.series.destination);
            found = OwnExport{destination ? destination->name : summary.series.destination,
                              destination && destination->hashing != u"none"_s};
            return found;
        }
    }
    return found;
}

} // namespace rondom::workspace
