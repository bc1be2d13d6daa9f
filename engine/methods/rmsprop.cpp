#include <algorithm>
#include <cmath>

#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class Rmsprop final : public Method {
  enum { kSteplength, kDecay, kEpsilon, kMomentum, kCentered, kWeightDecay, kInitial };
  enum { kV, kA, kB };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    memory.state("v", "moving average of the squared gradients");
    memory.state("a", "moving average of the gradients (centered only)");
    memory.state("b", "accumulated scaled gradients (with momentum)");
  }

  void begin(Step& step) const override {
    if (step.choice(kInitial) == 0) return;
    for (int i = 0; i < step.dimension(); ++i) {
      const double* g = step.gradient(i);
      for (int r = 0; r < step.runs(); ++r) step.initial_state(kV, i)[r] = g[r] * g[r];
    }
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* rho = step.number(kDecay);
    const double* epsilon = step.number(kEpsilon);
    const double* mu = step.number(kMomentum);
    const bool centered = step.flag(kCentered);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* v = step.state(kV, i);
      const double* a = step.state(kA, i);
      const double* b = step.state(kB, i);
      double* next = step.next(i);
      double* next_v = step.next_state(kV, i);
      double* next_a = step.next_state(kA, i);
      double* next_b = step.next_state(kB, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_v[r] = rho[r] * v[r] + (1.0 - rho[r]) * g[r] * g[r];
        next_a[r] = centered ? rho[r] * a[r] + (1.0 - rho[r]) * g[r] : 0.0;
        // The variance estimate is never negative in exact arithmetic; rounding can make it so.
        const double spread = std::max(next_v[r] - next_a[r] * next_a[r], 0.0);
        const double divisor = std::sqrt(spread) + epsilon[r];
        const double scaled = g[r] == 0.0 ? 0.0 : g[r] / divisor;
        next_b[r] = mu[r] * b[r] + scaled;
        next[r] = w[r] - alpha[r] * next_b[r];
      }
    }
  }
};

}  // namespace

constexpr Key rmsprop_keys[] = {
    keys::steplength(0.01),
    keys::decay_rate("decay", "\\rho", 0.99, "decay rate of the mean square"),
    keys::epsilon(1e-8),
    keys::decay_rate("momentum", "\\mu", 0.0, "momentum on the scaled gradients"),
    boolean("centered", "", false,
            "divide by the standard deviation: the squared mean is taken off"),
    keys::weight_decay(),
    keys::start_from_gradient("v starts at 0 or at the first squared gradient")};
constexpr Description rmsprop_description = {
    .name = "rmsprop",
    .title = "RMSProp",
    .family = "adaptive",
    .idea = "AdaGrad that forgets: divide by a moving root mean square of the gradients.",
    .formula =
        R"(v \leftarrow \rho v + (1-\rho)(\nabla g)^2, \quad w \leftarrow w - \alpha \frac{\nabla g}{\sqrt{v} + \varepsilon})",
    .keys = rmsprop_keys,
    .reference = {"T. Tieleman, G. Hinton: Neural networks for machine learning, lecture 6.5", 2012,
                  "rmsprop"},
};

void register_rmsprop(MethodRegistry& registry) { registry.add<Rmsprop>(rmsprop_description); }

}  // namespace descent
