#include "models/segments/examplesegments.h"

#include "models/segments/definitionparser.h"
#include "models/segments/shippedfile.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

Result<QList<Definition>> exampleSegments()
{
    QList<Definition> definitions;
    for (const QString& name : {u"employees"_s, u"vips_who_went_quiet"_s, u"new_this_month"_s,
                                u"newsletter_readers"_s, u"big_spenders"_s}) {
        const auto file = shippedFile(u"segments/"_s + name + u".json"_s);
        if (!file) {
            return file.error();
        }
        auto definition = DefinitionParser::parse(*file);
        if (!definition) {
            return definition.error();
        }
        definitions.append(*std::move(definition));
    }
    return definitions;
}

} // namespace rondom::segments
