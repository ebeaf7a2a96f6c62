#include "models/ingest/fileformat.h"

#include "models/ingest/containertext.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/workbook.h"
#include "models/ingest/ziparchive.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kHeadSize = 4096;
constexpr QByteArrayView kOleMark("\xD0\xCF\x11\xE0");
constexpr QByteArrayView kGzipMark("\x1F\x8B");
constexpr QByteArrayView kTarMark("ustar");
constexpr qsizetype kTarMarkAt = 257;

Result<QByteArray> readHead(ContentDevice& content, const QString& path)
{
    QByteArray head(kHeadSize, Qt::Uninitialized);
    qint64 size = 0;
    while (size < kHeadSize) {
        const qint64 got = content.read(head.data() + size, kHeadSize - size);
        if (got < 0) {
            return content.failure().value_or(fileReadFailed(path, content.errorString()));
        }
        if (got == 0) {
            break;
        }
        size += got;
    }
    head.truncate(size);
    return head;
}

bool isZip(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

bool isArchiveOfAnotherKind(QByteArrayView head)
{
    return head.startsWith(kGzipMark) || head.startsWith("7z\xBC\xAF\x27\x1C") ||
           head.startsWith("Rar!") ||
           head.startsWith("\xFD"
                           "7zXZ") ||
           head.startsWith("BZh9") ||
           (head.size() > kTarMarkAt + kTarMark.size() &&
            head.sliced(kTarMarkAt, kTarMark.size()) == kTarMark);
}

/// The first letters of a text in any encoding: without marks, zero bytes and white space.
QByteArray firstLetters(QByteArrayView head)
{
    QByteArray letters;
    for (const char c : head) {
        const bool isMark = c == '\xEF' || c == '\xBB' || c == '\xBF' || c == '\xFE' || c == '\xFF';
        if (c == 0 || c == ' ' || (c >= '\t' && c <= '\r') || (letters.isEmpty() && isMark)) {
            continue;
        }
        letters.append(c);
        if (letters.size() >= 16) {
            break;
        }
    }
    return letters;
}

bool looksLikeJson(const QByteArray& letters)
{
    if (letters.startsWith("{\"") || letters.startsWith("{}") || letters.startsWith("[]")) {
        return true;
    }
    return letters.startsWith("[{");
}

} // namespace

Result<FileFormat> detectFormat(const QString& path)
{
    auto content = openContent(path);
    if (!content) {
        return content.error();
    }
    const auto head = readHead(**content, path);
    if (!head) {
        return head.error();
    }
    if (isZip(*head)) {
        return formatOfArchive(path);
    }
    if (head->startsWith(kOleMark)) {
        return workbookIsOld(path);
    }
    if (isArchiveOfAnotherKind(*head)) {
        return archiveNested(path);
    }
    const QByteArray letters = firstLetters(*head);
    if (looksLikeJson(letters)) {
        return FileFormat::Json;
    }
    if (letters.toUpper().startsWith("BEGIN:VCARD")) {
        return FileFormat::VCard;
    }
    return FileFormat::Csv;
}

QString fileFormatName(FileFormat format)
{
    switch (format) {
    case FileFormat::Csv:
        return u"csv"_s;
    case FileFormat::Xlsx:
        return u"xlsx"_s;
    case FileFormat::Ods:
        return u"ods"_s;
    case FileFormat::Json:
        return u"json"_s;
    case FileFormat::VCard:
        return u"vcard"_s;
    case FileFormat::Zip:
        return u"zip"_s;
    }
    Q_UNREACHABLE();
}

Result<QStringList> tablePaths(const QString& path)
{
    const auto format = detectFormat(path);
    if (!format) {
        return format.error();
    }
    if (*format != FileFormat::Zip) {
        return QStringList{path};
    }
    const auto archive = ZipArchive::open(path);
    if (!archive) {
        return archive.error();
    }
    QStringList paths;
    QSet<QString> names;
    for (const ZipArchive::Member& member : (*archive)->files()) {
        if (member.isEncrypted) {
            return archiveEncrypted(path);
        }
        if (names.contains(member.name)) {
            return archiveDamaged(path);
        }
        names.insert(member.name);
        paths.append(path + u'/' + member.name);
    }
    if (paths.isEmpty()) {
        return archiveEmpty(path);
    }
    return paths;
}

} // namespace rondom::ingest
