#pragma once

#include "models/core/result.h"
#include "models/core/value.h"
#include "models/ingest/cellformat.h"
#include "models/ingest/entry.h"
#include "models/ingest/writemode.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace rondom::ingest {

enum class ImportKind {
    People,
    Companies,
    Orders,
    Events,
    Products,
    Tickets,
    Consents,
    CampaignResults,
};

/// The name in the mapping file: "people", "campaign_results", ...
QString importKindName(ImportKind kind);
std::optional<ImportKind> importKindFromName(QStringView name);

/// Words of a column and what they are kept as; compared without case and accents. Other words
/// stay.
using WordMap = QMap<QString, QString>;

/// Where a value comes from: the first of \a columns that has one, else the fixed \a value.
struct ValueSource
{
    QStringList columns;
    QString value;
    CellFormat format;
    /// The cells of all columns with this between them, instead of the first that has a value.
    std::optional<QString> join;
    WordMap words;
    /// Before the fixed value: a part of the file's name, see Recipe::nameParts.
    QString namePart;
    /// After the fixed value: the time the file was last written.
    bool isFileTime = false;

    bool isEmpty() const
    {
        return columns.isEmpty() && value.isEmpty() && namePart.isEmpty() && !isFileTime;
    }
    friend bool operator==(const ValueSource&, const ValueSource&) = default;
};

/// One line of evidence that is copied into the proof of a grant.
struct ProofRule
{
    QString key; ///< e.g. "ip", "double_opt_in_at"
    ValueSource from;
    bool isTime = false;
    /// Only when this column has a value too; empty for always.
    QString onlyWith;

    friend bool operator==(const ProofRule&, const ProofRule&) = default;
};

/// What the cell of a consent column, or a whole row, says about one purpose and channel.
struct ConsentRule
{
    QString purpose;
    QString channel;
    QStringList granted;   ///< cell values that grant, compared without case and accents
    QStringList withdrawn; ///< cell values that withdraw
    /// Cell values that a tool uses for "may be mailed" without an act of the person behind it:
    /// they claim a consent and never prove one.
    QStringList claimed;
    ValueSource grantedAt;
    ValueSource withdrawnAt;
    QString noticeText;
    QString noticeLanguage;
    QList<ProofRule> proof;
    /// Cells that make a grant a mere claim: column and values ("SOURCE": "List Import from File").
    QMap<QString, QStringList> claimWhen;
    /// The rule holds for these file statuses only; empty for any.
    QStringList statuses;
    /// For rules about the row itself: what every such row says.
    std::optional<ConsentDecision> always;

    friend bool operator==(const ConsentRule&, const ConsentRule&) = default;
};

/// An identifier that must not be contacted, said by a cell or by the row itself.
struct SuppressionRule
{
    QString identifierType;
    QString channel;
    QString reason;
    QStringList when; ///< cell values that suppress; empty for rules about the row itself
    ValueSource at;
    QStringList statuses;

    friend bool operator==(const SuppressionRule&, const SuppressionRule&) = default;
};

/// How one cell holds several order lines: `name:Cap|quantity:2;name:Sock|quantity:1`.
struct PackedLines
{
    QString between;    ///< lines
    QString fields;     ///< separates the fields of a line
    QString assignment; ///< between a field's name and its value

    bool isEmpty() const { return between.isEmpty(); }
    friend bool operator==(const PackedLines&, const PackedLines&) = default;
};

/// What becomes of one column.
struct ColumnRule
{
    enum class Target { Identifier, Trait, Consent, Suppression, Property, Line, Ignore };

    QString column;
    Target target = Target::Ignore;
    /// The identifier type, trait, property or line field. Where two columns give one trait or
    /// property, the first in the file that has a value counts.
    QString name;
    std::optional<ValueType> type;
    CellFormat format;
    /// For traits.
    WriteMode write = WriteMode::Usual;
    bool isGlobal = false;
    /// Absent from the file is no error.
    bool isOptional = false;
    /// What stands before every value and is no part of it: "p:" in "p:+31612345678".
    QString prefix;
    WordMap words;
    PackedLines packed;
    /// For ignored columns: a password or token, which is never stored.
    bool isSecret = false;
    /// The column was found by a pattern: a cell that is no such identifier is no mistake.
    bool isFound = false;
    ConsentRule consent;
    SuppressionRule suppression;

    friend bool operator==(const ColumnRule&, const ColumnRule&) = default;
};

/// A trait or property that every row of a file has.
struct ConstantRule
{
    ColumnRule::Target target = ColumnRule::Target::Property;
    QString name;
    QString value;
    QString namePart; ///< of the file's name, when \a value is empty

    friend bool operator==(const ConstantRule&, const ConstantRule&) = default;
};

/// What the columns of a file mean: `rondom: mapping/1`.
struct Mapping
{
    QString name;
    ImportKind kind = ImportKind::People;
    /// The source's own id of the row's person (people) or event (events); column, may be empty.
    QString recordId;
    /// Defaults for every column.
    CellFormat format;
    QList<ColumnRule> columns;
    /// Rules for every column no other rule names whose header matches; `column` is a wildcard, a
    /// `*` in the name stands for what the wildcard's first `*` did.
    QList<ColumnRule> patterns;
    QList<ConstantRule> constants;
    /// For events: ids count within their file's name only.
    bool isIdOfFile = false;
    /// Rows that are no data: column and wildcards for its cell.
    QMap<QString, QStringList> skipWhen;

    /// For events: the column or the fixed name.
    ValueSource event;
    /// For events and orders: when it happened. For people: when the row was last true, for traits
    /// of which the newest value holds.
    ValueSource at;
    ValueSource orderId;
    ValueSource currency;
    /// A row without an order id belongs to the order above it.
    bool blankOrderContinues = false;
    /// What becomes of columns that are not mentioned: a trait or property named after the header.
    ColumnRule::Target otherColumns = ColumnRule::Target::Ignore;

    /// What every row says, besides its columns.
    QList<ConsentRule> rowConsents;
    QList<SuppressionRule> rowSuppressions;
    /// Sentences a person should read before using this mapping.
    QStringList doubts;

    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Reads a mapping file, also a recipe, whose `match` is then not looked at. Fails with
/// InvalidInput and the JSON path of what is wrong.
Result<Mapping> parseMapping(const QByteArray& json);
/// The same from a file.
Result<Mapping> loadMapping(const QString& path);
/// The mapping as its file; parseMapping() gives it back.
QJsonObject toJson(const Mapping& mapping);

/// "identifier:email", "trait:first_name", "ignore": one rule in a word.
QString targetText(const ColumnRule& rule);

} // namespace rondom::ingest
