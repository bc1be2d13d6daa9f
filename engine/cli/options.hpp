#pragma once

#include <optional>
#include <string>
#include <vector>

#include "errors/diagnostic.hpp"

namespace descent::cli {

/// The parts of a list as an option gives it, "x,y". Brackets hold together: W[1,2] is one name.
std::vector<std::string> split_list(const std::string& text);

/// A number that is the whole of a text; nothing otherwise. A plus sign may stand before it.
std::optional<double> parse_number(const std::string& text);

/// An error in the value of an option such as "--at".
Diagnostic wrong_option(std::string option, std::string message);

}  // namespace descent::cli
