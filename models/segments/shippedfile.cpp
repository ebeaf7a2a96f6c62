#include "models/segments/shippedfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initSegments()
{
    Q_INIT_RESOURCE(segments);
}

namespace rondom::segments {

Result<QByteArray> shippedFile(const QString& path)
{
    initSegments();
    QFile file(u":/"_s + path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::StorageFailed, {}, u"not in the program: "_s + path};
    }
    return file.readAll();
}

} // namespace rondom::segments
