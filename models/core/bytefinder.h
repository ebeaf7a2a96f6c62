#pragma once

#include <QByteArrayView>

namespace rondom {

/// Finds a short text in a very long one.
///
/// Looks for its first and last byte at their distance in sixteen places at once (the method of
/// Muła, "SIMD-friendly algorithms for substring searching"), and compares what lies between only
/// where both are there.
class ByteFinder
{
public:
    /// \a wanted must stay where it is, and not be empty.
    explicit ByteFinder(QByteArrayView wanted) : m_wanted(wanted) {}

    /// Where \a wanted begins in \a text, at \a from or after it; -1 when nowhere.
    qsizetype find(QByteArrayView text, qsizetype from) const;

private:
    QByteArrayView m_wanted;
};

} // namespace rondom
