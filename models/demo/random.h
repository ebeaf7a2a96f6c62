#pragma once

#include <QtGlobal>

namespace rondom::demo {

/// Pseudo-random numbers that are the same on every machine and in every standard library.
///
/// One short stream (splitmix64) per thing that is invented: the person with index 7 always has the
/// same draws, whoever was invented before. So nothing has to be kept in memory to invent it again.
class Random
{
public:
    enum class Stream : quint64 {
        Shop = 1,
        Person,
        OrderTime,
        Order,
        OrderRow,
        CustomerRow,
        Membership,
        AudienceRow,
        TillRow,
        ReceiptTime,
        Receipt,
        Campaign,
        Message,
        Cookie,
        OrderVisit,
        WebSession,
    };

    Random(quint64 seed, Stream stream, quint64 index)
        : m_state(mixed(mixed(seed + kGolden * static_cast<quint64>(stream)) + kGolden * index))
    {
    }

    quint64 next()
    {
        m_state += kGolden;
        return mixed(m_state);
    }
    /// A whole number from 0 up to, not including, \a bound.
    int below(int bound)
    {
        return bound > 0 ? int(((next() >> 32) * static_cast<quint64>(bound)) >> 32) : 0;
    }
    /// True \a perMille times in a thousand.
    bool chance(int perMille) { return below(1000) < perMille; }
    /// From 0 up to, not including, 1.
    double unit() { return double(next() >> 11) * (1.0 / 9007199254740992.0); }
    /// Like unit() but closer to 0: a few get most. About unit() to the power 1.6.
    double skewed();
    /// More skewed: about unit() to the power 2.2.
    double steeplySkewed();

private:
    static constexpr quint64 kGolden = 0x9e3779b97f4a7c15U;

    static quint64 mixed(quint64 bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
        return bits ^ (bits >> 31);
    }

    quint64 m_state;
};

} // namespace rondom::demo
