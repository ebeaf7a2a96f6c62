#include "models/core/randombytes.h"

#include <QRandomGenerator>

#include <openssl/rand.h>

namespace rondom {

void fillRandom(std::span<quint32> words)
{
    if (RAND_bytes(reinterpret_cast<unsigned char*>(words.data()), int(words.size_bytes())) != 1) {
        QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    }
}

} // namespace rondom
