#pragma once

#include "models/demo/person.h"

#include <QByteArray>

namespace rondom::demo {

class Random;

// How the shop's tools spell who somebody is and how to reach them. All texts are UTF-8.

/// "Sanne"
QByteArray givenName(const Person& person);
/// "de Boer"
QByteArray lastName(const Person& person);
/// "Sanne de Boer"
QByteArray fullName(const Person& person);
/// One of the person's two addresses, in the spelling used for matching.
QByteArray email(const Person& person, Mailbox mailbox);
/// As somebody in a hurry types \a address: other letter case, same mailbox.
QByteArray carelessEmail(const QByteArray& address);
/// \a address in capitals with spaces around it: still the same mailbox.
QByteArray shoutedEmail(const QByteArray& address);
/// "+31612345678"
QByteArray phone(const Person& person);
/// The same number in one of the spellings people use, as drawn from \a random.
QByteArray carelessPhone(const Person& person, Random& random);
/// "Oudegracht 12 A"
QByteArray addressLine(const Person& person);
/// "3512AB"; \a separator goes between the digits and the letters of a Dutch one.
QByteArray postcode(const Person& person, QByteArrayView separator = {});
/// \a name with two letters swapped or one left out; short names stay as they are.
QByteArray misspelled(const QByteArray& name, Random& random);
/// \a text in capitals.
QByteArray shouted(const QByteArray& text);

} // namespace rondom::demo
