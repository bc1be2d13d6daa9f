#include "analysis/graph_layout.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "expression/syntax.hpp"

using descent::GraphLayout;

namespace {

GraphLayout layout_of(const char* source) {
  const auto syntax = descent::parse(source);
  REQUIRE(syntax);
  descent::Names names;
  names.parameters["b"] = 2;
  const auto expression = descent::bind(*syntax, names);
  REQUIRE(expression);
  return descent::lay_out(*expression);
}

}  // namespace

TEST_CASE("equal operations are one box") {
  const GraphLayout layout = layout_of("x*x+sin(x*x)*2");
  std::vector<std::string> labels;
  for (const auto& box : layout.boxes) labels.push_back(box.label);
  CHECK(labels == std::vector<std::string>{"x", "*", "sin", "2", "*", "+"});
  CHECK(layout.boxes[0].nodes.size() == 4);
  CHECK(layout.boxes[1].operands == std::vector<int>{0, 0});
  CHECK(layout.boxes[5].operands == std::vector<int>{1, 4});
  CHECK(layout.layers == 5);
}

TEST_CASE("operands stand in earlier layers, places are distinct, numbers near their use") {
  const GraphLayout layout =
      layout_of("2^sin(0.1*x^2+0.5*y^2)*tanh(y^4*tanh(x+sin(0.2*y^2)))+b*exp(-x)");
  std::set<std::pair<int, int>> taken;
  for (const auto& box : layout.boxes) {
    CHECK(taken.emplace(box.layer, box.place).second);
    CHECK(box.layer < layout.layers);
    CHECK(box.place < layout.widest);
    for (const int operand : box.operands) {
      CHECK(layout.boxes[static_cast<std::size_t>(operand)].layer < box.layer);
    }
  }
  CHECK(layout.boxes.back().layer == layout.layers - 1);
  const auto b = std::ranges::find(layout.boxes, "b", &descent::GraphBox::label);
  const auto exp = std::ranges::find(layout.boxes, "exp", &descent::GraphBox::label);
  REQUIRE(b != layout.boxes.end());
  CHECK(b->layer == exp->layer);
}

TEST_CASE("barycentres undo a crossing") {
  // Typed so that the order of appearance would cross: a uses y, b uses x.
  const GraphLayout layout = layout_of("(x+y)*0+exp(y)*sin(x)");
  const auto box = [&](const char* label) {
    return *std::ranges::find(layout.boxes, label, &descent::GraphBox::label);
  };
  CHECK((box("x").place < box("y").place) == (box("sin").place < box("exp").place));
}
