#pragma once

namespace rondom::ui {

/// The pages of the window. Those up to Data have a place in the navigation.
enum class PageId { Home, Customers, Segments, Export, Consent, Data, Profile, Import };

} // namespace rondom::ui
