#include "ui/activation/nextsteps.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::ui {

QString NextSteps::of(const QString& destination)
{
    static const QHash<QString, const char*> steps{
        {u"activecampaign"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In ActiveCampaign, go to Contacts and choose Import, then "
                                        "Import from file. The columns are named as it expects.")},
        {u"brevo"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In Brevo, go to Contacts and choose Import contacts, then "
                                        "Import from file. Confirm that they opted in.")},
        {u"google"_s,
         QT_TRANSLATE_NOOP("NextSteps",
                           "In Google Ads, go to Tools, Audience manager, and add a "
                           "Customer list from this file. The data is hashed already.")},
        {u"hubspot"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In HubSpot, go to Contacts and choose Import, then Import "
                                        "file from computer, with one file of contacts.")},
        {u"klaviyo"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In Klaviyo, go to Audience, Lists and segments, open the "
                                        "list and choose Import contacts. Tick that they gave "
                                        "consent.")},
        {u"laposta"_s,
         QT_TRANSLATE_NOOP("NextSteps",
                           "In Laposta, open the list, choose to import relations from "
                           "a file, and match the columns.")},
        {u"linkedin"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In LinkedIn Campaign Manager, go to Plan, Audiences, and "
                                        "create an audience by uploading a list of contacts.")},
        {u"mailchimp"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In Mailchimp, go to Audience and choose Add contacts, "
                                        "Import contacts, Upload a file. Choose the status "
                                        "Subscribed, and let it update who is there already.")},
        {u"mailerlite"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In MailerLite, go to Subscribers, choose Add subscribers, "
                                        "Import from CSV, and pick the group they belong in.")},
        {u"meta"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In Meta Ads Manager, go to Audiences, create a Custom "
                                        "audience from a Customer list, and upload this file. The "
                                        "data is hashed already.")},
        {u"spotler"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In Spotler, go to Contacts, choose Import, and match the "
                                        "columns. Tick the permission the people gave.")},
        {u"tiktok"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In TikTok Ads Manager, go to Tools, Audiences, create a "
                                        "Custom audience from a Customer file, and upload this "
                                        "file.")},
        {u"zendesk"_s,
         QT_TRANSLATE_NOOP("NextSteps", "In the Zendesk Admin Center, go to Account, Tools, Data "
                                        "importer, and import the file as users.")},
        {u"csv_spreadsheet"_s,
         QT_TRANSLATE_NOOP("NextSteps", "Double-click the file to open it in your spreadsheet. The "
                                        "cells are written so that none of them can act as a "
                                        "formula.")},
    };
    const auto found = steps.constFind(destination);
    return found == steps.constEnd() ? tr("Hand the file to the program it is for. Rondom "
                                          "remembers who is on it, so that "
                                          "next time it can be only the changes.")
                                     : QCoreApplication::translate("NextSteps", *found);
}

} // namespace rondom::ui
