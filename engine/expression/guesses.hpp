#pragma once

#include <string>
#include <string_view>

namespace descent {

/// The function that a reader may have meant by a name that is none: another case (Sin), a name
/// from another language or school (arctan, tg, sgn), one slip of the keyboard (sni, sqr). Empty
/// when nothing is near.
std::string near_function(std::string_view name);

/// Whether `name` is a function's name run together with a plain argument (sinx, log10x, cos2):
/// then "sin(x)", else empty.
std::string run_together_call(std::string_view name);

}  // namespace descent
