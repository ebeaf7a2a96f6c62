#include "models/core/identifiertype.h"

#include <algorithm>
#include <array>

namespace rondom {

bool isDeviceIdentifier(QStringView type)
{
    static constexpr std::array kTypes{u"anonymous_id", u"cookie", u"cookie_id", u"device_id",
                                       u"ga_client_id"};
    return std::any_of(kTypes.begin(), kTypes.end(),
                       [type](const char16_t* known) { return type == QStringView(known); });
}

} // namespace rondom
