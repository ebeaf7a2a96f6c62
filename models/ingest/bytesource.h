#pragma once

#include "models/core/result.h"
#include "models/ingest/contentdevice.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct UConverter;

namespace rondom::ingest {

/// The content of a text file as UTF-8 without byte order mark, whatever encoding it is stored in.
class ByteSource
{
public:
    /// \a encoding is an IANA name. Fails with NotFound or InvalidInput.
    static Result<std::unique_ptr<ByteSource>> open(const QString& path, const QString& encoding);
    ~ByteSource();
    Q_DISABLE_COPY_MOVE(ByteSource)

    /// Puts at most \a capacity bytes (at least 64) at \a target; 0 means the end.
    Result<qint64> read(char* target, qint64 capacity);

    /// Bytes of the file as it is stored that were consumed, and all of them; \a unread bytes were
    /// read but not used yet. Of a packed file nearly so.
    qint64 position(size_t unread) const;
    qint64 size() const { return m_content->storedSize(); }

private:
    struct CloseConverter
    {
        void operator()(UConverter* converter) const;
    };
    using Converter = std::unique_ptr<UConverter, CloseConverter>;

    ByteSource(const QString& path, std::unique_ptr<ContentDevice> content);
    Result<qint64> readConverted(char* target, qint64 capacity);
    Result<qint64> readFile(char* target, qint64 capacity);
    Result<void> skipMark();

    QString m_path;
    std::unique_ptr<ContentDevice> m_content;
    QByteArray m_head; ///< read already, while looking for a mark
    Converter m_from;  ///< null when the file is UTF-8 already
    Converter m_to;
    std::vector<char> m_raw;
    const char* m_rawBegin = nullptr;
    const char* m_rawEnd = nullptr;
    bool m_isFileAtEnd = false;
    bool m_isFlushed = false;
    bool m_isFirst = true; ///< nothing was converted yet
    std::vector<char16_t> m_pivot;
    char16_t* m_pivotSource = nullptr;
    char16_t* m_pivotTarget = nullptr;
};

} // namespace rondom::ingest
