#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace rondom::identity {

/// Calls \a work with each number below \a parts, on as many threads as the machine has cores.
/// Parts are taken in any order: whoever writes down a result does so at its part's own place, so
/// that the outcome is the same on every machine. \a work must not throw.
template <typename Work>
void forEachPart(std::size_t parts, const Work& work)
{
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
    std::atomic_size_t next{0};
    const auto run = [&] {
        for (std::size_t part = next++; part < parts; part = next++) {
            work(part);
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < std::min(cores, parts); ++i) {
        threads.emplace_back(run);
    }
    run();
    for (std::thread& thread : threads) {
        thread.join();
    }
}

} // namespace rondom::identity
