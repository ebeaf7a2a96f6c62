#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace rondom {

/// Texts, each once, by their number and in little memory: an import holds millions of order
/// numbers and addresses.
class TextTable
{
public:
    /// Within which a text means something: a kind of event of a source, a type of identifier.
    struct Place
    {
        quint32 source = 0;
        quint32 kind = 0;

        friend bool operator==(const Place&, const Place&) = default;
    };

    static constexpr qint32 kNone = -1;

    /// The number of \a text at \a place; kNone when it was not added.
    qint32 find(Place place, QByteArrayView text) const;
    /// Adds a reference that is not there yet; its number.
    qint32 add(Place place, QByteArrayView text);

    qint32 size() const { return qint32(m_entries.size()); }
    Place place(qint32 number) const { return m_entries[std::size_t(number)].place; }
    /// Valid until the next add().
    QByteArrayView text(qint32 number) const;

private:
    struct Entry
    {
        quint64 begin = 0;
        quint32 size = 0;
        Place place;
    };

    static std::size_t hash(Place place, QByteArrayView text);
    void grow();

    QByteArray m_texts;
    std::vector<Entry> m_entries;
    std::vector<qint32> m_slots; ///< a power of two of them, at most half of them taken
};

} // namespace rondom
