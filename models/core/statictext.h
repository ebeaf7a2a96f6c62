#pragma once

#include <QString>
#include <QStringView>

namespace rondom {

/// \a literal as a QString that neither copies nor owns it: for tables of words that are asked for
/// a million times. Only for what lives as long as the program.
inline QString staticText(QStringView literal)
{
    return QString::fromRawData(literal.data(), literal.size());
}

} // namespace rondom
