#pragma once

#include "models/demo/country.h"

#include <QtGlobal>

#include <optional>

namespace rondom::demo {

struct GivenName;
struct Place;
struct Surname;

/// Which of a person's two e-mail addresses.
enum class Mailbox { Main, Second };

/// What the newsletter tool says about an address.
enum class Subscription { None, Subscribed, NonSubscribed, Unsubscribed, Cleaned };

/// One invented person: the truth that every file shows a part of.
///
/// Plain data without texts of its own, so that inventing a person costs no allocation; the tables
/// it points into belong to the Population it came from. Days are counted from 1970-01-01.
struct Person
{
    int index = 0;

    Country country = Country::Netherlands;
    bool isFemale = false;
    const GivenName* givenName = nullptr;
    const Surname* surname = nullptr;
    int birthDay = 0;
    bool hasKnownBirthday = false;

    const Place* place = nullptr;
    const char* street = nullptr;
    int houseNumber = 1;
    int houseAddition = 0; ///< 0 for none
    int postcode = 0;
    char postcodeLetters[2] = {'A', 'A'};

    int mailStyle = 0;
    int mailDomain = 0;
    /// Tells telephone numbers apart; two people of a household have the same one.
    int phoneIndex = 0;
    /// Lives with the person before, and has their telephone number.
    bool isHouseholdPartner = false;

    bool isInShop = false;
    bool isAtTill = false;
    bool buysAsGuest = false; ///< orders without an account
    Subscription subscription = Subscription::None;

    Mailbox newsletterMailbox = Mailbox::Main;
    std::optional<Mailbox> tillMailbox;
    bool givesPhoneToShop = false;
    bool givesPhoneToNewsletter = false;
    bool givesPhoneAtTill = false;
    /// An older account in the web shop, under the second e-mail address.
    bool hasSecondAccount = false;

    bool isEmployee = false;
    /// Has opened no mail for more than 90 days, whatever else they do.
    bool isQuiet = false;
    bool allowsShopMail = false;
    bool allowsShopSms = false;
    int joinedDay = 0;
    int leftDay = 0;
    int opensPerThousand = 0;
    int favouriteCategory = 0;

    bool isActiveOn(int day) const { return joinedDay <= day && day <= leftDay; }
    bool isBuyer() const { return isInShop || buysAsGuest; }
    bool isInNewsletter() const { return subscription != Subscription::None; }
};

} // namespace rondom::demo
