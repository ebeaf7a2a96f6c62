#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

namespace rondom::tests {

/// A file or folder of the public data sets, which lie beside the source where somebody put them;
/// none of them is ours to hand on.
inline QString publicData(const QString& name)
{
    return QStringLiteral(RONDOM_SOURCE_DIR "/../shared/data/") + name;
}

} // namespace rondom::tests

/// Leaves a test function where the public data is not there: the one reason for a test not to
/// test. Everything it covers is also covered by fixtures of our own.
#define NEED_PUBLIC_DATA(name)                                                                     \
    do {                                                                                           \
        if (!QFileInfo::exists(rondom::tests::publicData(name))) {                                 \
            QSKIP(qPrintable(u"The public data set %1 is not beside the source."_s.arg(name)));    \
        }                                                                                          \
    } while (false)
