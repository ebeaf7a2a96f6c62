#include "models/core/bytefinder.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace rondom {

qsizetype ByteFinder::find(QByteArrayView text, qsizetype from) const
{
    const qsizetype last = m_wanted.size() - 1;
    const qsizetype end = text.size() - last;
    qsizetype i = from;
#if defined(__SSE2__)
    constexpr qsizetype kAtOnce = 16;
    const auto load = [&text](qsizetype at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    };
    const __m128i firstByte = _mm_set1_epi8(m_wanted.front());
    const __m128i lastByte = _mm_set1_epi8(m_wanted.back());
    for (; i + kAtOnce <= end; i += kAtOnce) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(i), firstByte),
                                           _mm_cmpeq_epi8(load(i + last), lastByte));
        for (auto places = unsigned(_mm_movemask_epi8(both)); places != 0; places &= places - 1) {
            const qsizetype place = i + std::countr_zero(places);
            if (std::memcmp(text.data() + place, m_wanted.data(), std::size_t(last)) == 0) {
                return place;
            }
        }
    }
#endif
    const qsizetype found = i < end ? text.sliced(i).indexOf(m_wanted) : -1;
    return found < 0 ? -1 : i + found;
}

} // namespace rondom
