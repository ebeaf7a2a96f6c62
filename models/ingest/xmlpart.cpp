#include "models/ingest/xmlpart.h"

#include "models/ingest/containertext.h"

#include <array>

namespace rondom::ingest {

namespace {

/// A cell holds at most 32,767 characters.
constexpr qint64 kLongestToken = 4 * 1024 * 1024;

} // namespace

/// Gives the XML reader no more than one token may have.
class XmlPart::BoundedDevice : public QIODevice
{
public:
    explicit BoundedDevice(std::unique_ptr<ContentDevice> content) : m_content(std::move(content))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    ContentDevice& content() const { return *m_content; }
    void allowToken() { m_sinceToken = 0; }
    bool isTokenTooLong() const { return m_sinceToken > kLongestToken; }

protected:
    qint64 readData(char* target, qint64 capacity) override
    {
        if (isTokenTooLong()) {
            return -1;
        }
        const qint64 got = m_content->read(target, capacity);
        m_sinceToken += std::max<qint64>(got, 0);
        return got;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    std::unique_ptr<ContentDevice> m_content;
    qint64 m_sinceToken = 0;
};

XmlPart::XmlPart(std::unique_ptr<ContentDevice> content, const QString& path)
    : m_path(path), m_device(new BoundedDevice(std::move(content))), m_xml(m_device.get())
{
    m_xml.setEntityExpansionLimit(0);
}

XmlPart::~XmlPart() = default;

bool XmlPart::next()
{
    while (!m_refusal && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (m_xml.hasError()) {
            return false;
        }
        m_device->allowToken();
        switch (token) {
        case QXmlStreamReader::StartElement:
            m_attributes = m_xml.attributes();
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_refusal = sheetHasDefinitions(m_path);
            return false;
        default:
            break;
        }
    }
    return false;
}

std::optional<Error> XmlPart::error() const
{
    if (m_refusal) {
        return m_refusal;
    }
    if (const auto failure = m_device->content().failure()) {
        return failure;
    }
    if (m_device->isTokenTooLong()) {
        return sheetTextTooLong(m_path);
    }
    if (m_xml.hasError()) {
        return sheetDamaged(m_path);
    }
    return std::nullopt;
}

Result<void> XmlPart::readToEnd()
{
    std::array<char, 16 * 1024> rest;
    while (m_device->content().read(rest.data(), rest.size()) > 0) {
    }
    if (const auto failure = m_device->content().failure()) {
        return *failure;
    }
    return {};
}

QStringView XmlPart::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute& attribute : m_attributes) {
        if (attribute.name() == name) {
            return attribute.value();
        }
    }
    return {};
}

bool XmlPart::skipElement()
{
    for (int depth = 1; depth > 0;) {
        if (!next()) {
            return false;
        }
        depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
    return true;
}

qint64 XmlPart::position() const
{
    return m_device->content().consumed();
}

qint64 XmlPart::size() const
{
    return m_device->content().storedSize();
}

} // namespace rondom::ingest
