#pragma once

namespace rondom::ui {

/// The pages of the window. Those up to Data have a number in the navigation.
enum class PageId {
    Home,
    Customers,
    Segments,
    Export,
    Consent,
    Data,
    Profile,
    Import,
    Duplicates,
    Rules,
    Survivors,
    Origins,
    ComputedTraits,
    Settings
};

/// How many pages Ctrl and a number open.
constexpr int kNumberedPages = 6;

} // namespace rondom::ui
