#include "models/ingest/headerword.h"

#include "models/core/fold.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Meaning = HeaderWord::Meaning;

struct Synonyms
{
    Meaning meaning;
    const char* name;
    /// Folded, without spaces and punctuation; separated by spaces.
    const char* words;
};

constexpr std::array kSynonyms{
    Synonyms{Meaning::Identifier, "email",
             "email emailaddress mail mailaddress eaddress emailadres mailadres epost emailadresse "
             "mailadresse epostadresse adresseemail adressemail courriel adressecourriel mel "
             "adresseelectronique primaryemail workemail personalemail customeremail billingemail "
             "contactemail useremail klantemail indirizzoemail correoelectronico emailklant"},
    Synonyms{Meaning::Identifier, "phone",
             "phone phonenumber telephone telephonenumber tel telnr telno mobile mobilephone "
             "mobilenumber mobileno cell cellphone cellnumber telefoon telefoonnummer telefoonnr "
             "mobiel mobielnummer mobieltelefoonnummer gsm gsmnummer telefon telefonnummer "
             "telefonnr rufnummer mobil mobilnummer mobiltelefon handy handynummer numerotelephone "
             "numerodetelephone portable telephoneportable telportable numeroportable "
             "telephonemobile sms whatsapp whatsappnumber billingphone homephone workphone "
             "contactphone phonehome phonemobile"},
    Synonyms{Meaning::Identifier, "customer_no",
             "customerno customernumber customerid custid custno clientid clientnumber clientno "
             "klantnummer klantnr klantid klantcode kundennummer kundennr kundenid kdnr kundenno "
             "debiteurnummer debiteurnr numeroclient numclient idclient codeclient refclient "
             "memberid membernumber memberno lidnummer lidnr loyaltyid loyaltynumber cardnumber "
             "klantenkaart klantenkaartnummer kundenkarte userid accountnumber accountno "
             "mitgliedsnummer numerocarte"},
    Synonyms{Meaning::RecordId, "record_id",
             "id recordid recid contactid personid profileid uuid guid uniqueid externalid crmid "
             "leadid subscriberid"},
    Synonyms{Meaning::Trait, "first_name",
             "firstname givenname forename fname fn voornaam roepnaam vorname prenom nome nombre "
             "billingfirstname shippingfirstname callingname"},
    Synonyms{Meaning::Trait, "middle_name", "middlename tussennaam zweitername deuxiemeprenom"},
    Synonyms{Meaning::Trait, "last_name",
             "lastname surname familyname lname ln sn achternaam familienaam nachname "
             "familienname zuname nomdefamille cognome apellido apellidos billinglastname "
             "shippinglastname"},
    Synonyms{Meaning::Trait, "name_prefix",
             "nameprefix tussenvoegsel tussenvoegsels voorvoegsel namenszusatz particule infix"},
    Synonyms{Meaning::Trait, "full_name",
             "fullname name naam volledigenaam klantnaam customername customer client klant kunde "
             "kundenname vollstandigername nomcomplet nomduclient nometprenom contactname "
             "contactpersoon ansprechpartner billingname displayname nom"},
    Synonyms{Meaning::Trait, "birthday",
             "birthday birthdate dateofbirth dob geboortedatum verjaardag gebdatum geburtsdatum "
             "geburtstag datedenaissance naissance anniversaire birth"},
    Synonyms{Meaning::Trait, "gender", "gender sex geslacht geschlecht sexe civilite"},
    Synonyms{Meaning::Trait, "language",
             "language lang locale taal taalcode sprache langue preferredlanguage voorkeurstaal"},
    Synonyms{Meaning::Trait, "timezone", "timezone tijdzone zeitzone fuseauhoraire"},
    Synonyms{Meaning::Trait, "street",
             "street address address1 addressline1 streetaddress addressline adres adresregel1 "
             "straat straatnaam strasse str anschrift adresse adresse1 rue voie billingaddress1 "
             "billingstreet mailingstreet streetname"},
    Synonyms{Meaning::Trait, "house_number",
             "housenumber houseno housenr huisnummer huisnr hausnummer hausnr numeroderue numvoie "
             "streetnumber"},
    Synonyms{Meaning::Trait, "house_addition",
             "houseaddition housenumberaddition toevoeging huisnummertoevoeging huisnrtoev "
             "hausnummerzusatz complementadresse"},
    Synonyms{Meaning::Trait, "postal_code",
             "postalcode postcode zip zipcode zippostalcode postleitzahl plz codepostal cp "
             "billingzip billingpostcode mailingpostalcode cap pc zippostal postcd"},
    Synonyms{Meaning::Trait, "city",
             "city town suburb place plaats woonplaats stad ort stadt wohnort ville localite "
             "billingcity mailingcity municipality gemeente"},
    Synonyms{Meaning::Trait, "region",
             "region state province provincie stateprovince stateregion bundesland kanton "
             "departement county billingstate mailingstate billingprovince"},
    Synonyms{Meaning::Trait, "country",
             "country countrycode countryregion land landcode landencode landkode pays codepays "
             "billingcountry mailingcountry countryname landnaam"},
    Synonyms{Meaning::Trait, "company",
             "company companyname organisation organization bedrijf bedrijfsnaam organisatie firma "
             "firmenname unternehmen societe entreprise raisonsociale accountname billingcompany "
             "employer"},
    Synonyms{Meaning::Trait, "job_title",
             "jobtitle title function role position functie beroep functietitel jobbezeichnung "
             "position fonction poste intituleduposte"},
    Synonyms{Meaning::Trait, "website", "website url web homepage webseite webadres siteweb site"},
    Synonyms{Meaning::Trait, "customer_since",
             "customersince membersince signupdate signup registrationdate registeredat joined "
             "joinedat createdate createddate dateadded klantsinds lidsinds aanmelddatum "
             "inschrijfdatum registratiedatum kundeseit anmeldedatum registrierungsdatum "
             "clientdepuis dateinscription datedecreation profilecreatedon"},
    Synonyms{Meaning::Trait, "tags",
             "tags tag labels label etiketten schlagworte etiquettes segmente groups groepen "
             "gruppen groupes"},
    Synonyms{Meaning::OrderId, "order_id",
             "orderid orderno ordernumber ordernr order ordername invoiceno invoiceid "
             "invoicenumber invoice receiptno receiptid receiptnumber transactionid transactionno "
             "transactionnumber bestelnummer bestelnr bestelling ordernummer factuurnummer "
             "factuurnr bonnummer bonnr kassabon transactienummer bestellnummer bestellnr "
             "auftragsnummer auftragsnr rechnungsnummer rechnungsnr belegnummer belegnr "
             "numerocommande numerodecommande nocommande commande idcommande refcommande "
             "numerofacture numerodefacture facture ticketno"},
    Synonyms{Meaning::Line, "sku",
             "sku stockcode productid productcode itemid itemcode articlenumber articleno "
             "articleid artikelnummer artikelnr artikelcode productcode productnummer "
             "artikelnummer artnr ean gtin barcode referenceproduit codearticle refproduit "
             "reference lineitemsku"},
    Synonyms{Meaning::Line, "name",
             "productname product item itemname description productdescription articlename article "
             "artikel artikelnaam productnaam omschrijving artikelomschrijving produkt "
             "produktname artikelname artikelbezeichnung bezeichnung produit nomproduit "
             "nomduproduit designation libelle lineitemname"},
    Synonyms{Meaning::Line, "quantity",
             "quantity qty amount count units aantal stuks hoeveelheid menge anzahl stuck quantite "
             "qte nombre lineitemquantity itemquantity"},
    Synonyms{Meaning::Line, "price",
             "price unitprice itemprice productprice prijs stuksprijs stukprijs verkoopprijs "
             "eenheidsprijs preis einzelpreis stuckpreis prix prixunitaire pu lineitemprice"},
    Synonyms{Meaning::Line, "category",
             "category productcategory productgroup productgroep categorie artikelgroep kategorie "
             "warengruppe produktgruppe categorieproduit rayon department"},
    Synonyms{Meaning::Line, "total",
             "linetotal lineamount regeltotaal regelbedrag zeilensumme positionssumme "
             "totalligne montantligne"},
    Synonyms{Meaning::Property, "total",
             "total ordertotal totalamount grandtotal totalprice ordervalue orderamount revenue "
             "value totaal totaalbedrag ordertotaal orderbedrag bedrag factuurbedrag summe "
             "gesamtsumme gesamtbetrag betrag umsatz montant montanttotal totalttc totalcommande "
             "sales turnover omzet"},
    Synonyms{Meaning::Time, "at",
             "at time timestamp datetime date eventtime eventdate occurredat createdat "
             "orderdate orderedat invoicedate purchasedate transactiondate transactiontime "
             "besteldatum orderdatum factuurdatum bondatum aankoopdatum transactiedatum datum tijd "
             "tijdstip datumtijd moment bestelldatum auftragsdatum rechnungsdatum kaufdatum "
             "belegdatum zeitpunkt zeit zeitstempel uhrzeit datecommande datedecommande "
             "datefacture dateachat heure horodatage dateheure senttime"},
    Synonyms{Meaning::EventName, "event",
             "event eventname action activity eventtype activitytype gebeurtenis actie activiteit "
             "ereignis aktion aktivitat evenement activite"},
    Synonyms{Meaning::Currency, "currency",
             "currency currencycode valuta valutacode munt wahrung wahrungscode devise monnaie "
             "codedevise"},
    Synonyms{Meaning::Secret, "secret",
             "password passwordhash passwd pwd wachtwoord passwort kennwort motdepasse "
             "rptoken rptokencreatedat token accesstoken refreshtoken apikey secret pin "
             "passwordsalt passwordhashed hashedpassword encryptedpassword userpassword userpass "
             "passwordclear cryptedpassword resettoken resetpasswordtoken passwordresettoken "
             "authtoken apitoken apisecret clientsecret secretkey privatekey sessionid "
             "sessiontoken otpsecret totpsecret securekey creditcard creditcardnumber "
             "creditcardno ccnumber cardpan pan panfull cvc cvv cvv2 cardcvc cardcvv "
             "securitycode cardsecuritycode kreditkartennummer creditcardnummer "
             "numerodecarte numerocartebancaire"},
};

