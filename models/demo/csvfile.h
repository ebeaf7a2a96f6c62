#pragma once

#include <QByteArray>
#include <QByteArrayView>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace rondom::demo {

class WorkMeter;

/// How one vendor spells a CSV file.
struct CsvLayout
{
    enum class Quoting {
        WhenNeeded,   ///< a delimiter, a quote or a line end inside
        AlsoForSpaces ///< the way of PHP's fputcsv, which Mailchimp's exports show
    };
    enum class Encoding { Utf8, Windows1252 };

    char delimiter = ',';
    Quoting quoting = Quoting::WhenNeeded;
    Encoding encoding = Encoding::Utf8;
    const char* lineEnd = "\n";
};

/// Writes the cells of one CSV file, in big pieces.
///
/// Cells are given as UTF-8. For Windows-1252 only letters of western Europe and the euro sign are
/// known, which is all the invented shop uses. A failed write stops the meter; the device keeps the
/// error.
class CsvFile
{
public:
    CsvFile(QIODevice& device, const CsvLayout& layout, WorkMeter& meter);
    /// Writes what is left.
    ~CsvFile();
    Q_DISABLE_COPY_MOVE(CsvFile)

    /// \a line as it stands, without its line end.
    void writeHeader(QByteArrayView line);
    void cell(QByteArrayView text);
    void number(qint64 value);
    /// \a cents as "12.95", or as "12,95" with a \a decimalMark of its own.
    void money(qint64 cents, char decimalMark = '.');
    void empty(int count = 1);
    void endRow();
    void blankRow();

private:
    void separate();
    void append(QByteArrayView text);
    bool needsQuotes(QByteArrayView text) const;
    void flush();

    QIODevice& m_device;
    CsvLayout m_layout;
    WorkMeter& m_meter;
    QByteArray m_buffer;
    bool m_isRowStarted = false;
};

} // namespace rondom::demo
