#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem giunta(int) {
  return CatalogueProblem(
             "0.6 + sin(16*x/15 - 1) + sin(16*x/15 - 1)^2 + sin(4*(16*x/15 - 1))/50 "
             "+ sin(16*y/15 - 1) + sin(16*y/15 - 1)^2 + sin(4*(16*y/15 - 1))/50",
             {"x", "y"})
      .show({{-1, 1}})
      .minimum({0.4673200253979606, 0.4673200253979606}, 0.06447042053690565)
      .start({-0.5, -0.8});
}

}  // namespace

void register_giunta(Catalogue& catalogue) {
  catalogue.add({.name = "giunta",
                 .title = "Giunta",
                 .note = "The survey of Jamil and Yang (2013) misprints its value.",
                 .reference = "Mishra 2006",
                 .problem = giunta});
}

}  // namespace descent
