#pragma once

#include "models/ingest/cellmemo.h"
#include "models/ingest/entry.h"
#include "models/ingest/readingcontext.h"

#include <QSet>

#include <vector>

namespace rondom::ingest {

/// Reads what a row says about its person: identifiers, traits, consents and suppressions.
class PersonReader
{
public:
    explicit PersonReader(const ReadingContext& context);

    /// Adds everything to \a entry. Cells that cannot be used become warnings. The problem is that
    /// of the first identifier that cannot be used, or that there is none; whether it costs the row
    /// the caller decides: it does when entry.identifiers and entry.recordId are empty.
    std::optional<RowProblem> read(const CsvRecord& record, Entry& entry) const;

    /// The cells that identify the person, as they stand; to compare the rows of one order.
    void identifyingCells(const CsvRecord& record, std::vector<QByteArray>& cells) const;
    /// True when a cell says something that \a cells do not.
    bool addsIdentifier(const CsvRecord& record, const std::vector<QByteArray>& cells) const;

private:
    struct IdentifierColumn
    {
        CellText cell;
        QString column;
        QString type;
        bool isGlobal;
        QString country;      ///< the column's own
        bool isInternational; ///< numbers begin with their country's code, with or without +
        bool isFound;         ///< a cell that is no such identifier is no mistake
    };
    struct TraitColumn
    {
        CellText cell;
        QString column;
        QString trait;
        CellReader reader;
        bool mayBeKnown; ///< an earlier column gives the same trait
        WriteMode write;
    };
    struct ProofSource
    {
        QString key;
        SourceReader from;
        int onlyWith;
        bool isTime;
    };
    /// Values of a column that make a grant a mere claim.
    struct ClaimColumn
    {
        int index;
        QSet<QString> values;
    };
    struct ConsentColumn
    {
        int index; ///< -1 for a rule about the row itself
        QString column;
        ConsentRule rule;
        QSet<QString> granted;
        QSet<QString> withdrawn;
        QSet<QString> claimed;
        SourceReader grantedAt;
        SourceReader withdrawnAt;
        std::vector<ProofSource> proof;
        std::vector<ClaimColumn> claims;
    };
    struct SuppressionColumn
    {
        int index;
        SuppressionRule rule;
        QSet<QString> when;
        SourceReader at;
    };

    std::optional<RowProblem> readIdentifiers(const CsvRecord& record, Entry& entry) const;
    std::optional<RowProblem> readRemembered(const CsvRecord& record, Entry& entry) const;
    void addConsent(const ReadingContext& context, int index, const ColumnRule& rule);
    void readIdentifier(const IdentifierColumn& column, const CsvRecord& record,
                        const QString& rowCountry, Entry& entry,
                        std::optional<RowProblem>& problem) const;
    void readEmails(const IdentifierColumn& column, QByteArrayView cell, Entry& entry,
                    std::optional<RowProblem>& problem) const;
    void readPhones(const IdentifierColumn& column, QByteArrayView cell, const QString& rowCountry,
                    Entry& entry, std::optional<RowProblem>& problem) const;
    void readTraits(const CsvRecord& record, Entry& entry) const;
    void readConsent(const ConsentColumn& column, const CsvRecord& record, Entry& entry) const;
    std::optional<ConsentDecision> decisionOf(const ConsentColumn& column,
                                              const CsvRecord& record) const;
    QJsonObject readProof(const ConsentColumn& column, const CsvRecord& record, Entry& entry) const;
    std::optional<FactTime> readTime(const SourceReader& source, const CsvRecord& record,
                                     Entry& entry) const;
    void readSuppression(const SuppressionColumn& column, const CsvRecord& record,
                         Entry& entry) const;
    QString rowCountry(const CsvRecord& record) const;

    std::optional<CellText> m_recordId;
    std::optional<SourceReader> m_statedAt;
    std::vector<CellText> m_countries;
    std::vector<IdentifierColumn> m_identifiers;
    std::vector<TraitColumn> m_traits;
    QList<TraitFact> m_constants;
    std::vector<ConsentColumn> m_consents;
    std::vector<SuppressionColumn> m_suppressions;
    QString m_mappingCountry;
    QString m_workspaceCountry;
    QString m_noticeText;
    QString m_noticeLanguage;
    /// True when rows say nothing about people but who they are: then a name says the same each
    /// time.
    bool m_onlyNames = false;
    mutable CellMemo<Identifiers> m_memo;
    mutable QByteArray m_namingCells;
};

} // namespace rondom::ingest
