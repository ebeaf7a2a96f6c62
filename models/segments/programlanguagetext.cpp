#include "models/segments/programlanguagetext.h"

#include <QCoreApplication>

namespace rondom::segments {

QString programLanguage()
{
    //: The code of the language of this translation: "nl" in the Dutch one.
    return QCoreApplication::translate("ProgramLanguageText", "en");
}

} // namespace rondom::segments
