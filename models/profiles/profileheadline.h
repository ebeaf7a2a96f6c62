#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace rondom::profiles {

/// What lists show of a profile and search finds it by.
struct ProfileHeadline
{
    QString name;
    QString sortName;
    std::optional<QString> email;
    std::optional<QString> phone;
    bool isKnown = false; ///< with an e-mail, a phone or a number, not a mere visitor
    QString search;       ///< folded, one line for the name and each identifier
};

/// Makes headlines from golden traits and identifiers, the newest first.
class HeadlineMaker
{
public:
    /// \a type is "email", "phone", ...
    void takeIdentifier(const QString& type, const QString& value);
    /// \a traits by their keys.
    ProfileHeadline finish(const QHash<QString, QString>& traits);

private:
    ProfileHeadline m_headline;
    QString m_firstIdentifier;
};

} // namespace rondom::profiles
