#pragma once

#include <QHashFunctions>

#include <compare>

namespace rondom {

/// A row id that cannot be passed where the id of another table is expected.
/// The tag type is never defined; it only tells one id from another.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(qint64 value) : m_value(value) {}

    bool isValid() const { return m_value > 0; }
    qint64 value() const { return m_value; }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using ProfileId = Id<struct ProfileTag>;
using RecordId = Id<struct RecordTag>;
using SourceId = Id<struct SourceTag>;
using ImportId = Id<struct ImportTag>;
using SegmentId = Id<struct SegmentTag>;
using ExportId = Id<struct ExportTag>;
using ConsentEventId = Id<struct ConsentEventTag>;
using NoticeId = Id<struct NoticeTag>;

} // namespace rondom
