#include "ui/profiles/survivorwords.h"

#include <QCoreApplication>

namespace rondom::ui {

using profiles::Survivor;

namespace {

struct SurvivorText
{
    Q_DECLARE_TR_FUNCTIONS(SurvivorText)
};

} // namespace

QList<Survivor> survivorsFor(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return {Survivor::Usual, Survivor::First, Survivor::Trusted, Survivor::Longest};
    case ValueType::Number:
    case ValueType::Money:
        return {Survivor::Usual,    Survivor::First,   Survivor::Trusted,
                Survivor::Smallest, Survivor::Largest, Survivor::Sum};
    case ValueType::Date:
    case ValueType::DateTime:
        return {Survivor::Usual, Survivor::First, Survivor::Trusted, Survivor::Smallest,
                Survivor::Largest};
    case ValueType::Boolean:
        return {Survivor::Usual, Survivor::First, Survivor::Trusted, Survivor::Any, Survivor::All};
    case ValueType::List:
        return {Survivor::Usual, Survivor::Newest, Survivor::First, Survivor::Trusted};
    }
    return {Survivor::Usual};
}

QString survivorTitle(Survivor survivor, ValueType type)
{
    const bool isTime = type == ValueType::Date || type == ValueType::DateTime;
    switch (survivor) {
    case Survivor::Usual:
        return type == ValueType::List ? SurvivorText::tr("All together")
                                       : SurvivorText::tr("The newest");
    case Survivor::Newest:
        return SurvivorText::tr("The newest");
    case Survivor::First:
        return SurvivorText::tr("The first");
    case Survivor::Trusted:
        return SurvivorText::tr("The most trusted source");
    case Survivor::Longest:
        return SurvivorText::tr("The longest");
    case Survivor::Smallest:
        return isTime ? SurvivorText::tr("The earliest") : SurvivorText::tr("The smallest");
    case Survivor::Largest:
        return isTime ? SurvivorText::tr("The latest") : SurvivorText::tr("The largest");
    case Survivor::Sum:
        return SurvivorText::tr("The sum");
    case Survivor::Union:
        return SurvivorText::tr("All together");
    case Survivor::Any:
        return SurvivorText::tr("Yes when any says yes");
    case Survivor::All:
        return SurvivorText::tr("Yes when all say yes");
    }
    return {};
}

QString survivorSentence(Survivor survivor, ValueType type)
{
    switch (survivor) {
    case Survivor::Usual:
        return type == ValueType::List
                   ? SurvivorText::tr("Every item that any source states, each once.")
                   : SurvivorText::tr("What was true last, whichever source said so.");
    case Survivor::Newest:
        return SurvivorText::tr("Only what was stated last, without the items of others.");
    case Survivor::First:
        return SurvivorText::tr("What was stated first and stays, whatever is stated later.");
    case Survivor::Trusted:
        return SurvivorText::tr("The newest word of the source that stands highest and says "
                                "anything.");
    case Survivor::Longest:
        return SurvivorText::tr("The longest text: it usually says most.");
    case Survivor::Smallest:
    case Survivor::Largest:
        return SurvivorText::tr("Compared over all sources, each by its last word.");
    case Survivor::Sum:
        return SurvivorText::tr("Added up over all sources, each by its last word. Amounts in "
                                "different currencies are not added; the newest holds then.");
    case Survivor::Union:
        return SurvivorText::tr("Every item that any source states, each once.");
    case Survivor::Any:
        return SurvivorText::tr("One source that says yes is enough.");
    case Survivor::All:
        return SurvivorText::tr("One source that says no is enough for no.");
    }
    return {};
}

} // namespace rondom::ui
