#pragma once

#include "models/activation/destination.h"
#include "models/activation/row.h"
#include "models/consent/permit.h"
#include "models/core/sha256.h"

namespace rondom::activation {

class TargetFile;

/// Writes a list in the format of its destination. Nobody gets into it without a permit.
class ListWriter
{
public:
    /// \a target may be null: then nothing is written, but the hash is what it would be.
    ListWriter(const Destination& destination, const QStringList& header, TargetFile* target);

    Result<void> writeHeader();
    /// \a row must have been made from \a permit.
    Result<void> write(const consent::Permit& permit, const Row& row);
    Result<void> flush();

    /// Of everything written, in hexadecimal. Valid after flush().
    QString sha256() const;

private:
    QByteArray jsonLine(const Row& row) const;
    Result<void> take(const QByteArray& bytes);
    Result<void> emptyBuffer();

    Destination m_destination;
    QStringList m_header;
    TargetFile* m_target;
    QByteArray m_buffer;
    Sha256 m_hash;
};

} // namespace rondom::activation
