#pragma once

#include "models/core/result.h"
#include "models/core/value.h"
#include "models/ingest/cellformat.h"
#include "models/ingest/entry.h"

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

/// Where a value comes from: the first of \a columns that has one, else the fixed \a value.
struct ValueSource
{
    QStringList columns;
    QString value;
    CellFormat format;

    bool isEmpty() const { return columns.isEmpty() && value.isEmpty(); }
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
    bool isGlobal = false;
    /// Absent from the file is no error.
    bool isOptional = false;
    ConsentRule consent;
    SuppressionRule suppression;

    friend bool operator==(const ColumnRule&, const ColumnRule&) = default;
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

    /// For events: the column or the fixed name.
    ValueSource event;
    /// For events and orders: when it happened.
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
