#include "models/profiles/ordernumber.h"

#include "models/core/fold.h"

namespace rondom::profiles {

QString orderSearchKey(const QString& number)
{
    const QString key = fold(number.trimmed());
    return key.startsWith(u'#') ? key.mid(1).trimmed() : key;
}

} // namespace rondom::profiles
