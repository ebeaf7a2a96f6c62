#pragma once

#include "models/columns/textlist.h"
#include "models/core/job.h"

#include <functional>
#include <memory>
#include <vector>

namespace rondom::columns {

/// Where the values of one trait come from.
struct TraitSource
{
    using Visit = std::function<void(qint64 profile, QByteArrayView text, QByteArrayView folded,
                                     std::optional<double> number)>;

    /// Tells columns apart; fit for the name of a file.
    QString name;
    std::function<Result<void>(const Visit&, const JobContext&)> readAll;
    std::function<Result<void>(const std::vector<qint64>& profiles, const Visit&)> readSome;
};

/// The values of one trait: each distinct one once, and for each person which it is.
class TraitColumn
{
public:
    /// What a code above 0 stands for; code 0 is no value.
    struct Value
    {
        QByteArrayView text;
        QByteArrayView folded;
        /// Not a number when there is none.
        double number = 0;
    };

    /// A person by place, and the code of the value.
    struct Entry
    {
        quint32 place = 0;
        quint32 code = 0;
    };

    /// The files \a name, when they are whole and about \a people persons.
    static std::shared_ptr<const TraitColumn> open(const QString& name, qsizetype people);
    /// Writes the files \a name for the persons with \a ids, which ascend. Fails with StorageFailed
    /// when they cannot be written.
    static Result<void> write(const QString& name, const TraitSource& source,
                              std::span<const qint64> ids, const JobContext& context);
    /// A column that takes the values of \a profiles, by place, anew.
    static Result<std::shared_ptr<const TraitColumn>>
    changed(std::shared_ptr<const TraitColumn> base, const TraitSource& source,
            const std::vector<qint64>& profiles, const std::vector<quint32>& places);

    /// By place when the files were written.
    std::span<const quint32> codes() const { return m_base->codes.values(); }
    const std::vector<Entry>& changes() const { return m_changes; }

    quint32 codeCount() const { return writtenCount() + quint32(m_numbers.size()); }
    /// Codes up to this one are of the values in texts() and folded(), in that order.
    quint32 writtenCount() const { return quint32(m_base->numbers.values().size()) + 1; }
    Value valueOf(quint32 code) const;
    const TextList& folded() const { return m_base->folded; }

private:
    struct Files
    {
        MappedArray<quint32> codes;
        TextList texts;
        TextList folded;
        MappedArray<double> numbers;
    };

    std::shared_ptr<const Files> m_base;
    std::vector<Entry> m_changes;
    std::vector<QByteArray> m_texts;
    std::vector<QByteArray> m_folded;
    std::vector<double> m_numbers;
};

} // namespace rondom::columns
