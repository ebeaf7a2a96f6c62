#pragma once

#include <QString>

namespace rondom::activation {

/// Keeps text that people typed from acting as a formula in the spreadsheet that opens a file.
///
/// A formula may hide behind blanks, control characters, a full-width sign, or a separator that
/// the program on the other side cuts cells at. Telephone numbers (E.164) and plain numbers are
/// what they seem and stay as they are.

/// Whether a program that reads cells as they are cut could take \a text for a formula.
bool startsAsFormula(const QString& text);

/// \a text with an apostrophe in front of every place where a formula could start.
QString neutralised(const QString& text);

/// What neutralised() was given.
QString restored(const QString& text);

} // namespace rondom::activation
