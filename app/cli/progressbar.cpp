#include "app/cli/progressbar.h"

#include <QString>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr int kWidth = 40;
constexpr qint64 kBetweenDrawingsMs = 100;

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

ProgressBar::ProgressBar(bool isQuiet) : m_isVisible(!isQuiet && isTerminal())
{
    m_sinceDrawn.start();
}

void ProgressBar::show(qint64 done, qint64 total)
{
    if (!m_isVisible || total <= 0 || (m_isDrawn && m_sinceDrawn.elapsed() < kBetweenDrawingsMs)) {
        return;
    }
    m_sinceDrawn.restart();
    m_isDrawn = true;
    const int filled = int(std::min(done, total) * kWidth / total);
    const QString bar = QString(filled, u'#').leftJustified(kWidth, u'.');
    std::fprintf(stderr, "\r[%s] %3d %%", bar.toUtf8().constData(), int(done * 100 / total));
    std::fflush(stderr);
}

void ProgressBar::clear()
{
    if (m_isDrawn) {
        std::fprintf(stderr, "\r%*s\r", kWidth + 10, "");
        std::fflush(stderr);
    }
}

} // namespace rondom::cli
