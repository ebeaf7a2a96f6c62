#include "models/ingest/personreader.h"

#include "models/core/calendar.h"
#include "models/core/emailaddress.h"
#include "models/core/fold.h"
#include "models/core/phonenumber.h"
#include "models/ingest/countrycode.h"
#include "models/ingest/ingesttext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr std::size_t kRememberedPeople = 128 * 1024;

using Target = ColumnRule::Target;

QSet<QString> foldedWords(const QStringList& words)
{
    QSet<QString> folded;
    for (const QString& word : words) {
        folded.insert(fold(word.trimmed()));
    }
    return folded;
}

QString foldedCell(const CsvRecord& record, int index)
{
    return fold(QString::fromUtf8(cleanedCell(record.bytes(index))));
}

void addIdentifier(Entry& entry, const QString& type, const QString& value, bool isGlobal)
{
    const bool isKnown = std::any_of(
        entry.identifiers.begin(), entry.identifiers.end(),
        [&](const IdentifierFact& fact) { return fact.type == type && fact.value == value; });
    if (!isKnown) {
        entry.identifiers.append({type, value, isGlobal});
    }
}

void warn(Entry& entry, const CsvRecord& record, const QString& column, const QString& reason)
{
    entry.warnings.append({record.row(), column, reason});
}

