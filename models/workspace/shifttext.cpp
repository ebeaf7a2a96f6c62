#include "models/workspace/shifttext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

struct ShiftText
{
    Q_DECLARE_TR_FUNCTIONS(ShiftText)
};

QString countsOf(const IdentityShift& shift)
{
    QStringList sentences;
    if (shift.merging > 0) {
        sentences.append(
            ShiftText::tr("%Ln customer(s) become one with another.", nullptr, int(shift.merging)));
    }
    if (shift.splitting > 0) {
        sentences.append(
            ShiftText::tr("%Ln customer(s) fall apart.", nullptr, int(shift.splitting)));
    }
    sentences.append(ShiftText::tr("%1 customers instead of %2.", "after, before")
                         .arg(QLocale().toString(shift.after), QLocale().toString(shift.before)));
    return sentences.join(u' ');
}

} // namespace

QString ShiftWords::wouldDo(const IdentityShift& shift)
{
    if (shift.isNothing()) {
        return ShiftText::tr("Every customer stays who they are.");
    }
    QStringList sentences{countsOf(shift)};
    if (shift.events > 0) {
        sentences.append(ShiftText::tr("%Ln event(s) move along.", nullptr, int(shift.events)));
    }
    if (shift.consents > 0) {
        sentences.append(ShiftText::tr("%Ln entry(s) of the consent log move along.", nullptr,
                                       int(shift.consents)));
    }
    if (!shift.segments.isEmpty()) {
        sentences.append(
            ShiftText::tr("Segments concerned: %1.").arg(shift.segments.join(u", "_s)));
    }
    return sentences.join(u' ');
}

QString ShiftWords::done(const IdentityShift& shift)
{
    return shift.isNothing() ? ShiftText::tr("Every customer stayed who they are.")
                             : countsOf(shift);
}

QString ShiftWords::becomes(const IdentityShift::Example& example)
{
    return example.after == 1 ? ShiftText::tr("One customer")
                              : ShiftText::tr("%Ln customers", nullptr, int(example.after));
}

} // namespace rondom::workspace
