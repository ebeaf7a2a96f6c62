#include "models/ingest/packedlines.h"

#include "models/ingest/headerword.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

const QStringList kAmounts{u"quantity"_s, u"price"_s, u"total"_s, u"discount"_s, u"tax"_s};

} // namespace

PackedLineReader::PackedLineReader(const ReadingContext& context)
{
    for (const ColumnRule& rule : context.mapping().columns) {
        const int index = context.indexOf(rule.column);
        if (rule.target == ColumnRule::Target::Line && !rule.packed.isEmpty() && index >= 0) {
            m_cell = CellText(index, rule.prefix, rule.words);
            m_column = rule.column;
            m_marks = rule.packed;
            m_amounts = context.reader(ValueType::Money, rule.format);
            return;
        }
    }
}

std::vector<PackedLineReader::Line> PackedLineReader::read(const CsvRecord& record,
                                                           QList<CellWarning>& warnings) const
{
    std::vector<Line> lines;
    if (!m_cell) {
        return lines;
    }
    const QString cell = QString::fromUtf8(m_cell->read(record));
    const QStringList texts = cell.split(m_marks.between, Qt::SkipEmptyParts);
    for (const QString& text : texts) {
        Line line;
        const QStringList fields = text.split(m_marks.fields, Qt::SkipEmptyParts);
        for (const QString& field : fields) {
            const qsizetype mark = field.indexOf(m_marks.assignment);
            const QString value =
                mark < 0 ? QString() : field.mid(mark + m_marks.assignment.size()).trimmed();
            const QString name = keyFromHeader(field.left(std::max<qsizetype>(mark, 0)));
            if (mark <= 0 || value.isEmpty()) {
                continue;
            }
            if (!kAmounts.contains(name)) {
                line.fields.insertText(name, value.toUtf8());
            } else if (const auto amount = m_amounts->money(value.toUtf8())) {
                line.fields.insertNumber(name, amount->amount);
                line.amounts.insert(name, amount->amount);
            } else {
                warnings.append({record.row(), m_column, amount.error().message});
            }
        }
        if (!line.fields.isEmpty()) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace rondom::ingest
