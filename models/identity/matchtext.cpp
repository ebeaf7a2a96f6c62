#include "models/identity/matchtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

struct MatchText
{
    Q_DECLARE_TR_FUNCTIONS(MatchText)
};

} // namespace

QString reasonText(const MatchReason& reason)
{
    const QString bits =
        (reason.bits < 0 ? u"−"_s : u"+"_s) + QString::number(std::abs(reason.bits), 'f', 1);
    if (reason.level == u"exact"_s) {
        return MatchText::tr("%1: the same (%2)").arg(reason.field, bits);
    }
    if (reason.level == u"variant"_s) {
        return MatchText::tr("%1: another form of the same (%2)").arg(reason.field, bits);
    }
    if (reason.level == u"close"_s) {
        return MatchText::tr("%1: a typing error apart (%2)").arg(reason.field, bits);
    }
    if (reason.level == u"alike"_s) {
        return MatchText::tr("%1: alike (%2)").arg(reason.field, bits);
    }
    if (reason.level == u"initial"_s) {
        return MatchText::tr("%1: agrees in part (%2)").arg(reason.field, bits);
    }
    if (reason.level == u"swapped"_s) {
        return MatchText::tr("%1: given and family name swapped (%2)").arg(reason.field, bits);
    }
    return MatchText::tr("%1: different (%2)").arg(reason.field, bits);
}

} // namespace rondom::identity
