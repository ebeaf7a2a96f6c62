#include "ui/ingest/mappingmodel.h"

#include "ui/ingest/columntarget.h"
#include "ui/ingest/doubtdelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// The part a column plays at the top level of a mapping, beside the rules for columns.
QString roleOf(const ingest::Mapping& mapping, const QString& column)
{
    if (mapping.orderId.columns.contains(column)) {
        return MappingModel::tr("Order number");
    }
    if (mapping.kind != ingest::ImportKind::People && mapping.at.columns.contains(column)) {
        return MappingModel::tr("When it happened");
    }
    if (mapping.event.columns.contains(column)) {
        return MappingModel::tr("What happened");
    }
    if (mapping.currency.columns.contains(column)) {
        return MappingModel::tr("Currency");
    }
    return {};
}

QString typeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return MappingModel::tr("Text");
    case ValueType::Number:
        return MappingModel::tr("Number");
    case ValueType::Boolean:
        return MappingModel::tr("Yes or no");
    case ValueType::Date:
        return MappingModel::tr("Date");
    case ValueType::DateTime:
        return MappingModel::tr("Date and time");
    case ValueType::List:
        return MappingModel::tr("List");
    case ValueType::Money:
        return MappingModel::tr("Amount");
    }
    Q_UNREACHABLE();
}

/// A doubt in a word or two; the sentence stands below the table.
QString doubtName(ingest::MappingDoubt::Kind kind)
{
    using Kind = ingest::MappingDoubt::Kind;
    switch (kind) {
    case Kind::DateOrder:
        return MappingModel::tr("Day or month first?");
    case Kind::DecimalSign:
        return MappingModel::tr("Which decimal sign?");
    case Kind::Unlikely:
        return MappingModel::tr("Is this right?");
    case Kind::LeftOut:
        return MappingModel::tr("Leave it out?");
    case Kind::Unknown:
        return MappingModel::tr("What is it?");
    case Kind::Whole:
        break;
    }
    return MappingModel::tr("To decide");
}

} // namespace

QString readingName(const ingest::ColumnReading& reading)
{
    if (!reading.decimal.isEmpty()) {
        return reading.decimal == u","_s ? MappingModel::tr("Decimal comma: 1.234,50")
                                         : MappingModel::tr("Decimal point: 1,234.50");
    }
    if (!reading.format.isEmpty()) {
        const qsizetype day = reading.format.indexOf(u'd');
        const qsizetype month = reading.format.indexOf(u'M');
        const qsizetype year = reading.format.indexOf(u'y');
        if (year < day && year < month) {
            return MappingModel::tr("Date, year first");
        }
        return day < month ? MappingModel::tr("Date, day first")
                           : MappingModel::tr("Date, month first");
    }
    return reading.type == ValueType::Text ? MappingModel::tr("Text as it stands")
                                           : typeName(reading.type);
}

QString writeModeWords(ingest::WriteMode mode, ingest::ImportKind kind)
{
    switch (mode) {
    case ingest::WriteMode::Usual:
        return kind == ingest::ImportKind::People ? MappingModel::tr("Replaces the old value")
                                                  : MappingModel::tr("The newest holds");
    case ingest::WriteMode::Overwrite:
        return MappingModel::tr("Replaces the old value");
    case ingest::WriteMode::Fill:
        return MappingModel::tr("Only fills gaps");
    case ingest::WriteMode::Newest:
        return MappingModel::tr("The newest holds");
    case ingest::WriteMode::Append:
        return MappingModel::tr("Adds to the list");
    }
    Q_UNREACHABLE();
}

MappingModel::MappingModel(QObject* parent) : QAbstractTableModel(parent) {}

void MappingModel::setDraft(const ImportDraft& draft)
{
    beginResetModel();
    m_draft = draft;
    judge();
    endResetModel();
}

int MappingModel::nextDoubt(int row) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int candidate = (row + step) % rows;
        if (!doubt(candidate).isEmpty()) {
            return candidate;
        }
    }
    return -1;
}

QString MappingModel::doubt(int row) const
{
    return m_doubts.value(m_draft.inspection.columns.value(row).name).text;
}

QList<ingest::ColumnReading> MappingModel::readings(int row) const
{
    const ingest::ColumnProfile column = m_draft.inspection.columns.value(row);
    const QString key = target(column.name);
    const bool holdsValues = key.startsWith(u"trait:"_s) || key.startsWith(u"property:"_s) ||
                             key.startsWith(u"line:"_s) ||
                             m_draft.mapping.at.columns.contains(column.name);
    return holdsValues ? ingest::readingsFor(column) : QList<ingest::ColumnReading>();
}

