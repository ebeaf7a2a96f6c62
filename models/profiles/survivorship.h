#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// Which of several statements about a trait holds.
enum class Survivor {
    Usual,    ///< the newest; of lists all items
    Newest,   ///< what was true last; of lists too the newest alone
    First,    ///< what was stated first, by whichever record
    Trusted,  ///< the newest of the most trusted source that says anything
    Longest,  ///< the longest text
    Smallest, ///< the least number or the earliest date; of texts the first by the alphabet
    Largest,
    Sum,   ///< of numbers, and of money in one currency: one of each record
    Union, ///< of lists all items, each once
    Any,   ///< true when any record says so
    All,   ///< true when every record that says anything says so
};

/// "usual", "newest", ...
QString survivorName(Survivor survivor);
std::optional<Survivor> survivorFromName(QStringView name);

struct SurvivorRule
{
    Survivor survivor = Survivor::Usual;
    /// For Trusted: the names of sources, the most trusted first. Others come after them.
    QStringList sources;

    friend bool operator==(const SurvivorRule&, const SurvivorRule&) = default;
};

/// By the key of their trait; a trait that is not listed does what is usual.
using SurvivorRules = QHash<QString, SurvivorRule>;

/// As the workspace keeps them and `profile survivorship` prints them.
QJsonObject toJson(const SurvivorRules& rules);
/// Fails with InvalidInput, naming what is wrong.
Result<SurvivorRules> parseSurvivorRules(const QByteArray& json);

Result<SurvivorRules> readSurvivorRules(const storage::Connection& connection);
/// Keeps \a rules; nobody is computed anew by this. Inside the caller's transaction.
Result<void> writeSurvivorRules(const storage::Connection& connection, const SurvivorRules& rules);

/// The rules by the ids of a workspace, ready to choose by.
class CompiledSurvivors
{
public:
    static Result<CompiledSurvivors> read(const storage::Connection& connection);
    static Result<CompiledSurvivors> by(const storage::Connection& connection,
                                        const SurvivorRules& rules);

    void set(qint64 trait, Survivor survivor, const QList<SourceId>& sources = {})
    {
        m_rules.insert(trait, {survivor, sources});
    }

    Survivor of(qint64 trait) const { return m_rules.value(trait).survivor; }
    /// The smaller, the more trusted.
    int rank(qint64 trait, SourceId source) const;

private:
    struct Rule
    {
        Survivor survivor = Survivor::Usual;
        QList<SourceId> sources;
    };
    QHash<qint64, Rule> m_rules;
};

} // namespace rondom::profiles
