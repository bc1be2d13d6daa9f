#include "errors/diagnostic.hpp"

#include <catch2/catch_test_macros.hpp>

using descent::Diagnostic;

TEST_CASE("a diagnostic prints its place in the file, then its place in the text") {
  CHECK(to_string(Diagnostic{.message = "must be positive.", .path = "methods[1].steplength"}) ==
        "methods[1].steplength: must be positive.");
  CHECK(to_string(Diagnostic{.message = "Unknown function.",
                             .path = "objective.source",
                             .line = 1,
                             .column = 5,
                             .guess = "sin(x)"}) ==
        "objective.source, line 1, column 5: Unknown function. Did you mean 'sin(x)'?");
}
