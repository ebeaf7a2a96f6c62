#pragma once

#include "models/consent/permit.h"

#include <QStringList>

namespace rondom::activation {

/// Finds identifiers that were held back in text they have no business in: an old address in a
/// remark, a number as somebody's name.
class ContactScrubber
{
public:
    /// \a contacts: every identifier of the channel's kind the person ever had.
    ContactScrubber(const consent::Permit& permit, const QStringList& contacts);

    bool hasNothingToHide() const { return m_heldBack.isEmpty(); }
    /// Whether \a text spells out an identifier the permit does not name, in whatever spelling.
    bool reveals(const QString& text) const;

private:
    QStringList m_heldBack;
};

} // namespace rondom::activation
