#include "models/activation/destination.h"

#include "models/activation/activationtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

const QString kNoHashing = u"none"_s;
const QString kSha256 = u"sha256"_s;

/// Takes keys out of an object one by one; what is left at the end was not understood.
class Keys
{
public:
    explicit Keys(QJsonObject object) : m_object(std::move(object)) {}

    QString text(const QString& key) { return m_object.take(key).toString(); }
    bool flag(const QString& key) { return m_object.take(key).toBool(); }
    int number(const QString& key) { return m_object.take(key).toInt(); }
    QJsonArray list(const QString& key) { return m_object.take(key).toArray(); }
    QStringList left() const { return m_object.keys(); }

private:
    QJsonObject m_object;
};

std::optional<Destination::Format> formatFromName(const QString& name)
{
    if (name == u"csv") {
        return Destination::Format::Csv;
    }
    if (name == u"spreadsheet") {
        return Destination::Format::Spreadsheet;
    }
    if (name == u"json_lines") {
        return Destination::Format::JsonLines;
    }
    return std::nullopt;
}

Result<QList<consent::Channel>> parseChannels(const QJsonArray& keys)
{
    if (keys == QJsonArray{consent::kAll}) {
        return consent::allChannels();
    }
    QList<consent::Channel> channels;
    for (const QJsonValue& key : keys) {
        const auto channel = consent::channelFromKey(key.toString());
        if (!channel) {
            return destinationIsBroken(u"channels: "_s + key.toString());
        }
        channels.append(*channel);
    }
    if (channels.isEmpty()) {
        return destinationIsBroken(u"channels: none"_s);
    }
    return channels;
}

Result<Column> parseColumn(const QJsonObject& object)
{
    Keys keys(object);
    Column column;
    column.header = keys.text(u"header"_s);
    column.field = keys.text(u"field"_s);
    column.isHashed = keys.flag(u"hash"_s);
    column.isOptional = keys.flag(u"optional"_s);
    column.isContact = keys.flag(u"contact"_s);
    const QString form = keys.text(u"as"_s);
    if (!form.isEmpty()) {
        const auto known = cellFormFromName(form);
        if (!known) {
            return destinationIsBroken(u"columns/as: "_s + form);
        }
        column.form = *known;
    }
    if (column.header.isEmpty()) {
        return destinationIsBroken(u"columns/header: missing"_s);
    }
    if (!keys.left().isEmpty()) {
        return destinationIsBroken(u"columns: unknown key "_s + keys.left().first());
    }
    return column;
}

} // namespace

Destination Destination::forCountry(const QString& country) const
{
    Destination local = *this;
    const QLocale locale(QLocale::AnyLanguage, QLocale::AnyScript,
                         QLocale::codeToTerritory(country));
    if (format == Format::Spreadsheet && locale.decimalPoint() == u",") {
        local.delimiter = u';';
        local.hasDecimalComma = true;
    }
    return local;
}

Result<Destination> Destination::parse(const QByteArray& json, const QString& id)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return destinationIsBroken(u"not a JSON object"_s);
    }
    Keys keys(document.object());
    if (keys.text(u"rondom"_s) != u"destination/1") {
        return destinationIsBroken(u"rondom: not destination/1"_s);
    }
    Destination destination;
    destination.id = id;
    destination.name = keys.text(u"name"_s);
    destination.hasByteOrderMark = keys.flag(u"byte_order_mark"_s);
    destination.takesAnyField = keys.flag(u"any_field"_s);
    destination.isThirdParty = keys.flag(u"third_party"_s);
    destination.mostBytesPerCell = keys.number(u"most_bytes_per_cell"_s);
    destination.needsAsciiLocalPart = keys.flag(u"ascii_local_part"_s);
    destination.isTested = keys.flag(u"tested"_s);
    destination.rules = keys.text(u"rules"_s);

    const QString format = keys.text(u"format"_s);
    const auto knownFormat = formatFromName(format);
    if (!knownFormat) {
        return destinationIsBroken(u"format: "_s + format);
    }
    destination.format = *knownFormat;
    const QString delimiter = keys.text(u"delimiter"_s);
    if (delimiter.size() > 1) {
        return destinationIsBroken(u"delimiter: not one character"_s);
    }
    destination.delimiter = delimiter.isEmpty() ? QChar(u',') : delimiter.front();
    destination.lineEnding =
        keys.text(u"line_ending"_s) == u"crlf" ? QByteArray("\r\n") : QByteArray("\n");
    for (const QJsonValue& field : keys.list(u"together"_s)) {
        destination.together.append(field.toString());
    }

    const auto channels = parseChannels(keys.list(u"channels"_s));
    if (!channels) {
        return channels.error();
    }
    destination.channels = *channels;
    destination.hashing = kNoHashing;
    for (const QJsonValue& value : keys.list(u"columns"_s)) {
        const auto column = parseColumn(value.toObject());
        if (!column) {
            return column.error();
        }
        destination.hashing = column->isHashed ? kSha256 : destination.hashing;
        destination.columns.append(*column);
    }
    if (destination.name.isEmpty() || destination.columns.isEmpty()) {
        return destinationIsBroken(u"name or columns: missing"_s);
    }
    if (!keys.left().isEmpty()) {
        return destinationIsBroken(u"unknown key "_s + keys.left().first());
    }
    return destination;
}

} // namespace rondom::activation
