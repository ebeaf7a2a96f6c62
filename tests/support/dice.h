#pragma once

#include <QDate>
#include <QRandomGenerator>
#include <QStringList>

namespace rondom::tests {

using namespace Qt::StringLiterals;

/// Values out of few that lie close together, so that borders are hit. The same for the same seed.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}

    int upTo(int highest) { return int(m_generator.bounded(highest + 1)); }
    bool oneIn(int n) { return m_generator.bounded(n) == 0; }

    template <typename List>
    auto anyOf(const List& list)
    {
        return list.at(m_generator.bounded(int(list.size())));
    }

    /// What date() and moment() lie around.
    void setToday(QDate today) { m_today = today; }

    QString text() { return anyOf(QStringList{u"a"_s, u"B"_s, u"á"_s, u"ab"_s, u"7"_s, u"ł%"_s}); }
    double number() { return anyOf(QList<double>{-1, 0, 0.1, 0.2, 0.3, 1, 2, 7, 7.5}); }
    QDate date()
    {
        return m_today.addDays(
            anyOf(QList<int>{-366, -365, -60, -31, -30, -8, -7, -6, -1, 0, 1, 7, 8, 30}));
    }
    QString moment()
    {
        const QString day = date().toString(Qt::ISODate);
        return oneIn(2) ? day : day + QStringLiteral("T00:00:00Z");
    }

private:
    QRandomGenerator m_generator;
    QDate m_today;
};

} // namespace rondom::tests