QString lettersAndDigits(const QString& header)
{
    // Ticks such as "Email *" and hints in brackets such as "Birthday (yyyy-mm-dd)" are no part of
    // the word.
    QString letters;
    for (const QChar c : fold(header.section(u'(', 0, 0))) {
        if (c.isLetterOrNumber()) {
            letters.append(c);
        }
    }
    return letters;
}

QHash<QString, HeaderWord> makeTable()
{
    QHash<QString, HeaderWord> table;
    for (const Synonyms& synonyms : kSynonyms) {
        const QStringList words = QString::fromLatin1(synonyms.words).split(u' ');
        for (const QString& word : words) {
            if (!table.contains(word)) {
                table.insert(word, {synonyms.meaning, QString::fromLatin1(synonyms.name)});
            }
        }
    }
    return table;
}

} // namespace

std::optional<HeaderWord> headerWord(const QString& header)
{
    static const QHash<QString, HeaderWord> table = makeTable();
    QString word = lettersAndDigits(header);
    if (const auto found = table.constFind(word); found != table.constEnd()) {
        return *found;
    }
    // "E-mail 2", "phone_3": further ones of what a person can have several of.
    while (!word.isEmpty() && word.back().isDigit()) {
        word.chop(1);
    }
    const auto found = table.constFind(word);
    const bool isFurther = found != table.constEnd() &&
                           found->meaning == HeaderWord::Meaning::Identifier &&
                           (found->name == u"email" || found->name == u"phone");
    return isFurther ? std::optional(*found) : std::nullopt;
}

bool isSecretHeader(const QString& header)
{
    const auto isSecret = [](const QString& text) {
        const auto word = headerWord(text);
        return word && word->meaning == Meaning::Secret;
    };
    static const QRegularExpression steps(u"[.:/\\[\\]]|\\s-\\s"_s);
    const QStringList parts = header.split(steps, Qt::SkipEmptyParts);
    return isSecret(header) || (!parts.isEmpty() && isSecret(parts.last()));
}

QString keyFromHeader(const QString& header)
{
    QString key;
    for (const QChar c : fold(header)) {
        if (c.isLetterOrNumber()) {
            key.append(c);
        } else if (!key.isEmpty() && !key.endsWith(u'_')) {
            key.append(u'_');
        }
    }
    while (key.endsWith(u'_')) {
        key.chop(1);
    }
    return key.isEmpty() ? u"column"_s : key;
}

} // namespace rondom::ingest
