#include "objectives/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "objectives/problems.hpp"
#include "objectives/references.hpp"

using namespace descent;

#ifndef __EMSCRIPTEN__
TEST_CASE("every file of the catalogue registers the function it is named after") {
  std::set<std::string> files, names;
  const std::filesystem::path folder =
      std::filesystem::path(DESCENT_TESTS_DIR).parent_path() / "engine/objectives/catalogue";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".cpp") files.insert(entry.path().stem().string());
  }
  for (const CatalogueFunction& function : catalogue().functions()) {
    names.emplace(function.name);
  }
  CHECK(files.size() > 80);
  CHECK(files == names);
}
#endif

TEST_CASE("names and titles are unique, and every function has a reference implementation") {
  std::set<std::string_view> names, titles;
  for (const CatalogueFunction& function : catalogue().functions()) {
    INFO(function.name);
    CHECK(names.insert(function.name).second);
    CHECK(titles.insert(function.title).second);
    CHECK(references::all().count(std::string(function.name)) == 1);
  }
  CHECK(references::all().size() == names.size());
}

TEST_CASE("every part of a problem has the dimension that was asked for") {
  for (const Sample& sample : samples()) {
    INFO(sample.label());
    const CatalogueProblem& problem = sample.problem;
    const std::size_t n = static_cast<std::size_t>(sample.dimension);
    CHECK(problem.dimension() == sample.dimension);
    CHECK(problem.window.size() == n);
    CHECK((problem.box.empty() || problem.box.size() == n));
    for (const Range& range : problem.window) CHECK(range.from < range.to);
    CHECK(!problem.starts.empty());
    for (const std::vector<double>& start : problem.starts) CHECK(start.size() == n);
    for (const KnownPoint& point : problem.points) {
      REQUIRE(point.at.size() == n);
      if (problem.box.empty()) continue;
      for (std::size_t i = 0; i < n; ++i) {
        CHECK(point.at[i] >= problem.box[i].from);
        CHECK(point.at[i] <= problem.box[i].to);
      }
    }
  }
}

TEST_CASE("only functions without a minimum list none") {
  const std::set<std::string_view> without = {"cubic", "monkey_saddle", "not_by_hand", "saddle"};
  for (const Sample& sample : samples()) {
    INFO(sample.label());
    const bool has_minimum =
        std::any_of(sample.problem.points.begin(), sample.problem.points.end(),
                    [](const KnownPoint& point) { return point.kind == PointKind::minimum; });
    CHECK(has_minimum == (without.count(sample.function->name) == 0));
  }
}

TEST_CASE("a problem is found by its name, at its usual or a given dimension") {
  const Result<CatalogueProblem> usual = catalogue().problem("rosenbrock", 0);
  REQUIRE(usual);
  CHECK(usual->dimension() == 2);
  CHECK(usual->formula == "100*(y - x^2)^2 + (1 - x)^2");
  const Result<CatalogueProblem> ten = catalogue().problem("rosenbrock", 10);
  REQUIRE(ten);
  CHECK(ten->dimension() == 10);
  CHECK(ten->starts[0][0] == -1.2);
}

TEST_CASE("an unknown name is an error that guesses what was meant") {
  const auto guess = [](std::string_view name) {
    const Result<const CatalogueFunction*> found = catalogue().find(name);
    REQUIRE(!found);
    CHECK(found.error().path == "catalogue");
    return found.error().guess;
  };
  CHECK(guess("rosenbrok") == "rosenbrock");
  CHECK(guess("Rosenbrock") == "rosenbrock");
  CHECK(guess("six-hump camel") == "six_hump_camel");
  CHECK(guess("himelblau") == "himmelblau");
  CHECK(guess("nothing like it") == "");
  CHECK(guess("") == "");
  CHECK(guess(std::string(100000, 'x')) == "");
  CHECK(catalogue().find(std::string(100000, 'x')).error().found.size() == 64);
}

TEST_CASE("an impossible dimension is an error that says which are possible") {
  const auto expected = [](std::string_view name, int dimension) {
    const Result<CatalogueProblem> problem = catalogue().problem(name, dimension);
    REQUIRE(!problem);
    CHECK(problem.error().path == "dimension");
    CHECK(problem.error().found == std::to_string(dimension));
    return problem.error().expected;
  };
  CHECK(expected("booth", 3) == "2");
  CHECK(expected("rosenbrock", 1) == "a whole number from 2 to 1000");
  CHECK(expected("rosenbrock", 2000000000) == "a whole number from 2 to 1000");
  CHECK(expected("sphere", -3) == "a whole number from 1 to 1000");
  CHECK(expected("powell_singular", 6) == "a whole number from 4 to 1000, a multiple of 4");
}
