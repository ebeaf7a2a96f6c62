#pragma once

namespace rondom::ui {

class BuilderCounter;
class BuilderModel;
class BuilderOffer;

/// What every row and group of one builder shares. All of it outlives them.
struct BuilderContext
{
    BuilderModel& model;
    BuilderOffer& offer;
    BuilderCounter& counter;
};

} // namespace rondom::ui
