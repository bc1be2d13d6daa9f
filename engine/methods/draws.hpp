#pragma once

#include "methods/step.hpp"
#include "numbers/random.hpp"

namespace descent {

/// Random numbers of a method live in the upper half of the draws of a step; those of the gradient
/// noise in the lower. Neither depends on the column of a run.
inline constexpr std::uint32_t first_method_draw = 0x80000000u;

/// The key of a run's random numbers at this step.
inline random::Key random_key(const Step& step, int run) {
  return {step.seed(), static_cast<std::uint32_t>(step.start(run)),
          static_cast<std::uint32_t>(step.k())};
}

}  // namespace descent
