#include "models/segments/companymembers.h"

namespace rondom::segments {

columns::MemberSet companyMembers(const QList<QList<ProfileId>>& companies,
                                  const columns::Population& population,
                                  const columns::MemberSet& fitting, CompanyCondition::Who who)
{
    columns::MemberSet linked(population.size());
    columns::MemberSet withFitting(population.size());
    columns::MemberSet withOthers(population.size());
    for (const QList<ProfileId>& company : companies) {
        bool hasFitting = false;
        bool hasOthers = false;
        QList<qsizetype> places;
        for (const ProfileId person : company) {
            if (const qsizetype place = population.placeOf(person.value()); place >= 0) {
                places.append(place);
                (fitting.contains(place) ? hasFitting : hasOthers) = true;
            }
        }
        for (const qsizetype place : std::as_const(places)) {
            linked.insert(place);
            if (hasFitting) {
                withFitting.insert(place);
            }
            if (hasOthers) {
                withOthers.insert(place);
            }
        }
    }
    switch (who) {
    case CompanyCondition::Who::Any:
        return withFitting;
    case CompanyCondition::Who::All:
        withOthers.invert();
        linked &= withOthers;
        return linked;
    case CompanyCondition::Who::None:
        withFitting.invert();
        linked &= withFitting;
        return linked;
    }
    Q_UNREACHABLE();
}

} // namespace rondom::segments
