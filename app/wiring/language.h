#pragma once

#include <QString>

namespace rondom::wiring {

/// The language to begin with: RONDOM_LANGUAGE, else that of the system; "en" where we have none.
QString languageOfSystem();

/// Translates the program from now on. "en" and "nl" are complete; others read English.
void useLanguage(const QString& language);

} // namespace rondom::wiring
