#pragma once

#include "models/core/id.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace rondom::workspace {

/// What an import did with a row, or found in it: the numbers of its report.
enum class RowOutcome {
    Read,
    Created,
    Updated,
    Unchanged,
    Rejected,
    Skipped,
    Merged,
    Anonymous,
    ConsentGranted,
    ConsentWithdrawn,
    ConsentClaimed,
    Suppressed,
    Warned,
};
constexpr std::size_t kRowOutcomes = 13;

/// A fact about a person that is different now.
struct FieldChange
{
    QString field; ///< a trait's key or an identifier's type
    bool isIdentifier = false;
    QString before; ///< empty when there was none
    QString after;  ///< empty when it is no longer stated
};

/// One row behind a number: where it stands, what it says, and why it is counted there.
struct SampleRow
{
    QString file;    ///< without folder
    qint64 row = 0;  ///< 1-based data row in the file
    qint64 line = 0; ///< 1-based physical line; 0 when the file could not be read again
    QString text;    ///< its first cells
    QString column;  ///< rejected and warned: the column it is about; may be empty
    QString cell;    ///< warned: what stands in that column
    QString reason;  ///< rejected, skipped, warned: why, translated
    QString purpose; ///< what was said about consent
    QString channel;
    QList<FieldChange> changes; ///< updated: what is different about the person
    QString person;             ///< merged: whom the row is about
    QStringList knownAs;        ///< merged: "Web shop: 1042", as others knew them before
};

/// The first rows behind each number of an import's report.
class RowSamples
{
public:
    /// As many rows of each outcome are kept, however many there are.
    static constexpr qsizetype kMost = 1000;

    const QList<SampleRow>& rows(RowOutcome outcome) const { return m_rows[place(outcome)]; }
    bool isFull(RowOutcome outcome) const { return rows(outcome).size() >= kMost; }
    /// Drops the row when the outcome is full.
    void add(RowOutcome outcome, SampleRow row);
    /// Adds the rows of another import behind these.
    void append(const RowSamples& others);

private:
    friend class RowSampler;
    static std::size_t place(RowOutcome outcome) { return std::size_t(outcome); }

    std::array<QList<SampleRow>, kRowOutcomes> m_rows;
};

} // namespace rondom::workspace
