#include <cmath>

#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class Adagrad final : public Method {
  enum { kSteplength, kEpsilon, kSteplengthDecay, kInitialAccumulator };
  enum { kS };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override { memory.state("s", "sum of squared gradients"); }

  void begin(Step& step) const override {
    const double* initial = step.number(kInitialAccumulator);
    for (int i = 0; i < step.dimension(); ++i) {
      for (int r = 0; r < step.runs(); ++r) step.initial_state(kS, i)[r] = initial[r];
    }
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    const double* decay = step.number(kSteplengthDecay);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* s = step.state(kS, i);
      double* next = step.next(i);
      double* next_s = step.next_state(kS, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_s[r] = s[r] + g[r] * g[r];
        const double rate = alpha[r] / (1.0 + (step.k() - 1) * decay[r]);
        const double divisor = std::sqrt(next_s[r]) + epsilon[r];
        next[r] = g[r] == 0.0 ? w[r] : w[r] - rate * g[r] / divisor;
      }
    }
  }
};

}  // namespace

constexpr Key adagrad_keys[] = {
    keys::steplength(0.1), keys::epsilon(1e-10),
    number("steplength_decay", "\\eta", 0.0, "makes the steplength shrink like 1/k")
        .at_least(0.0)
        .slide(0.0, 1.0),
    number("initial_accumulator", "s_0", 0.0, "where the sum of squares starts")
        .at_least(0.0)
        .slide(0.0, 10.0),
    keys::weight_decay()};
constexpr Description adagrad_description = {
    .name = "adagrad",
    .title = "AdaGrad",
    .family = "adaptive",
    .idea = "Divide each coordinate by the root of its accumulated squared gradients.",
    .formula =
        R"(s \leftarrow s + (\nabla g)^2, \quad w \leftarrow w - \alpha_k \frac{\nabla g}{\sqrt{s} + \varepsilon}, \quad \alpha_k = \frac{\alpha}{1 + (k-1)\eta})",
    .keys = adagrad_keys,
    .reference = {"J. Duchi, E. Hazan, Y. Singer: Adaptive subgradient methods for online "
                  "learning and stochastic optimization",
                  2011, "JMLR 12, figure 1, diagonal version"},
};

void register_adagrad(MethodRegistry& registry) { registry.add<Adagrad>(adagrad_description); }

}  // namespace descent
