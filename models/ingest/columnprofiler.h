#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/walltime.h"

#include <QSet>

#include <vector>

namespace rondom::ingest {

/// Finds out what a column holds from the cells it is shown.
class ColumnProfiler
{
public:
    explicit ColumnProfiler(const QString& name);

    void add(QByteArrayView cell);
    ColumnProfile profile() const;

private:
    struct DateFormat
    {
        QString format;
        TimePattern pattern;
        int misses = 0;
    };

    static std::vector<DateFormat> dateFormats();
    void countNumber(QByteArrayView cell);
    bool setDate(ColumnProfile& profile) const;
    bool setNumber(ColumnProfile& profile) const;

    QString m_name;
    QStringList m_examples;
    QSet<QString> m_distinct;
    int m_filled = 0;
    int m_emails = 0;
    int m_phones = 0;
    int m_truths = 0;
    int m_wordTruths = 0;
    int m_numbers = 0;
    int m_pointNumbers = 0;   ///< numbers for a decimal point
    int m_commaNumbers = 0;   ///< numbers for a decimal comma
    int m_unclearNumbers = 0; ///< "1.234": numbers for both, and different ones
    int m_codes = 0;          ///< digits that are no number: 02138
    int m_amounts = 0;        ///< numbers with a currency
    int m_pipes = 0;
    int m_semicolons = 0;
    std::vector<DateFormat> m_dates;
};

} // namespace rondom::ingest
