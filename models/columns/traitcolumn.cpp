#include "models/columns/traitcolumn.h"

#include "models/columns/arraywriter.h"
#include "models/core/texttable.h"

#include <algorithm>
#include <bit>
#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

QString codesFile(const QString& name)
{
    return name + u"-codes"_s;
}

QString numbersFile(const QString& name)
{
    return name + u"-numbers"_s;
}

QString textsName(const QString& name)
{
    return name + u"-texts"_s;
}

QString foldedName(const QString& name)
{
    return name + u"-folded"_s;
}

double numberOf(std::optional<double> number)
{
    return number.value_or(std::numeric_limits<double>::quiet_NaN());
}

} // namespace

std::shared_ptr<const TraitColumn> TraitColumn::open(const QString& name, qsizetype people)
{
    auto codes = MappedArray<quint32>::open(codesFile(name));
    auto texts = TextList::open(textsName(name));
    auto folded = TextList::open(foldedName(name));
    auto numbers = MappedArray<double>::open(numbersFile(name));
    if (!codes || !texts || !folded || !numbers) {
        return nullptr;
    }
    const auto count = qsizetype(numbers->values().size());
    if (qsizetype(codes->values().size()) != people || texts->size() != count ||
        folded->size() != count) {
        return nullptr;
    }
    auto files = std::make_shared<Files>();
    files->codes = *std::move(codes);
    files->texts = *std::move(texts);
    files->folded = *std::move(folded);
    files->numbers = *std::move(numbers);
    auto column = std::make_shared<TraitColumn>();
    column->m_base = std::move(files);
    return column;
}

Result<void> TraitColumn::write(const QString& name, const TraitSource& source,
                                std::span<const qint64> ids, const JobContext& context)
{
    std::vector<quint32> codes(ids.size(), 0);
    // Equal texts with different numbers are different values; the number is their place.
    TextTable known;
    ArrayWriter<double> numbers(numbersFile(name));
    TextListWriter texts(textsName(name));
    TextListWriter folds(foldedName(name));
    const auto read = source.readAll(
        [&](qint64 profile, QByteArrayView text, QByteArrayView folded,
            std::optional<double> number) {
            const auto person = std::lower_bound(ids.begin(), ids.end(), profile);
            if (person == ids.end() || *person != profile) {
                return;
            }
            const auto bits = std::bit_cast<quint64>(numberOf(number));
            const TextTable::Place place{quint32(bits >> 32), quint32(bits)};
            qint32 code = known.find(place, text);
            if (code == TextTable::kNone) {
                code = known.add(place, text);
                texts.append(text);
                folds.append(folded);
                numbers.append(numberOf(number));
            }
            codes[std::size_t(person - ids.begin())] = quint32(code) + 1;
        },
        context);
    if (!read) {
        return read;
    }
    ArrayWriter<quint32> writer(codesFile(name));
    writer.append(codes.data(), codes.size());
    if (!texts.finish() || !folds.finish() || !numbers.finish() || !writer.finish()) {
        return Error{Error::Code::StorageFailed, {}, u"a trait column cannot be written"_s};
    }
    return {};
}

Result<std::shared_ptr<const TraitColumn>>
TraitColumn::changed(std::shared_ptr<const TraitColumn> base, const TraitSource& source,
                     const std::vector<qint64>& profiles, const std::vector<quint32>& places)
{
    auto column = std::make_shared<TraitColumn>();
    column->m_base = base->m_base;
    const auto read =
        source.readSome(profiles, [&](qint64 profile, QByteArrayView text, QByteArrayView folded,
                                      std::optional<double> number) {
            const auto person = std::lower_bound(profiles.begin(), profiles.end(), profile);
            column->m_texts.push_back(text.toByteArray());
            column->m_folded.push_back(folded.toByteArray());
            column->m_numbers.push_back(numberOf(number));
            column->m_changes.push_back(
                {places[std::size_t(person - profiles.begin())], column->codeCount() - 1});
        });
    if (!read) {
        return read.error();
    }
    return std::shared_ptr<const TraitColumn>(std::move(column));
}

TraitColumn::Value TraitColumn::valueOf(quint32 code) const
{
    if (code < writtenCount()) {
        const qsizetype number = qsizetype(code) - 1;
        return {m_base->texts.at(number), m_base->folded.at(number),
                m_base->numbers.values()[std::size_t(number)]};
    }
    const std::size_t added = code - writtenCount();
    return {m_texts[added], m_folded[added], m_numbers[added]};
}

} // namespace rondom::columns
