#include "models/activation/rowformatter.h"

#include "models/activation/columnchoice.h"
#include "models/activation/contactscrubber.h"
#include "models/activation/countryname.h"
#include "models/activation/formulaguard.h"
#include "models/activation/normalisation.h"
#include "models/core/fullname.h"
#include "models/core/sha256.h"
#include "models/profiles/personname.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

constexpr qsizetype kLongestTag = 100;
constexpr qsizetype kContentDigits = 32;

QDate dateOf(const Value& value)
{
    return QDate::fromString(value.text.left(10), Qt::ISODate);
}

QString tagList(const Value& value)
{
    QStringList tags;
    const QStringList items = value.items();
    for (const QString& item : items) {
        const QString tag = item.simplified().left(kLongestTag);
        tags.append(tag.contains(u',') ? QString(u'"' + tag + u'"') : tag);
    }
    tags.removeAll(QString());
    return tags.join(u',');
}

/// The longest beginning of \a text that fits, not cut inside a letter.
QString cutTo(const QString& text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes) {
        return text;
    }
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = letters.toNextBoundary(); next > 0; next = letters.toNextBoundary()) {
        if (QStringView(text).left(next).toUtf8().size() > bytes) {
            break;
        }
        end = next;
    }
    return text.left(end);
}

bool hasAsciiLocalPart(const QString& email)
{
    const QString local = email.left(email.lastIndexOf(u'@'));
    return std::all_of(local.begin(), local.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// How \a form spells a value that is one text.
QString spelled(CellForm form, const Value& value)
{
    switch (form) {
    case CellForm::MonthDay:
        return dateOf(value).toString(u"MM/dd"_s);
    case CellForm::Day:
        return dateOf(value).toString(u"dd"_s);
    case CellForm::Month:
        return dateOf(value).toString(u"MM"_s);
    case CellForm::Year:
        return dateOf(value).toString(u"yyyy"_s);
    case CellForm::Tags:
        return tagList(value);
    case CellForm::Joined:
        return value.items().join(u"||"_s);
    case CellForm::CountryCode:
        return countryCode(value.text);
    case CellForm::GoogleEmail:
        return googleEmail(value.text);
    case CellForm::GooglePhone:
        return googlePhone(value.text);
    case CellForm::GoogleName:
        return googleName(value.text);
    case CellForm::MetaEmail:
        return metaEmail(value.text);
    case CellForm::MetaPhone:
        return metaPhone(value.text);
    case CellForm::MetaName:
        return metaName(value.text);
    case CellForm::MetaPlace:
        return metaPlace(value.text);
    case CellForm::MetaPostalCode:
        return metaPostalCode(value.text);
    case CellForm::MetaCountry:
        return countryCode(value.text).toLower();
    case CellForm::MetaGender:
        return metaGender(value.text);
    case CellForm::Digits:
        return digitsOf(value.text);
    case CellForm::Amount:
        return value.text.section(u' ', 0, 0);
    case CellForm::Plain:
    case CellForm::OneCellAddress:
        return value.text;
    }
    Q_UNREACHABLE();
}

} // namespace

RowFormatter::RowFormatter(const Destination& destination, const QList<Column>& columns,
                           consent::Channel channel)
    : m_destination(destination)
    , m_columns(columns)
    , m_keys(keyColumns(destination, channel))
    , m_channelTypes(consent::identifierTypes(channel))
{
    for (const Column& column : columns) {
        m_fields += sourceFields(column);
    }
    m_fields.removeDuplicates();
}

QStringList RowFormatter::header() const
{
    QStringList header;
    const bool isSpreadsheet = m_destination.format == Destination::Format::Spreadsheet;
    for (const Column& column : m_columns) {
        header.append(isSpreadsheet ? neutralised(column.header) : column.header);
    }
    return header;
}

std::optional<Row> RowFormatter::format(const consent::Permit& permit, PersonFacts facts) const
{
    const ContactScrubber scrubber(permit, facts.contacts);
    if (!scrubber.hasNothingToHide()) {
        for (std::optional<Value>& value : facts.values) {
            if (value && scrubber.reveals(value->text)) {
                value.reset();
            }
        }
    }
    completeNames(facts);

    Row row;
    for (const Column& column : m_columns) {
        const auto cell = cellFor(column, permit, facts);
        if (!cell) {
            return std::nullopt;
        }
        row.cells.append(cell->text);
        row.isJson.push_back(cell->isJson);
    }
    blankIncomplete(row.cells);

    QStringList keys;
    for (const Column& column : m_keys) {
        const auto cell = contactCell(column, permit);
        if (!cell) {
            return std::nullopt;
        }
        keys.append(cell->text);
    }
    row.key = keys.join(u'\t');
    row.contentHash = QString::fromLatin1(
        Sha256::of(row.cells.join(QChar(0x1f)).toUtf8()).toHex().left(kContentDigits));
    return row;
}

std::optional<RowFormatter::Cell> RowFormatter::cellFor(const Column& column,
                                                        const consent::Permit& permit,
                                                        const PersonFacts& facts) const
{
    if (m_channelTypes.contains(column.field)) {
        return contactCell(column, permit);
    }
    Cell cell = factCell(column, facts);
    if (m_destination.mostBytesPerCell > 0) {
        cell.text = cutTo(cell.text, m_destination.mostBytesPerCell);
    }
    if (column.isHashed) {
        cell = {hashedCell(cell.text)};
    }
    switch (m_destination.format) {
    case Destination::Format::Csv:
        if (!cell.isNumber && startsAsFormula(cell.text)) {
            return std::nullopt;
        }
        break;
    case Destination::Format::Spreadsheet:
        if (!cell.isNumber) {
            cell.text = neutralised(cell.text);
        }
        break;
    case Destination::Format::JsonLines:
        break;
    }
    return cell;
}

std::optional<RowFormatter::Cell> RowFormatter::contactCell(const Column& column,
                                                            const consent::Permit& permit) const
{
    const auto allowed = permit.identifiers();
    const auto found = std::find_if(allowed.begin(), allowed.end(),
                                    [&column](const consent::Permit::Allowed& entry) {
                                        return entry.identifier.type == column.field;
                                    });
    if (found == allowed.end()) {
        return Cell();
    }
    // Never cut or left out: half an address is somebody else's.
    const QString& value = found->identifier.value;
    if (m_destination.needsAsciiLocalPart && !hasAsciiLocalPart(value)) {
        return std::nullopt;
    }
    QString text = spelled(column.form, Value::ofText(value));
    const qsizetype most = m_destination.mostBytesPerCell;
    if (text.isEmpty() || (most > 0 && text.toUtf8().size() > most)) {
        return std::nullopt;
    }
    if (column.isHashed) {
        return Cell{hashedCell(text)};
    }
    if (m_destination.format == Destination::Format::Csv && startsAsFormula(text)) {
        return std::nullopt;
    }
    if (m_destination.format == Destination::Format::Spreadsheet) {
        text = neutralised(text);
    }
    return Cell{text};
}

RowFormatter::Cell RowFormatter::factCell(const Column& column, const PersonFacts& facts) const
{
    if (column.form == CellForm::OneCellAddress) {
        return {addressOf(facts)};
    }
    const std::optional<Value>& value = valueOf(facts, column.field);
    if (!value) {
        return {};
    }
    return column.form == CellForm::Plain ? plainCell(*value) : Cell{spelled(column.form, *value)};
}

RowFormatter::Cell RowFormatter::plainCell(const Value& value) const
{
    const bool isJsonLines = m_destination.format == Destination::Format::JsonLines;
    switch (value.type) {
    case ValueType::Number:
    case ValueType::Money: {
        QString text = value.text;
        if (m_destination.hasDecimalComma) {
            text.replace(u'.', u',');
        }
        // A negative amount with its currency is none to a spreadsheet.
        const bool isPlain = value.type == ValueType::Number;
        const bool isSpreadsheet = m_destination.format == Destination::Format::Spreadsheet;
        return {text, isJsonLines && isPlain, isPlain || !isSpreadsheet};
    }
    case ValueType::Boolean:
        return {value.text, isJsonLines};
    case ValueType::List:
        return isJsonLines ? Cell{value.text, true} : Cell{value.items().join(u'|')};
    case ValueType::Text:
    case ValueType::Date:
    case ValueType::DateTime:
        break;
    }
    return {value.text};
}

QString RowFormatter::addressOf(const PersonFacts& facts) const
{
    QString street = textOf(facts, u"street"_s);
    const QString city = textOf(facts, u"city"_s);
    if (street.isEmpty() || city.isEmpty()) {
        // Tools refuse an address without these, and with it the row.
        return {};
    }
    const QString addition = textOf(facts, u"house_addition"_s);
    QString number = textOf(facts, u"house_number"_s);
    if (!addition.isEmpty()) {
        number += addition.size() == 1 ? addition : QString(u' ' + addition);
    }
    // Some sources state the number apart and in the street as well.
    if (!number.isEmpty() && !street.endsWith(QString(u' ' + number))) {
        street += u' ' + number;
    }
    QStringList parts{street, city, textOf(facts, u"region"_s), textOf(facts, u"postal_code"_s),
                      countryCode(textOf(facts, u"country"_s))};
    parts.removeAll(QString());
    return parts.join(u"  "_s);
}

void RowFormatter::completeNames(PersonFacts& facts) const
{
    const qsizetype first = m_fields.indexOf(u"first_name"_s);
    const qsizetype last = m_fields.indexOf(u"last_name"_s);
    if (first < 0 || last < 0) {
        return;
    }
    std::optional<Value>& firstName = facts.values[std::size_t(first)];
    std::optional<Value>& lastName = facts.values[std::size_t(last)];
    if (lastName && !m_destination.takesAnyField) {
        // Our own files keep the two apart, so that reading them again changes nothing.
        const QString particle = textOf(facts, u"name_prefix"_s);
        lastName = Value::ofText(profiles::lastNameWithParticle(particle, lastName->text));
    }
    const QString fullName = textOf(facts, u"full_name"_s);
    if (fullName.isEmpty() || (firstName && lastName)) {
        return;
    }
    const FullName parts = splitFullName(fullName);
    QString family = parts.particle + u' ' + parts.last;
    family = family.trimmed();
    if (firstName && fullName.startsWith(firstName->text + u' ', Qt::CaseInsensitive)) {
        family = fullName.mid(firstName->text.size() + 1);
    }
    if (!firstName && !parts.first.isEmpty()) {
        firstName = Value::ofText(parts.first);
    }
    if (!lastName && !family.isEmpty()) {
        lastName = Value::ofText(family);
    }
}

void RowFormatter::blankIncomplete(QStringList& cells) const
{
    const auto belongs = [this](qsizetype i) {
        return m_destination.together.contains(m_columns.at(i).field);
    };
    bool isComplete = true;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        isComplete = isComplete && !(belongs(i) && cells.at(i).isEmpty());
    }
    for (qsizetype i = 0; !isComplete && i < cells.size(); ++i) {
        if (belongs(i)) {
            cells[i].clear();
        }
    }
}

const std::optional<Value>& RowFormatter::valueOf(const PersonFacts& facts,
                                                  const QString& field) const
{
    static const std::optional<Value> nothing;
    const qsizetype index = m_fields.indexOf(field);
    return index < 0 ? nothing : facts.values[std::size_t(index)];
}

QString RowFormatter::textOf(const PersonFacts& facts, const QString& field) const
{
    const std::optional<Value>& value = valueOf(facts, field);
    return value ? value->text.simplified() : QString();
}

} // namespace rondom::activation
