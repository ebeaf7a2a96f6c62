#pragma once

#include <QElapsedTimer>

namespace rondom::cli {

/// A line on the terminal that says how far the work is. Silent where stderr is no terminal.
class ProgressBar
{
public:
    explicit ProgressBar(bool isQuiet);

    void show(qint64 done, qint64 total);
    /// Leaves the terminal as it was.
    void clear();

private:
    bool m_isVisible;
    bool m_isDrawn = false;
    QElapsedTimer m_sinceDrawn;
};

} // namespace rondom::cli
