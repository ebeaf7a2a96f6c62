#pragma once

#include "models/core/result.h"

#include <QIODevice>

#include <optional>

namespace rondom::ingest {

/// The bytes of one file or archive member from its beginning to its end, unpacked.
class ContentDevice : public QIODevice
{
public:
    bool isSequential() const override { return true; }

    /// Bytes read so far as they are stored, and all of them.
    virtual qint64 consumed() const = 0;
    virtual qint64 storedSize() const = 0;
    /// Why read() returned -1.
    const std::optional<Error>& failure() const { return m_failure; }

protected:
    qint64 fail(Error error)
    {
        m_failure = std::move(error);
        return -1;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    std::optional<Error> m_failure;
};

} // namespace rondom::ingest
