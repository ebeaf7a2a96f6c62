#pragma once

#include "models/segments/phrasebook.h"

namespace rondom::segments {

/// Rules told in English.
class EnglishPhrases final : public Phrasebook
{
public:
    QStringView phrase(Phrase phrase) const override;
    QString unit(TimeUnit unit, qint64 n) const override;
    QString calendarUnit(TimeUnit unit, int offset) const override;
    QString traitName(const QString& key) const override;
    QString consentState(const QString& state) const override;
    QString consentWord(const QString& key) const override;
    QLocale locale() const override;
};

} // namespace rondom::segments
