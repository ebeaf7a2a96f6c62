#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace rondom::bench {

/// What a program cost.
struct Run
{
    bool succeeded = false;
    double seconds = 0;
    double megabytes = 0; ///< the most it held in memory
};

/// Runs a program to its end, its output thrown away. Memory is what the operating system counted.
inline Run runProgram(const QString& program, const QStringList& arguments)
{
    Run run;
    QElapsedTimer timer;
    timer.start();
#ifdef Q_OS_UNIX
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments) {
        words.push_back(argument.toLocal8Bit());
    }
    std::vector<char*> pointers;
    for (QByteArray& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr)) {
            _exit(127);
        }
        execvp(pointers.front(), pointers.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child > 0 && wait4(child, &status, 0, &usage) == child) {
        run.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        run.megabytes = double(usage.ru_maxrss) / 1024.0;
    }
#else
    run.succeeded = QProcess::execute(program, arguments) == 0;
#endif
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    return run;
}

/// The milliseconds of one call.
template <typename Call>
double milliseconds(Call call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double percentile(std::vector<double> values, double part)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

/// One line a goal: name, our figure, the peer's in the same run, the ratio, the goal.
class Report
{
public:
    Report() : m_out(stdout)
    {
        line(QStringLiteral("measured"), QStringLiteral("ours"), QStringLiteral("peer"),
             QStringLiteral("ratio"), QStringLiteral("goal"));
    }

    /// A goal relative to the peer: ours is at most \a most times the peer's.
    void compare(const QString& name, double ours, double peer, const QString& unit, double most)
    {
        const double ratio = peer > 0 ? ours / peer : 0;
        line(name, text(ours, unit), text(peer, unit), number(ratio) + u'x',
             QStringLiteral("<= %1x %2").arg(number(most), verdict(ratio <= most)));
    }

    /// A goal in itself, beside a peer where there is one.
    void bound(const QString& name, double ours, std::optional<double> peer, const QString& unit,
               double most)
    {
        line(name, text(ours, unit), peer ? text(*peer, unit) : QStringLiteral("-"),
             peer && *peer > 0 ? QString(number(ours / *peer) + u'x') : QStringLiteral("-"),
             QStringLiteral("<= %1 %2").arg(text(most, unit), verdict(ours <= most)));
        m_isAllMet = m_isAllMet && ours <= most;
    }

    /// A figure without a goal of its own.
    void tell(const QString& name, double ours, const QString& unit)
    {
        line(name, text(ours, unit), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-"));
    }

    /// Something that must hold, whatever it takes.
    void require(const QString& name, bool holds)
    {
        line(name, holds ? QStringLiteral("yes") : QStringLiteral("no"), QStringLiteral("-"),
             QStringLiteral("-"), verdict(holds));
        m_isAllMet = m_isAllMet && holds;
    }

    /// Whether all goals so far were met.
    bool isAllMet() const { return m_isAllMet; }

private:
    static QString verdict(bool isMet)
    {
        return isMet ? QStringLiteral("(met)") : QStringLiteral("(missed)");
    }
    static QString number(double value)
    {
        return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
    }
    static QString text(double value, const QString& unit) { return number(value) + u' ' + unit; }

    void line(const QString& name, const QString& ours, const QString& peer, const QString& ratio,
              const QString& goal)
    {
        m_out << name.leftJustified(52) << ours.rightJustified(12) << peer.rightJustified(12)
              << ratio.rightJustified(9) << QStringLiteral("   ") << goal << Qt::endl;
    }

    QTextStream m_out;
    bool m_isAllMet = true;
};

} // namespace rondom::bench
