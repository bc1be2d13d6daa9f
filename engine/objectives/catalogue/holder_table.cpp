#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem holder_table(int) {
  return CatalogueProblem("-abs(sin(x)*cos(y)*exp(abs(1 - sqrt(x^2 + y^2)/pi)))", {"x", "y"})
      .within({{-10, 10}})
      .minimum({8.055023475736563, 9.664590019241272}, -19.208502567886732)
      .minimum({8.055023475736563, -9.664590019241272}, -19.208502567886732)
      .minimum({-8.055023475736563, 9.664590019241272}, -19.208502567886732)
      .minimum({-8.055023475736563, -9.664590019241272}, -19.208502567886732)
      .start({7, 8})
      .start({2, -3});
}

}  // namespace

void register_holder_table(Catalogue& catalogue) {
  catalogue.add({.name = "holder_table",
                 .title = "Hölder table",
                 .smooth = false,
                 .note = "Four minima at (+-8.055, +-9.665); one catalogue has 9.66 for both. "
                         "Kinks where a factor vanishes; lower values outside the box.",
                 .reference = "Mishra 2006",
                 .problem = holder_table});
}

}  // namespace descent
