#pragma once

#include <QByteArrayView>

namespace rondom {

/// A 64-bit hash that is the same on every machine and in every run, for keys kept in the file.
///
/// FNV-1a with a final avalanche. Not for hostile input: whoever relies on equality compares the
/// content, or combines two hashes with different seeds.
class StableHash
{
public:
    explicit StableHash(quint64 seed = 0) : m_state(0xcbf29ce484222325ULL ^ seed) {}

    StableHash& add(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            m_state = (m_state ^ quint8(byte)) * kPrime;
        }
        // The length keeps "ab"+"c" and "a"+"bc" apart.
        return add(quint64(bytes.size()));
    }
    StableHash& add(quint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8) {
            m_state = (m_state ^ ((value >> shift) & 0xff)) * kPrime;
        }
        return *this;
    }
    StableHash& add(qint64 value) { return add(quint64(value)); }

    quint64 result() const
    {
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdULL;
        mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return mixed ^ (mixed >> 33);
    }
    /// Fits a signed column and is never negative.
    qint64 positive() const { return qint64(result() >> 1); }

private:
    static constexpr quint64 kPrime = 0x100000001b3ULL;

    quint64 m_state;
};

} // namespace rondom
