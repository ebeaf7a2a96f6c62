#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace rondom::profiles {

/// What lists show of a profile and search finds it by.
struct ProfileSummary
{
    QString name;
    QString sortName;
    std::optional<QString> email;
    std::optional<QString> phone;
    bool isKnown = false; ///< with an e-mail, a phone or a number, not a mere visitor
    QString search;       ///< folded, one line for the name and each identifier
};

/// Makes summaries from golden traits and identifiers, the newest first.
class SummaryMaker
{
public:
    /// \a type is "email", "phone", ...
    void takeIdentifier(const QString& type, const QString& value);
    /// \a traits by their keys.
    ProfileSummary finish(const QHash<QString, QString>& traits);

private:
    ProfileSummary m_summary;
    QString m_firstIdentifier;
};

} // namespace rondom::profiles
