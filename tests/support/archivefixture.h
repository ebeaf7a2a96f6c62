#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <zip.h>
#include <zlib.h>

#include <utility>

/// Archives as tests want them.
using Members = QList<std::pair<QString, QByteArray>>;

/// The bytes of a ZIP archive with \a members, deflated.
inline QByteArray zipOf(const Members& members)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t* const archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : members) {
        zip_source_t* const source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        if (zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            qFatal("the test cannot make its archive");
        }
    }
    if (zip_close(archive) != 0) {
        qFatal("the test cannot make its archive");
    }
    zip_stat_t about;
    zip_source_stat(buffer, &about);
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    zip_source_open(buffer);
    zip_source_read(buffer, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

/// \a content packed as gzip does.
inline QByteArray gzipOf(const QByteArray& content)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))) + 64,
                      Qt::Uninitialized);
    QByteArray input = content;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

/// A workbook whose sheets are given as the XML inside `sheetData`, in the order of their names.
struct XlsxFixture
{
    struct Sheet
    {
        QString name;
        QByteArray rows;
        QByteArray state = {};
    };
    QList<Sheet> sheets;
    QByteArray sharedStrings = {}; ///< the `si` elements
    QByteArray numberFormats = {}; ///< the `numFmt` elements
    QList<int> styles = {0};       ///< the number format of each style
    bool isFrom1904 = false;
    Members more = {};

    QByteArray bytes() const
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray main =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const QByteArray type =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        QByteArray list;
        QByteArray relations;
        Members members;
        int n = 0;
        for (const Sheet& sheet : sheets) {
            const QByteArray number = QByteArray::number(++n);
            list += "<sheet name=\"" + sheet.name.toUtf8() + "\" sheetId=\"" + number +
                    (sheet.state.isEmpty() ? QByteArray() : "\" state=\"" + sheet.state) +
                    "\" r:id=\"rId" + number + "\"/>";
            relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + type +
                         "worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
            members.append({QString::fromLatin1("xl/worksheets/sheet" + number + ".xml"),
                            head + "<worksheet " + main + "><sheetData>" + sheet.rows +
                                "</sheetData></worksheet>"});
        }
        relations += "<Relationship Id=\"rIdS\" Type=\"" + type +
                     "styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"" + type +
                     "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        QByteArray cellFormats;
        for (const int style : styles) {
            cellFormats += "<xf numFmtId=\"" + QByteArray::number(style) + "\"/>";
        }
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
        members.prepend({QStringLiteral("xl/styles.xml"),
                         head + "<styleSheet " + main + "><numFmts>" + numberFormats +
                             "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                             "<cellXfs>" +
                             cellFormats + "</cellXfs></styleSheet>"});
        members.prepend({QStringLiteral("xl/sharedStrings.xml"),
                         head + "<sst " + main + ">" + sharedStrings + "</sst>"});
        members.prepend(
            {QStringLiteral("xl/_rels/workbook.xml.rels"),
             head + "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>"});
        members.prepend({QStringLiteral("xl/workbook.xml"),
                         head + "<workbook " + main + "><workbookPr date1904=\"" +
                             (isFrom1904 ? "1" : "0") + "\"/><sheets>" + list +
                             "</sheets></workbook>"});
        members.prepend({QStringLiteral("_rels/.rels"),
                         head + "<Relationships xmlns=\"" + package +
                             "\"><Relationship Id=\"rId1\" Type=\"" + type +
                             "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
        members.prepend({QStringLiteral("[Content_Types].xml"), head + "<Types/>"});
        return zipOf(members + more);
    }
};

/// A workbook of LibreOffice; \a tables are the `table:table` elements.
inline QByteArray odsOf(const QByteArray& tables, const QByteArray& styles = {},
                        const QByteArray& manifest = "<manifest/>")
{
    return zipOf(
        {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
         {QStringLiteral("content.xml"),
          "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
          "xmlns:text=\"x\" xmlns:style=\"s\"><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"},
         {QStringLiteral("META-INF/manifest.xml"), manifest}});
}
