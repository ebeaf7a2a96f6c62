#include "ui/segments/builderpart.h"

#include <QJsonArray>

namespace rondom::ui {

bool RowPart::isMissing() const
{
    if (isOptional) {
        return false;
    }
    switch (kind) {
    case Kind::Choice:
    case Kind::Text:
    case Kind::Date:
        return value.toString().isEmpty();
    case Kind::Number:
        return !value.isDouble();
    case Kind::Values:
        return value.toArray().isEmpty();
    case Kind::Word:
    case Kind::Toggle:
    case Kind::Break:
    case Kind::Remove:
        break;
    }
    return false;
}

} // namespace rondom::ui
