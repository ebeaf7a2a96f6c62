#pragma once

#include <QStringView>

namespace rondom {

/// Whether an identifier of \a type belongs to a device or a browser rather than to a person: more
/// than one person may use it, and by itself it tells nobody's name or address.
bool isDeviceIdentifier(QStringView type);

} // namespace rondom
