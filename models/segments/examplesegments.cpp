#include "models/segments/examplesegments.h"

#include "models/segments/definitionparser.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initSegments()
{
    Q_INIT_RESOURCE(segments);
}

namespace rondom::segments {

Result<QList<Definition>> exampleSegments()
{
    initSegments();
    QList<Definition> definitions;
    for (const QString& name : {u"employees"_s, u"vips_who_went_quiet"_s, u"new_this_month"_s,
                                u"newsletter_readers"_s, u"big_spenders"_s}) {
        QFile file(u":/segments/"_s + name + u".json"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{Error::Code::StorageFailed, {}, u"no example segment "_s + name};
        }
        auto definition = DefinitionParser::parse(file.readAll());
        if (!definition) {
            return definition.error();
        }
        definitions.append(*std::move(definition));
    }
    return definitions;
}

} // namespace rondom::segments
