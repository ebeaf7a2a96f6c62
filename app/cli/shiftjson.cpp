#include "app/cli/shiftjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qsizetype kExamples = 20;

} // namespace

QJsonObject shiftJson(const workspace::IdentityShift& shift)
{
    QJsonArray examples;
    for (const workspace::IdentityShift::Example& example : shift.examples.mid(0, kExamples)) {
        QJsonArray profiles;
        for (const ProfileId profile : example.profiles) {
            profiles.append(profile.value());
        }
        examples.append(QJsonObject{{u"profile_ids"_s, profiles},
                                    {u"names"_s, QJsonArray::fromStringList(example.names)},
                                    {u"becomes"_s, example.after}});
    }
    return {{u"profiles_before"_s, shift.before},
            {u"profiles_after"_s, shift.after},
            {u"merging"_s, shift.merging},
            {u"splitting"_s, shift.splitting},
            {u"events_moved"_s, shift.events},
            {u"consents_moved"_s, shift.consents},
            {u"examples"_s, examples},
            {u"segments"_s, QJsonArray::fromStringList(shift.segments)}};
}

} // namespace rondom::cli