QList<ingest::WriteMode> MappingModel::writeModes(int row) const
{
    using ingest::WriteMode;
    const QString name = m_draft.inspection.columns.value(row).name;
    const ingest::Mapping& mapping = m_draft.mapping;
    const auto rule =
        std::find_if(mapping.columns.begin(), mapping.columns.end(), [&](const auto& candidate) {
            return candidate.column == name &&
                   candidate.target == ingest::ColumnRule::Target::Trait;
        });
    if (rule == mapping.columns.end()) {
        return {};
    }
    QList<WriteMode> modes{WriteMode::Usual};
    if (mapping.kind != ingest::ImportKind::People) {
        modes.append(WriteMode::Overwrite);
    } else if (!mapping.at.isEmpty()) {
        modes.append(WriteMode::Newest);
    }
    modes.append(WriteMode::Fill);
    if (rule->type == ValueType::List) {
        modes.append(WriteMode::Append);
    }
    // What a mapping file says is shown as it is.
    if (!modes.contains(rule->write)) {
        modes.append(rule->write);
    }
    return modes;
}

ingest::WriteMode MappingModel::writeMode(const QString& column) const
{
    for (const ingest::ColumnRule& rule : m_draft.mapping.columns) {
        if (rule.column == column && rule.target == ingest::ColumnRule::Target::Trait) {
            return rule.write;
        }
    }
    return ingest::WriteMode::Usual;
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_draft.inspection.columns.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    const ingest::ColumnProfile& column = m_draft.inspection.columns.at(row);
    if (role == kProblemRole) {
        return index.column() == BasisColumn ? doubt(row) : QString();
    }
    if (role == Qt::EditRole && index.column() == TargetColumn) {
        return target(column.name);
    }
    if (role == Qt::EditRole && index.column() == ReadingColumn) {
        const auto now = ingest::readingOf(m_draft.mapping, column.name);
        return now ? int(readings(row).indexOf(*now)) : -1;
    }
    if (role == Qt::EditRole && index.column() == WriteColumn) {
        return int(writeModes(row).indexOf(writeMode(column.name)));
    }
    if (role == Qt::ToolTipRole && index.column() == BasisColumn && !doubt(row).isEmpty()) {
        return doubt(row);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (Column(index.column())) {
    case FileColumn:
        return column.name;
    case ExampleColumn:
        return column.examples.mid(0, 3).join(u", "_s);
    case TargetColumn:
        return targetWords(column.name);
    case ReadingColumn:
        return readingWords(row);
    case WriteColumn:
        return writeModes(row).isEmpty()
                   ? QString()
                   : writeModeWords(writeMode(column.name), m_draft.mapping.kind);
    case BasisColumn:
        return basisWords(row);
    case ColumnCount:
        break;
    }
    return {};
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QString name = m_draft.inspection.columns.at(index.row()).name;
    if (index.column() == TargetColumn) {
        // Choosing what it is already answers the question whether it is right.
        const bool isConfirmed = value.toString() == target(name);
        if (isConfirmed && (m_draft.decided.contains(name) || doubt(index.row()).isEmpty())) {
            return false;
        }
        m_draft.decided.insert(name);
        if (!isConfirmed) {
            setTarget(name, value.toString());
        }
    } else if (index.column() == ReadingColumn) {
        const QList<ingest::ColumnReading> choices = readings(index.row());
        const qsizetype place = value.toInt();
        if (place < 0 || place >= choices.size()) {
            return false;
        }
        ingest::setReading(m_draft.mapping, name, choices.at(place));
        m_draft.isOwnMapping = true;
    } else if (index.column() == WriteColumn) {
        const QList<ingest::WriteMode> choices = writeModes(index.row());
        const qsizetype place = value.toInt();
        if (place < 0 || place >= choices.size()) {
            return false;
        }
        for (ingest::ColumnRule& rule : m_draft.mapping.columns) {
            if (rule.column == name && rule.target == ingest::ColumnRule::Target::Trait) {
                rule.write = choices.at(place);
            }
        }
        m_draft.isOwnMapping = true;
    } else {
        return false;
    }
    judge();
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT mappingEdited();
    return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case FileColumn:
        return tr("Column");
    case ExampleColumn:
        return tr("Examples");
    case TargetColumn:
        return tr("Becomes");
    case ReadingColumn:
        return tr("Read as");
    case WriteColumn:
        return tr("If known already");
    case BasisColumn:
        return tr("Recognised by");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isEditable = index.column() == TargetColumn ||
                            (index.column() == ReadingColumn && !readings(index.row()).isEmpty()) ||
                            (index.column() == WriteColumn && !writeModes(index.row()).isEmpty());
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

QString MappingModel::target(const QString& column) const
{
    if (m_draft.mapping.kind == ingest::ImportKind::People &&
        m_draft.mapping.at.columns.contains(column)) {
        return kChangeTarget;
    }
    for (const ingest::ColumnRule& rule : m_draft.mapping.columns) {
        if (rule.column == column) {
            return ingest::targetText(rule);
        }
    }
    return u"ignore"_s;
}

QString MappingModel::targetWords(const QString& column) const
{
    const QString part = roleOf(m_draft.mapping, column);
    const QString key = target(column);
    if (!part.isEmpty() && key == u"ignore"_s) {
        return part;
    }
    return part.isEmpty() ? targetName(key)
                          : tr("%1; %2", "two things one column is").arg(part, targetName(key));
}

QString MappingModel::readingWords(int row) const
{
    const ingest::ColumnProfile& column = m_draft.inspection.columns.at(row);
    const QString key = target(column.name);
    const bool isTime = m_draft.mapping.at.columns.contains(column.name);
    if (const auto reading = ingest::readingOf(m_draft.mapping, column.name)) {
        return readingName(*reading);
    }
    if (!readings(row).isEmpty()) {
        return tr("Choose …");
    }
    if (isTime) {
        return typeName(ValueType::DateTime);
    }
    for (const ingest::ColumnRule& rule : m_draft.mapping.columns) {
        const bool isKept = rule.column == column.name && key != u"ignore"_s;
        if (isKept && rule.type) {
            return typeName(*rule.type);
        }
    }
    return {};
}

QString MappingModel::basisWords(int row) const
{
    const ingest::ColumnProfile& column = m_draft.inspection.columns.at(row);
    if (const auto doubt = m_doubts.constFind(column.name); doubt != m_doubts.constEnd()) {
        return doubtName(doubt->kind);
    }
    if (m_draft.decided.contains(column.name)) {
        return tr("You");
    }
    const bool isUsed =
        target(column.name) != u"ignore"_s || !roleOf(m_draft.mapping, column.name).isEmpty();
    if (!m_draft.isGuess()) {
        return isUsed ? m_draft.recipeName : QString();
    }
    switch (ingest::guessBasis(column)) {
    case ingest::GuessBasis::Header:
        return tr("Its name");
    case ingest::GuessBasis::Content:
        return isUsed ? tr("Its content") : QString();
    case ingest::GuessBasis::None:
        break;
    }
    return {};
}

void MappingModel::setTarget(const QString& column, const QString& key)
{
    setChange(column, key == kChangeTarget);
    QList<ingest::ColumnRule>& rules = m_draft.mapping.columns;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const ingest::ColumnRule& r) { return r.column == column; });
    if (rule == rules.end()) {
        ingest::ColumnRule fresh;
        fresh.column = column;
        rules.append(retargeted(fresh, key));
    } else {
        *rule = retargeted(*rule, key);
    }
    m_draft.isOwnMapping = true;
}

/// Whether the column says when a row about a person was last true.
void MappingModel::setChange(const QString& column, bool isChange)
{
    ingest::Mapping& mapping = m_draft.mapping;
    if (isChange) {
        mapping.at = {};
        mapping.at.columns = {column};
        return;
    }
    if (mapping.kind != ingest::ImportKind::People || mapping.at.columns.removeAll(column) == 0) {
        return;
    }
    if (mapping.at.columns.isEmpty()) {
        mapping.at = {};
        // Nothing tells any more which value is the newest.
        for (ingest::ColumnRule& rule : mapping.columns) {
            if (rule.write == ingest::WriteMode::Newest) {
                rule.write = ingest::WriteMode::Usual;
            }
        }
    }
}

void MappingModel::judge()
{
    m_doubts.clear();
    m_wholeDoubts.clear();
    for (const ingest::MappingDoubt& doubt : m_draft.doubts()) {
        if (doubt.column.isEmpty()) {
            m_wholeDoubts.append(doubt.text);
        } else {
            m_doubts.insert(doubt.column, doubt);
        }
    }
}

} // namespace rondom::ui
