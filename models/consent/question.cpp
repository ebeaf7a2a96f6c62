#include "models/consent/question.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rondom::consent {

bool isThirdParty(const QString& destination)
{
    static const QStringList adPlatforms = {u"google"_s,    u"meta"_s,   u"linkedin"_s,
                                            u"tiktok"_s,    u"x"_s,      u"pinterest"_s,
                                            u"microsoft"_s, u"reddit"_s, u"snap"_s};
    return adPlatforms.contains(destination, Qt::CaseInsensitive);
}

} // namespace rondom::consent
