#pragma once

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

/// The traits a name is made of.
struct NameTraits
{
    QString first;
    QString middle;
    QString prefix;
    QString last;
    QString full;

    /// Keeps \a text when the trait \a key belongs to the name.
    void take(QStringView key, const QString& text);
};

/// Makes headlines from golden traits and identifiers, the newest first.
class HeadlineMaker
{
public:
    /// \a type is "email", "phone", ...
    void takeIdentifier(const QString& type, const QString& value);
    ProfileHeadline finish(const NameTraits& traits);

private:
    ProfileHeadline m_headline;
    QString m_firstIdentifier;
};

} // namespace rondom::profiles
