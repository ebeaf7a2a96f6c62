#include "models/activation/cellform.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::activation {

std::optional<CellForm> cellFormFromName(QStringView name)
{
    static const QHash<QString, CellForm> forms{
        {u"plain"_s, CellForm::Plain},
        {u"month_day"_s, CellForm::MonthDay},
        {u"day"_s, CellForm::Day},
        {u"month"_s, CellForm::Month},
        {u"year"_s, CellForm::Year},
        {u"one_cell_address"_s, CellForm::OneCellAddress},
        {u"tags"_s, CellForm::Tags},
        {u"joined"_s, CellForm::Joined},
        {u"country_code"_s, CellForm::CountryCode},
        {u"google_email"_s, CellForm::GoogleEmail},
        {u"google_phone"_s, CellForm::GooglePhone},
        {u"google_name"_s, CellForm::GoogleName},
        {u"meta_email"_s, CellForm::MetaEmail},
        {u"meta_phone"_s, CellForm::MetaPhone},
        {u"meta_name"_s, CellForm::MetaName},
        {u"meta_place"_s, CellForm::MetaPlace},
        {u"meta_postal_code"_s, CellForm::MetaPostalCode},
        {u"meta_country"_s, CellForm::MetaCountry},
        {u"meta_gender"_s, CellForm::MetaGender},
        {u"digits"_s, CellForm::Digits},
        {u"amount"_s, CellForm::Amount},
    };
    const auto form = forms.constFind(name.toString());
    return form == forms.cend() ? std::nullopt : std::optional(*form);
}

} // namespace rondom::activation
