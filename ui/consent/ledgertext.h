#pragma once

#include "models/consent/consentlog.h"
#include "models/core/calendar.h"

#include <QCoreApplication>
#include <QString>

namespace rondom::ui {

/// The lines of the consent ledger as people say them.
class LedgerText
{
    Q_DECLARE_TR_FUNCTIONS(LedgerText)

public:
    /// "On 5 May 2026 10:00 Sanne said yes to the newsletter by e-mail on a web form."
    static QString sentence(const consent::LogEntry& entry, const QString& name,
                            const Calendar& calendar);
    /// What proves it and what limits it: the text they saw, the file and row, why it does not
    /// count. One sentence a line.
    static QString details(const consent::LogEntry& entry, const Calendar& calendar);
    /// The icon beside it, and its tone by the same key.
    static QString icon(consent::Decision decision);

    /// "the newsletter", "offers like earlier purchases"; what a sentence can go on with.
    static QString purposePhrase(const QString& purpose);
    /// "by e-mail", "by any channel".
    static QString channelPhrase(const QString& channel);

private:
    static QString methodPhrase(consent::Method method);
};

} // namespace rondom::ui
