#pragma once

#include <QtGlobal>

namespace rondom::demo {

/// What is wrong with a row, as in every real export.
enum class Blemish {
    None,
    ShoutedEmail,   ///< in capitals, with spaces around it
    WrongCaseName,  ///< "SANNE"
    BrokenEmail,    ///< no address at all
    RaggedRow,      ///< fewer or more cells than the header
    BlankRow,       ///< an empty line before it
    ImpossibleDate, ///< 31 February
};

/// Six rows in a thousand, at the same places in every file, so that any size has its share.
constexpr Blemish blemishOf(qint64 row)
{
    switch (row % 1000) {
    case 41:
        return Blemish::ShoutedEmail;
    case 187:
        return Blemish::WrongCaseName;
    case 333:
        return Blemish::BrokenEmail;
    case 512:
        return Blemish::RaggedRow;
    case 701:
        return Blemish::BlankRow;
    case 877:
        return Blemish::ImpossibleDate;
    default:
        return Blemish::None;
    }
}

} // namespace rondom::demo
