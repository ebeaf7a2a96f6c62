#include "models/segments/literal.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

QString literalText(const Literal& literal)
{
    if (const auto* text = std::get_if<QString>(&literal)) {
        return *text;
    }
    if (const auto* flag = std::get_if<bool>(&literal)) {
        return *flag ? u"true"_s : u"false"_s;
    }
    return std::get<Decimal>(literal).toString();
}

std::optional<Decimal> literalNumber(const Literal& literal)
{
    if (const auto* text = std::get_if<QString>(&literal)) {
        return Decimal::fromText(*text);
    }
    const auto* number = std::get_if<Decimal>(&literal);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<bool> literalBoolean(const Literal& literal)
{
    if (const auto* flag = std::get_if<bool>(&literal)) {
        return *flag;
    }
    const auto* text = std::get_if<QString>(&literal);
    if (text && (*text == u"true" || *text == u"false")) {
        return *text == u"true";
    }
    return std::nullopt;
}

} // namespace rondom::segments
