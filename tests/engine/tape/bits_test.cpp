#include "numbers/scalar.hpp"
#include "run.hpp"

namespace descent {

namespace {

/// FNV-1a over the bits of numbers, all NaNs alike.
std::uint64_t hash(const std::vector<std::vector<double>>& planes) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const auto& plane : planes)
    for (const double value : plane) {
      std::uint64_t bits = std::bit_cast<std::uint64_t>(value == value ? value : scalar::nan);
      for (int byte = 0; byte < 8; ++byte, bits >>= 8) h = (h ^ (bits & 0xff)) * 0x100000001b3u;
    }
  return h;
}

struct Pinned {
  const char* source;
  std::uint64_t gradient;  ///< hash of value and gradient over the grid
  std::uint64_t hessian;
};

// Any compiler, optimisation and processor must reproduce these: they are what makes an experiment
// the same everywhere. They change only when a formula of a derivative or an elementary function
// does.
constexpr Pinned pinned[] = {
    {"2^sin(0.1*x^2+0.5*y^2)*tanh(y^4*tanh(x+sin(0.2*y^2)))", 0x46ab2782506d8ddd,
     0x17e5adc27a6c8ea5},
    {"(1-x)^2+100*(y-x^2)^2", 0xef642f74e9b83670, 0xf40fc69d8acdcc5f},
    {"sin(3*x)+0.1*x^2+0*y", 0x9cdcd12d23279335, 0xe7da6cf57a7f4a20},
    {"(x^2+y-11)^2+(x+y^2-7)^2", 0x44b732cb11c5412b, 0x89bd4f02daeaa7a7},
    {"20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)", 0x5540b1ec0cdb3215, 0x691fb94e83e04475},
    {"log(1+exp(x*y))+x^1.5+atan2(y,x)*erf(x)+hypot(x,y)^y", 0xef5437a7e46eebef,
     0xd91d29585197fb74},
};

}  // namespace

TEST_CASE("Values, gradients and Hessians over a grid have the pinned bits") {
  constexpr int side = 65;
  std::vector<double> x, y;
  for (int j = 0; j < side; ++j)
    for (int i = 0; i < side; ++i) {
      x.push_back(-3 + 6.0 * i / (side - 1));
      y.push_back(-3 + 6.0 * j / (side - 1));
    }
  const double* inputs[] = {x.data(), y.data()};
  for (const Pinned& p : pinned) {
    const Expression f = formula(p.source, {"x", "y"});
    std::uint64_t hashes[2];
    for (const Wants wants : {Wants::gradient, Wants::hessian}) {
      Evaluator evaluator(compiled(f, wants));
      std::vector<std::vector<double>> planes(3, std::vector<double>(x.size()));
      double* outputs[] = {planes[0].data(), planes[1].data(), planes[2].data()};
      evaluator.run(inputs, side * side, outputs);
      hashes[wants == Wants::hessian] = hash(planes);
    }
    INFO(p.source << std::hex << " 0x" << hashes[0] << ", 0x" << hashes[1]);
    CHECK(hashes[0] == p.gradient);
    CHECK(hashes[1] == p.hessian);
  }
}

}  // namespace descent
