#pragma once

#include "descriptions/description.hpp"
#include "experiments/json.hpp"

namespace descent {

/// A description as the page and `descent methods --json` show it.
void write(JsonWriter& writer, const Description& description);

}  // namespace descent
