#include "models/ingest/totalrow.h"

#include "models/ingest/celltype.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qsizetype kLongestLabel = 40;

/// False for most cells, at little cost: every row is looked at.
bool mayBeTotalWord(QByteArrayView cell)
{
    const char first = cell.front();
    return cell.size() <= kLongestLabel &&
           ((first & 0x80) != 0 || QByteArrayView("tTgGsSeEiIrRcCyY").contains(first));
}

bool isTotalWord(QByteArrayView cell)
{
    static const std::array kWords{
        u"total"_s,         u"totals"_s, u"grand total"_s, u"subtotal"_s,      u"sub total"_s,
        u"sum"_s,           u"totaal"_s, u"eindtotaal"_s,  u"subtotaal"_s,     u"totaux"_s,
        u"total général"_s, u"summe"_s,  u"gesamt"_s,      u"gesamtsumme"_s,   u"insgesamt"_s,
        u"totale"_s,        u"totali"_s, u"totales"_s,     u"total general"_s, u"suma"_s,
        u"razem"_s,         u"celkem"_s, u"totalt"_s,      u"i alt"_s,         u"yhteensä"_s,
        u"toplam"_s,        u"итого"_s,  u"всего"_s,       u"σύνολο"_s,        u"合計"_s,
        u"合计"_s,          u"somme"_s,  u"totais"_s,      u"gesamtergebnis"_s};
    QString text = QString::fromUtf8(cell).toLower();
    while (!text.isEmpty() && (text.back() == u':' || text.back() == u' ' || text.back() == u'.')) {
        text.chop(1);
    }
    return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

} // namespace

bool isTotalRow(const CsvRecord& record)
{
    bool hasWord = false;
    bool hasNumber = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        if (cell.isEmpty()) {
            continue;
        }
        if (!hasWord) {
            if (!mayBeTotalWord(cell) || !isTotalWord(cell)) {
                return false;
            }
            hasWord = true;
            continue;
        }
        const CellType type = cellTypeOf(cell);
        if (type != CellType::Number && type != CellType::Missing) {
            return false;
        }
        hasNumber = hasNumber || type == CellType::Number;
    }
    return hasNumber;
}

} // namespace rondom::ingest
