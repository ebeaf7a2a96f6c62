#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <vector>

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

private:
    static constexpr int kIntervalMs = 5;

    void beat()
    {
        m_stalls.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - kIntervalMs));
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_stalls;
};

} // namespace rondom::bench