/// "6.12E+08": a spreadsheet has rounded the number away.
bool isRoundedNumber(const QString& text)
{
    static const QRegularExpression pattern(u"^[0-9.,]+E\\+?[0-9]+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

} // namespace

PersonReader::PersonReader(const ReadingContext& context)
    : m_mappingCountry(countryCode(context.mapping().format.country))
    , m_workspaceCountry(countryCode(context.options().country))
    , m_noticeText(context.options().noticeText)
    , m_noticeLanguage(context.options().noticeLanguage)
    , m_memo(kRememberedPeople)
{
    const Mapping& mapping = context.mapping();
    if (mapping.kind == ImportKind::People && context.indexOf(mapping.recordId) >= 0) {
        m_recordId = context.cell(mapping.recordId);
    }
    if (mapping.kind == ImportKind::People && !mapping.at.isEmpty()) {
        m_statedAt.emplace(context, mapping.at);
    }
    QSet<QString> traits;
    for (const ColumnRule& rule : mapping.columns) {
        const int index = context.indexOf(rule.column);
        if (index < 0) {
            continue;
        }
        if (rule.target == Target::Identifier) {
            m_identifiers.push_back({CellText(index, rule.prefix, rule.words), rule.column,
                                     rule.name, rule.isGlobal, countryCode(rule.format.country),
                                     rule.format.country == u"international", rule.isFound});
        } else if (rule.target == Target::Trait) {
            const ValueType type = rule.type.value_or(ValueType::Text);
            m_traits.push_back({CellText(index, rule.prefix, rule.words), rule.column, rule.name,
                                context.reader(type, rule.format), traits.contains(rule.name),
                                rule.write});
            traits.insert(rule.name);
            if (rule.name == u"country") {
                m_countries.push_back(CellText(index, rule.prefix, rule.words));
            }
        } else if (rule.target == Target::Consent) {
            addConsent(context, index, rule);
        } else if (rule.target == Target::Suppression) {
            m_suppressions.push_back({index, rule.suppression, foldedWords(rule.suppression.when),
                                      SourceReader(context, rule.suppression.at, rule.format)});
        }
    }
    for (const ConstantRule& rule : mapping.constants) {
        if (rule.target == Target::Trait && !rule.value.isEmpty()) {
            m_constants.append({rule.name, Value::ofText(rule.value), WriteMode::Usual});
        }
    }
    for (const ConsentRule& consent : mapping.rowConsents) {
        ColumnRule rule;
        rule.consent = consent;
        addConsent(context, -1, rule);
    }
    for (const SuppressionRule& rule : mapping.rowSuppressions) {
        m_suppressions.push_back({-1, rule, {}, SourceReader(context, rule.at)});
    }
    m_onlyNames = !m_recordId && m_traits.empty() && m_constants.isEmpty() && m_consents.empty() &&
                  m_suppressions.empty();
}

void PersonReader::addConsent(const ReadingContext& context, int index, const ColumnRule& rule)
{
    const ConsentRule& consent = rule.consent;
    std::vector<ProofSource> proof;
    for (const ProofRule& line : consent.proof) {
        proof.push_back({line.key, SourceReader(context, line.from, rule.format),
                         line.onlyWith.isEmpty() ? -1 : context.indexOf(line.onlyWith),
                         line.isTime});
    }
    std::vector<ClaimColumn> claims;
    for (auto it = consent.claimWhen.cbegin(); it != consent.claimWhen.cend(); ++it) {
        if (const int claimIndex = context.indexOf(it.key()); claimIndex >= 0) {
            claims.push_back({claimIndex, foldedWords(*it)});
        }
    }
    m_consents.push_back({index, rule.column, consent, foldedWords(consent.granted),
                          foldedWords(consent.withdrawn), foldedWords(consent.claimed),
                          SourceReader(context, consent.grantedAt, rule.format),
                          SourceReader(context, consent.withdrawnAt, rule.format), std::move(proof),
                          std::move(claims)});
}

std::optional<RowProblem> PersonReader::read(const CsvRecord& record, Entry& entry) const
{
    if (m_recordId) {
        entry.recordId = identifierText(m_recordId->read(record));
    }
    if (m_onlyNames) {
        return readRemembered(record, entry);
    }
    const auto problem = readIdentifiers(record, entry);
    if (m_statedAt) {
        if (const auto at = readTime(*m_statedAt, record, entry)) {
            entry.statedAt = at->instant;
        }
    }
    readTraits(record, entry);
    for (const ConsentColumn& column : m_consents) {
        readConsent(column, record, entry);
    }
    for (const SuppressionColumn& column : m_suppressions) {
        readSuppression(column, record, entry);
    }
    return problem;
}

std::optional<RowProblem> PersonReader::readRemembered(const CsvRecord& record, Entry& entry) const
{
    const QByteArrayView cells = cellsAsOne(record, m_identifiers, m_namingCells);
    if (const Identifiers* const known = m_memo.find(cells)) {
        entry.identifiers = *known;
        return std::nullopt;
    }
    const auto warnings = entry.warnings.size();
    const auto problem = readIdentifiers(record, entry);
    if (!problem && entry.warnings.size() == warnings) {
        // Now, so that every copy has it.
        static_cast<void>(entry.identifiers.statedAs());
        m_memo.remember(cells, entry.identifiers);
    }
    return problem;
}

std::optional<RowProblem> PersonReader::readIdentifiers(const CsvRecord& record, Entry& entry) const
{
    std::optional<RowProblem> problem;
    QString country;
    bool isCountryKnown = false;
    for (const IdentifierColumn& column : m_identifiers) {
        if (!isCountryKnown && column.type == u"phone") {
            country = rowCountry(record);
            isCountryKnown = true;
        }
        readIdentifier(column, record, country, entry, problem);
    }
    if (!problem && entry.identifiers.isEmpty()) {
        problem = RowProblem{m_identifiers.empty() ? QString() : m_identifiers.front().column,
                             noIdentifierReason()};
    }
    return problem;
}

void PersonReader::readIdentifier(const IdentifierColumn& column, const CsvRecord& record,
                                  const QString& rowCountry, Entry& entry,
                                  std::optional<RowProblem>& problem) const
{
    const QByteArrayView cell = column.cell.read(record);
    if (cell.isEmpty()) {
        return;
    }
    if (column.type != u"email" && column.type != u"phone") {
        addIdentifier(entry, column.type, identifierText(cell), column.isGlobal);
        return;
    }
    std::optional<RowProblem> ownProblem;
    if (column.type == u"email") {
        readEmails(column, cell, entry, ownProblem);
    } else {
        readPhones(column, cell, rowCountry, entry, ownProblem);
    }
    if (ownProblem && !column.isFound) {
        warn(entry, record, ownProblem->column, ownProblem->reason);
        problem = problem ? problem : ownProblem;
    }
}

void PersonReader::readEmails(const IdentifierColumn& column, QByteArrayView cell, Entry& entry,
                              std::optional<RowProblem>& problem) const
{
    const QString text = QString::fromUtf8(cell);
    if (auto email = EmailAddress::parse(text)) {
        addIdentifier(entry, column.type, email->toString(), column.isGlobal);
        return;
    }
    // Several in one cell, or as mail programs write them: Jan Jansen <jan@example.nl>.
    static const QRegularExpression separators(u"[;,<>\\s]+"_s);
    bool hasFound = false;
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (!part.contains(u'@')) {
            continue;
        }
        const QString address = part.startsWith(u"mailto:"_s) ? part.mid(7) : part;
        if (auto email = EmailAddress::parse(address)) {
            addIdentifier(entry, column.type, email->toString(), column.isGlobal);
            hasFound = true;
        } else {
            problem = RowProblem{column.column, notAnEmailReason()};
        }
    }
    if (!hasFound) {
        problem = RowProblem{column.column, notAnEmailReason()};
    }
}

void PersonReader::readPhones(const IdentifierColumn& column, QByteArrayView cell,
                              const QString& rowCountry, Entry& entry,
                              std::optional<RowProblem>& problem) const
{
    const QString text = identifierText(cell);
    if (isRoundedNumber(text)) {
        problem = RowProblem{column.column, notAPhoneReason()};
        return;
    }
    QString country = column.country.isEmpty() ? rowCountry : column.country;
    country = country.isEmpty() ? m_mappingCountry : country;
    country = country.isEmpty() ? m_workspaceCountry : country;
    static const QRegularExpression separators(u"[;,|]|:::"_s);
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& number : parts) {
        const bool lacksPlus = column.isInternational && number.front().isDigit();
        const QString part = lacksPlus ? u'+' + number : number;
        if (auto phone = PhoneNumber::parse(part, country)) {
            addIdentifier(entry, column.type, phone->toString(), column.isGlobal);
        } else {
            problem = RowProblem{column.column, country.isEmpty() ? phoneWithoutCountryReason()
                                                                  : notAPhoneReason()};
        }
    }
}

