#pragma once

#include "models/core/result.h"
#include "models/ingest/contentdevice.h"

#include <QXmlStreamReader>

#include <memory>

namespace rondom::ingest {

/// One XML part of a workbook, read element by element.
///
/// A part that was made to do harm is refused: one with definitions of its own, and one with more
/// than a few megabytes between two tags.
class XmlPart
{
public:
    /// \a path names the file in messages.
    XmlPart(std::unique_ptr<ContentDevice> content, const QString& path);
    ~XmlPart();
    Q_DISABLE_COPY_MOVE(XmlPart)

    /// Goes to the next start tag, end tag or text; false at the end of the part or when it cannot
    /// be read on, see error().
    bool next();
    /// Why next() returned false; nothing when the part was read to its end.
    std::optional<Error> error() const;
    /// Reads what is left, so that the sum over the whole part is checked.
    Result<void> readToEnd();

    bool isStart() const { return m_xml.isStartElement(); }
    bool isEnd() const { return m_xml.isEndElement(); }
    bool isText() const { return m_xml.isCharacters(); }
    /// Local name of the element.
    QStringView name() const { return m_xml.name(); }
    QStringView text() const { return m_xml.text(); }
    /// The value of the attribute with this local name; empty when there is none.
    QStringView attribute(QLatin1StringView name) const;
    /// Goes behind the end tag of the element that has just started.
    bool skipElement();

    qint64 position() const;
    qint64 size() const;

private:
    class BoundedDevice;

    QString m_path;
    std::unique_ptr<BoundedDevice> m_device;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    std::optional<Error> m_refusal;
};

} // namespace rondom::ingest
