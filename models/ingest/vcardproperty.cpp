#include "models/ingest/vcardproperty.h"

#include <QString>

#include <unicode/ucnv.h>

#include <algorithm>
#include <vector>

namespace rondom::ingest {

namespace {

/// Where \a wanted stands outside quotation marks; -1 when it does not.
qsizetype indexOutsideQuotes(const QByteArray& text, char wanted, qsizetype from = 0)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '"') {
            isQuoted = !isQuoted;
        } else if (text[i] == wanted && !isQuoted) {
            return i;
        }
    }
    return -1;
}

int digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

QByteArray fromQuotedPrintable(const QByteArray& text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
            digit(text[i + 2]) >= 0) {
            bytes.append(char(digit(text[i + 1]) * 16 + digit(text[i + 2])));
            i += 2;
        } else {
            bytes.append(text[i]);
        }
    }
    return bytes;
}

/// \a bytes in UTF-8; without a charset what they are taken for otherwise.
QByteArray decoded(const QByteArray& bytes, const QByteArray& charset)
{
    const bool isUnicode = charset.isEmpty() || charset.compare("UTF-8", Qt::CaseInsensitive) == 0;
    if (isUnicode && bytes.isValidUtf8()) {
        return bytes;
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter =
        ucnv_open(isUnicode ? "windows-1252" : charset.constData(), &status);
    if (U_FAILURE(status)) {
        return bytes;
    }
    std::vector<char16_t> text(size_t(bytes.size()) * 2 + 1);
    const int32_t size = ucnv_toUChars(converter, text.data(), int32_t(text.size()), bytes.data(),
                                       int32_t(bytes.size()), &status);
    ucnv_close(converter);
    return U_FAILURE(status) ? bytes : QString::fromUtf16(text.data(), size).toUtf8();
}

/// Without the backslashes, and with the line breaks they stand for.
QByteArray unescaped(const QByteArray& text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain.append(text[i]);
            continue;
        }
        ++i;
        plain.append(text[i] == 'n' || text[i] == 'N' ? '\n' : text[i]);
    }
    return plain.trimmed();
}

} // namespace

VCardProperty VCardProperty::parse(const QByteArray& line)
{
    const qsizetype colon = indexOutsideQuotes(line, ':');
    if (colon <= 0) {
        return {};
    }
    VCardProperty property;
    property.value = line.sliced(colon + 1);
    const QByteArray head = line.first(colon);
    QByteArray charset;
    bool isQuotedPrintable = false;
    for (qsizetype at = 0; at <= head.size();) {
        qsizetype end = indexOutsideQuotes(head, ';', at);
        end = end < 0 ? head.size() : end;
        QByteArray part = head.sliced(at, end - at).trimmed();
        if (at == 0) {
            property.name = part.sliced(part.lastIndexOf('.') + 1).toUpper();
            at = end + 1;
            continue;
        }
        at = end + 1;
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? QByteArray() : part.first(equals).trimmed().toUpper();
        part = part.sliced(equals + 1).replace('"', "").trimmed().toLower();
        if (key == "CHARSET") {
            charset = part;
        } else if (part == "quoted-printable") {
            isQuotedPrintable = true;
        } else if (part == "base64" || (key == "ENCODING" && part == "b")) {
            property.isBinary = true;
        } else if (key == "PREF") {
            property.preference = std::clamp(part.toInt(), 1, 100);
        } else if (key.isEmpty() || key == "TYPE") {
            property.types += part.split(',');
        }
    }
    if (property.isOf("pref")) {
        property.preference = std::min(property.preference, 1);
    }
    if (isQuotedPrintable) {
        property.value = fromQuotedPrintable(property.value);
    }
    property.value = decoded(property.value, isQuotedPrintable ? charset : QByteArray());
    return property;
}

QByteArray VCardProperty::text() const
{
    return unescaped(value);
}

QByteArrayList VCardProperty::split(char separator) const
{
    QByteArrayList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i == value.size() || value[i] == separator) {
            parts.append(unescaped(value.sliced(begin, i - begin)));
            begin = i + 1;
        } else if (value[i] == '\\') {
            ++i;
        }
    }
    return parts;
}

} // namespace rondom::ingest