QString PersonReader::rowCountry(const CsvRecord& record) const
{
    for (const CellText& column : m_countries) {
        const QByteArrayView cell = column.read(record);
        if (!cell.isEmpty()) {
            return countryCode(QString::fromUtf8(cell));
        }
    }
    return {};
}

void PersonReader::readTraits(const CsvRecord& record, Entry& entry) const
{
    for (const TraitColumn& column : m_traits) {
        const QByteArrayView cell = column.cell.read(record);
        if (cell.isEmpty()) {
            continue;
        }
        const bool isKnown =
            column.mayBeKnown &&
            std::any_of(entry.traits.begin(), entry.traits.end(),
                        [&column](const TraitFact& fact) { return fact.trait == column.trait; });
        if (isKnown) {
            continue;
        }
        if (auto value = column.reader.value(cell)) {
            if (value->type != ValueType::List || !value->items().isEmpty()) {
                entry.traits.append({column.trait, *std::move(value), column.write});
            }
        } else {
            warn(entry, record, column.column, value.error().message);
        }
    }
    entry.traits += m_constants;
}

std::optional<ConsentDecision> PersonReader::decisionOf(const ConsentColumn& column,
                                                        const CsvRecord& record) const
{
    if (column.rule.always) {
        return column.rule.always;
    }
    const QString word = foldedCell(record, column.index);
    // A word listed for both is a mistake, and the denial is the safe reading.
    if (column.withdrawn.contains(word)) {
        return ConsentDecision::Withdrawn;
    }
    if (column.granted.contains(word) || column.claimed.contains(word)) {
        return ConsentDecision::Granted;
    }
    return std::nullopt;
}

void PersonReader::readConsent(const ConsentColumn& column, const CsvRecord& record,
                               Entry& entry) const
{
    const auto decision = decisionOf(column, record);
    if (!decision) {
        return;
    }
    ConsentFact fact;
    fact.purpose = column.rule.purpose;
    fact.channel = column.rule.channel;
    fact.decision = *decision;
    const bool isGrant = *decision == ConsentDecision::Granted;
    const bool isClaimed =
        isGrant && !column.rule.always && column.claimed.contains(foldedCell(record, column.index));
    const bool isClaim =
        isClaimed ||
        (isGrant && std::any_of(column.claims.begin(), column.claims.end(),
                                [&record](const ClaimColumn& claim) {
                                    return claim.values.contains(foldedCell(record, claim.index));
                                }));
    if (!isClaim) {
        fact.at = readTime(isGrant ? column.grantedAt : column.withdrawnAt, record, entry);
    }
    if (isGrant) {
        const ConsentRule& rule = column.rule;
        fact.noticeText = rule.noticeText.isEmpty() ? m_noticeText : rule.noticeText;
        fact.noticeLanguage =
            rule.noticeLanguage.isEmpty() ? m_noticeLanguage : rule.noticeLanguage;
        fact.proof = readProof(column, record, entry);
    }
    entry.consents.append(fact);
}

QJsonObject PersonReader::readProof(const ConsentColumn& column, const CsvRecord& record,
                                    Entry& entry) const
{
    QJsonObject proof;
    for (const ProofSource& line : column.proof) {
        const bool holds = line.onlyWith < 0 || !cleanedCell(record.bytes(line.onlyWith)).isEmpty();
        if (!holds || line.from.bytes(record).isEmpty()) {
            continue;
        }
        if (!line.isTime) {
            proof.insert(line.key, line.from.text(record));
        } else if (const auto at = readTime(line.from, record, entry)) {
            proof.insert(line.key, toIsoUtc(at->instant));
        }
    }
    return proof;
}

std::optional<FactTime> PersonReader::readTime(const SourceReader& source, const CsvRecord& record,
                                               Entry& entry) const
{
    if (source.bytes(record).isEmpty()) {
        return std::nullopt;
    }
    auto time = source.time(record);
    if (!time) {
        warn(entry, record, source.column(), time.error().message);
        return std::nullopt;
    }
    return *time;
}

void PersonReader::readSuppression(const SuppressionColumn& column, const CsvRecord& record,
                                   Entry& entry) const
{
    if (column.index >= 0 && !column.when.contains(foldedCell(record, column.index))) {
        return;
    }
    entry.suppressions.append({column.rule.identifierType, column.rule.channel, column.rule.reason,
                               readTime(column.at, record, entry)});
}

void PersonReader::identifyingCells(const CsvRecord& record, std::vector<QByteArray>& cells) const
{
    cells.clear();
    for (const IdentifierColumn& column : m_identifiers) {
        cells.push_back(record.bytes(column.cell.index()).toByteArray());
    }
}

bool PersonReader::addsIdentifier(const CsvRecord& record,
                                  const std::vector<QByteArray>& cells) const
{
    for (size_t i = 0; i < m_identifiers.size(); ++i) {
        const QByteArrayView cell = record.bytes(m_identifiers[i].cell.index());
        if (!cell.isEmpty() && cell != cells[i]) {
            return true;
        }
    }
    return false;
}

} // namespace rondom::ingest
