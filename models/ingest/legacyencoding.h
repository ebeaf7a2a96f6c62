#pragma once

#include <QByteArrayView>
#include <QString>

namespace rondom::ingest {

/// The IANA name of the encoding, other than Unicode, in which \a text makes the most sense:
/// Western and Central European, Turkish, Mac and DOS by what the letters form, others as uchardet
/// finds. \a text holds the lines of a file that have bytes beyond ASCII.
QString guessLegacyEncoding(QByteArrayView text);

} // namespace rondom::ingest
