#include "models/identity/identitytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(IdentityText)
};

} // namespace

Error rulesNotUnderstood(const QString& what)
{
    return {Error::Code::InvalidInput,
            IdentityText::tr("The rules cannot be used: %1 is not understood. Nothing was changed. "
                             "\"identity rules\" prints the present ones as an example.")
                .arg(what),
            u"identity rules: "_s + what};
}

} // namespace rondom::identity
