#pragma once

#include <string>
#include <string_view>

namespace rondom::identity {

/// How a folded name sounds, roughly, in Dutch, German, English and French alike: consonants in a
/// few groups ("ph", "v" and "f" are one; so are "d", "t" and "dt"), vowels only where the name
/// begins with one, doubled sounds once. "Meijer", "Meyer" and "Maier" have one code, and so have
/// "Schmidt" and "Smit". Empty for text without a Latin letter.
std::string soundCode(std::string_view folded);

} // namespace rondom::identity
