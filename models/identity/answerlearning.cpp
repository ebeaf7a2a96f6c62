#include "models/identity/answerlearning.h"

#include <algorithm>
#include <cmath>

namespace rondom::identity {

namespace {

constexpr double kVariance = 0.25;
constexpr double kMost = 8;
constexpr int kSteps = 60;

double logistic(double odds)
{
    return 1 / (1 + std::exp(-odds));
}

} // namespace

double leaningOf(const std::vector<GivenAnswer>& answers)
{
    // The slope of the logarithm of the posterior falls steadily, so halving finds where it is 0.
    double low = -kMost;
    double high = kMost;
    for (int step = 0; step < kSteps; ++step) {
        const double middle = (low + high) / 2;
        double slope = -middle / kVariance;
        for (const GivenAnswer& answer : answers) {
            const double odds = std::log(answer.probability / (1 - answer.probability)) + middle;
            slope += answer.weight * ((answer.isSame ? 1.0 : 0.0) - logistic(odds));
        }
        (slope > 0 ? low : high) = middle;
    }
    return answers.empty() ? 0 : (low + high) / 2;
}

double leant(double probability, double leaning)
{
    if (leaning == 0 || probability <= 0 || probability >= 1) {
        return probability;
    }
    return logistic(std::log(probability / (1 - probability)) + leaning);
}

} // namespace rondom::identity
