#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace rondom::ingest {

/// One property of a card: `item1.TEL;TYPE=work,voice:+31 20 ...`.
struct VCardProperty
{
    QByteArray name;      ///< upper-case, without its group
    QByteArrayList types; ///< lower-case: "home", "fax"; also the bare words of version 2.1
    int preference = 100; ///< 1 comes first
    bool isBinary = false;
    QByteArray value; ///< UTF-8, its escapes still there

    /// An empty name when \a line is no property.
    static VCardProperty parse(const QByteArray& line);

    bool isOf(const char* type) const { return types.contains(type); }
    /// The value as text.
    QByteArray text() const;
    /// The parts of a structured value such as N and ADR.
    QByteArrayList parts() const { return split(';'); }
    /// The items of a list such as CATEGORIES.
    QByteArrayList items() const { return split(','); }

private:
    QByteArrayList split(char separator) const;
};

} // namespace rondom::ingest
