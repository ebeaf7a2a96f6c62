#pragma once

#include "models/ingest/mapping.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace rondom::ingest {

/// Fits a mapping to the columns of one file.
class MappingFit
{
public:
    explicit MappingFit(const QStringList& header);

    /// \a mapping with every column spelled as the file does, the rules in the order of the file's
    /// columns, the columns it does not mention added when it asks for them, and without the rules
    /// for files of some status. Fails with InvalidInput when a column is absent that is not
    /// optional.
    Result<Mapping> fit(Mapping mapping);

private:
    /// A difference in case only is forgiven where it is not ambiguous.
    QString found(const QString& column) const;
    void spell(QString& column);
    void spell(QStringList& columns);
    void spell(ConsentRule& rule);
    void spellColumns(Mapping& mapping);
    void spellRows(Mapping& mapping);
    void addOtherColumns(Mapping& mapping) const;

    QStringList m_header;
    QHash<QString, int> m_positions;
    QHash<QString, QString> m_byKey;
    QSet<QString> m_named;
    QString m_absent; ///< the first column that is not there
};

} // namespace rondom::ingest
