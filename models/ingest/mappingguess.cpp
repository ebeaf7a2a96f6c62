#include "models/ingest/columnpattern.h"
#include "models/ingest/headerword.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/inspection.h"
#include "models/ingest/rejectcolumns.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Meaning = HeaderWord::Meaning;
using Target = ColumnRule::Target;

/// Guesses the mapping of one file.
class MappingGuess
{
public:
    explicit MappingGuess(const Inspection& inspection) : m_inspection(inspection)
    {
        for (const ColumnProfile& column : inspection.columns) {
            m_words.append(wordFor(column));
        }
    }

    Mapping make()
    {
        m_mapping.name = QFileInfo(m_inspection.fileName).completeBaseName();
        m_mapping.kind = kind();
        tellNamesApart();
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            m_mapping.columns.append(ruleFor(m_inspection.columns[i], m_words[i]));
        }
        leaveOutRejectColumns();
        chooseRecordId();
        noteDoubts();
        return m_mapping;
    }

private:
    /// The header first, then the content.
    static std::optional<HeaderWord> wordFor(const ColumnProfile& column)
    {
        if (auto word = headerWord(column.name)) {
            return word;
        }
        if (column.looksLikeEmail) {
            return HeaderWord{Meaning::Identifier, u"email"_s};
        }
        const bool isInternational =
            std::any_of(column.examples.begin(), column.examples.end(),
                        [](const QString& text) { return text.startsWith(u'+'); });
        if (column.looksLikePhone && isInternational) {
            return HeaderWord{Meaning::Identifier, u"phone"_s};
        }
        return std::nullopt;
    }

    bool has(Meaning meaning, const QString& name = {}) const
    {
        return std::any_of(m_words.begin(), m_words.end(), [&](const auto& word) {
            return word && word->meaning == meaning && (name.isEmpty() || word->name == name);
        });
    }

    ImportKind kind() const
    {
        const bool hasLines = has(Meaning::Line, u"quantity"_s) || has(Meaning::Line, u"price"_s) ||
                              has(Meaning::Line, u"sku"_s);
        if (has(Meaning::Time) && has(Meaning::OrderId) &&
            (hasLines || has(Meaning::Property, u"total"_s))) {
            return ImportKind::Orders;
        }
        if (has(Meaning::Time) && has(Meaning::EventName)) {
            return ImportKind::Events;
        }
        return ImportKind::People;
    }

    /// Beside a first name, "Name" and "Nom" are the last name.
    void tellNamesApart()
    {
        if (!has(Meaning::Trait, u"first_name"_s) || has(Meaning::Trait, u"last_name"_s)) {
            return;
        }
        for (auto& word : m_words) {
            if (word && word->name == u"full_name") {
                word->name = u"last_name"_s;
                return;
            }
        }
    }

    ColumnRule ruleFor(const ColumnProfile& column, const std::optional<HeaderWord>& word)
    {
        ColumnRule rule;
        rule.column = column.name;
        const bool isAboutOrders = m_mapping.kind == ImportKind::Orders;
        const bool isAboutPeople = m_mapping.kind == ImportKind::People;
        const Meaning meaning = word ? word->meaning : Meaning::Property;
        switch (meaning) {
        case Meaning::Secret:
            return rule;
        case Meaning::Identifier:
            rule.target = Target::Identifier;
            rule.name = word->name;
            rule.isGlobal = rule.name == u"email" || rule.name == u"phone";
            return rule;
        case Meaning::Trait:
            setValue(rule, Target::Trait, word->name, column);
            return rule;
        case Meaning::RecordId:
            if (!isAboutOrders && m_mapping.recordId.isEmpty()) {
                m_mapping.recordId = column.name;
                return rule;
            }
            break;
        case Meaning::OrderId:
            if (isAboutOrders && m_mapping.orderId.isEmpty()) {
                m_mapping.orderId.columns = {column.name};
                return rule;
            }
            break;
        case Meaning::EventName:
            if (m_mapping.kind == ImportKind::Events && m_mapping.event.isEmpty()) {
                m_mapping.event.columns = {column.name};
                return rule;
            }
            break;
        case Meaning::Time:
            if (!isAboutPeople && m_mapping.at.isEmpty()) {
                m_mapping.at.columns = {column.name};
                m_mapping.at.format.format = column.format;
                return rule;
            }
            break;
        case Meaning::Currency:
            if (!isAboutPeople && m_mapping.currency.isEmpty()) {
                m_mapping.currency.columns = {column.name};
                return rule;
            }
            break;
        case Meaning::Line:
            if (isAboutOrders) {
                setValue(rule, Target::Line, word->name, column);
                return rule;
            }
            break;
        case Meaning::Property:
            if (word && isAboutOrders) {
                setValue(rule, Target::Property, word->name, column);
                return rule;
            }
            break;
        }
        setValue(rule, isAboutPeople ? Target::Trait : Target::Property, keyFromHeader(column.name),
                 column);
        return rule;
    }

    static void setValue(ColumnRule& rule, Target target, const QString& name,
                         const ColumnProfile& column)
    {
        // Postcodes and house numbers look like numbers and are none.
        static const QStringList texts{u"postal_code"_s, u"house_number"_s, u"house_addition"_s,
                                       u"sku"_s,         u"name"_s,         u"street"_s};
        rule.target = target;
        rule.name = name;
        if (name == u"tags") {
            rule.type = ValueType::List;
        } else if (name == u"birthday") {
            rule.type = ValueType::Date;
        } else if (column.type != ValueType::Text && !texts.contains(name) && !column.isAmbiguous) {
            rule.type = column.type;
        }
        rule.format.format = column.format;
        rule.format.decimal = column.decimal;
        rule.format.separator = column.separator;
    }

    /// A customer number that no two rows share is the source's own id of the person.
    void chooseRecordId()
    {
        if (m_mapping.kind != ImportKind::People || !m_mapping.recordId.isEmpty()) {
            return;
        }
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const ColumnProfile& column = m_inspection.columns[i];
            if (m_words[i] && m_words[i]->name == u"customer_no" &&
                column.filled == m_inspection.rowsSampled && column.distinct == column.filled) {
                m_mapping.recordId = column.name;
                return;
            }
        }
    }

    /// Line and reason of a file of rejected rows are about the file, not about a person.
    void leaveOutRejectColumns()
    {
        const QStringList headers = m_inspection.headers();
        for (qsizetype i = withoutRejectColumns(headers).size(); i < headers.size(); ++i) {
            ColumnRule rule;
            rule.column = headers.at(i);
            rule.target = Target::Ignore;
            m_mapping.columns[i] = rule;
        }
    }

    void noteDoubts()
    {
        for (const ColumnProfile& column : m_inspection.columns) {
            if (column.isAmbiguous) {
                const bool isNumber =
                    column.type == ValueType::Number || column.type == ValueType::Money;
                m_mapping.doubts.append(isNumber ? ambiguousNumberDoubt(column.name)
                                                 : ambiguousDateDoubt(column.name));
            }
        }
        if (!has(Meaning::Identifier) && m_mapping.recordId.isEmpty()) {
            m_mapping.doubts.append(noIdentifierDoubt());
        }
    }

    const Inspection& m_inspection;
    QList<std::optional<HeaderWord>> m_words;
    Mapping m_mapping;
};

} // namespace

Mapping guessMapping(const Inspection& inspection)
{
    Mapping mapping = MappingGuess(inspection).make();
    markSecrets(mapping, inspection.headers());
    return mapping;
}

} // namespace rondom::ingest
