#include "tests/fuzz/readinput.h"

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls. One program serves all readers: the content says which one it is for, and
/// the folder of the corpus where to begin.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    rondom::fuzz::readInput(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
