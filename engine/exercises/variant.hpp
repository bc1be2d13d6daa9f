#pragma once

#include <string_view>

#include "exercises/typed_value.hpp"

namespace descent {

/// Most parameters of an exercise, values of a list or a range, and draws until the constraints
/// hold.
inline constexpr std::size_t variant_parameters_limit = 100;
inline constexpr double variant_values_limit = 100000;
inline constexpr int variant_draws_limit = 1000;

/// Draws the parameters of an exercise for a student:
///
///     parameters: { a: [1, 2, 3], b: {from: 1, to: 9, step: 2}, c: "a*b" }
///     constraints: ["a != b", "c < 20"]
///
/// a is one of a list, b one of a range, c follows from those before it. Drawn again until every
/// constraint is true. The stream is keyed by the student's identifier and the exercise's id only
/// (design.md), so anybody draws the same. Errors: malformed, or the constraints hardly ever hold.
Result<Values> draw_variant(const Place& exercise, std::string_view student);

/// The document with {a} replaced by the value of a in every text, in parentheses where a negative
/// number would change the meaning; a text that is nothing but {a} becomes the number. The keys
/// that hold prose are left alone: the page sets them.
Json substitute(const Json& document, const Values& values);

/// Seed of an exercise's random numbers, for a student or (empty) for all.
std::uint64_t exercise_seed(std::string_view student, std::string_view exercise);

}  // namespace descent
