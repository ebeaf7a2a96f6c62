#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <ctime>
#endif

namespace rondom::bench {

/// Feels the pulse of an event loop: a timer that should fire every five milliseconds, and how much
/// later than that it did. What came late, everything else in the window came late with it.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kIntervalMs);
        m_timer.callOnTimeout([this] { beat(); });
    }

    void start()
    {
        m_stalls.clear();
        m_longestWork = 0;
        m_workedBefore = worked();
        m_since.start();
        m_timer.start();
    }
    void stop()
    {
        // A loop that never came back to the timer stalled too.
        beat();
        m_timer.stop();
    }

    /// Milliseconds each beat came late.
    const std::vector<double>& stalls() const { return m_stalls; }
    double longest() const
    {
        return m_stalls.empty() ? 0 : *std::max_element(m_stalls.begin(), m_stalls.end());
    }

    /// The most the thread of the window worked itself between two beats: what is left of a stall
    /// on a machine that has nothing else to do. 0 where the system does not tell.
    double longestWork() const { return m_longestWork; }

private:
    static constexpr int kIntervalMs = 5;

    /// Milliseconds of the processor this thread had so far.
    static double worked()
    {
#ifdef Q_OS_UNIX
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
        return 0;
#endif
    }

    void beat()
    {
        const double now = worked();
        m_longestWork = std::max(m_longestWork, now - m_workedBefore);
        m_workedBefore = now;
        m_stalls.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - kIntervalMs));
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_stalls;
    double m_workedBefore = 0;
    double m_longestWork = 0;
};

} // namespace rondom::bench
