#pragma once

#include <vector>

namespace rondom::identity {

/// What somebody said about two customers, and what the model made of them before.
struct GivenAnswer
{
    double probability = 0; ///< that they are one, without any answers; between 0 and 1
    bool isSame = false;
    double weight = 1; ///< one answer about several records of two people counts once
};

/// How much more, or less, probable pairs are than a model says, in natural logarithms of the odds:
/// the most probable value after \a answers where beforehand 0 is as likely as a normal
/// distribution with a standard deviation of one half has it. A single answer says little; twenty
/// that all contradict the model say much. 0 without answers.
double leaningOf(const std::vector<GivenAnswer>& answers);

/// \a probability with its odds multiplied by e to the power of \a leaning.
double leant(double probability, double leaning);

} // namespace rondom::identity
