#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <memory>
#include <vector>

class QTemporaryFile;

namespace rondom::ingest {

/// Texts kept by their number in bounded memory: what does not fit goes to a temporary file that
/// only its owner may read.
class SharedTexts
{
public:
    SharedTexts();
    ~SharedTexts();
    Q_DISABLE_COPY_MOVE(SharedTexts)

    /// False when there are too many, or the temporary folder is full.
    bool add(QByteArrayView text);
    /// To be called after the last add().
    bool finish();
    /// The text with this number, valid until the next call; empty when there is none.
    QByteArrayView at(qsizetype number) const;
    qsizetype size() const { return qsizetype(m_ends.size()); }

private:
    bool spill();

    QByteArray m_memory;
    std::vector<quint64> m_ends;
    quint64 m_spilled = 0; ///< bytes in the file
    std::unique_ptr<QTemporaryFile> m_file;
    const uchar* m_mapped = nullptr;
};

} // namespace rondom::ingest
