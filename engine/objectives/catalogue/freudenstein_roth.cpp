#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem freudenstein_roth(int) {
  return CatalogueProblem("(x - 13 + ((5 - y)*y - 2)*y)^2 + (x - 29 + ((y + 1)*y - 14)*y)^2",
                          {"x", "y"})
      .show({{-5, 20}, {-5, 8}})
      .minimum({5, 4}, 0)
      .local_minimum({11.412778986902094, -0.8968052532744765}, 48.98425367924002)
      .start({0.5, -2});
}

}  // namespace

void register_freudenstein_roth(Catalogue& catalogue) {
  catalogue.add(
      {.name = "freudenstein_roth",
       .title = "Freudenstein-Roth",
       .note = "From the usual start most methods end in the local minimum.",
       .reference = "Freudenstein and Roth 1963; Moré, Garbow and Hillstrom 1981, problem 2",
       .problem = freudenstein_roth});
}

}  // namespace descent
