#include <algorithm>

#include "methods/registry.hpp"
#include "methods/step.hpp"
#include "numbers/elementary.hpp"

namespace descent {

namespace {

/// The iterate is plain SGD with a slowly decaying steplength; the average is a state beside it.
class AveragedSgd final : public Method {
  enum { kSteplength, kDecay, kPower, kAverageFrom };
  enum { kAverage };
  enum { kRate, kWeight };

 public:
  Traits traits() const override {
    return {.invariances = {.translation = false, .rotation = true}};
  }

  void declare(Memory& memory) const override {
    memory.state("ax", "average of the iterates");
    memory.scratch(1);
    memory.scratch(1);
  }

  void begin(Step& step) const override {
    for (int i = 0; i < step.dimension(); ++i) {
      for (int r = 0; r < step.runs(); ++r) step.initial_state(kAverage, i)[r] = step.w(i)[r];
    }
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* decay = step.number(kDecay);
    const double* power = step.number(kPower);
    const double* from = step.number(kAverageFrom);
    double* rate = step.scratch(kRate, 0);
    double* weight = step.scratch(kWeight, 0);
    const double made = step.k() - 1;
    for (int r = 0; r < step.runs(); ++r) {
      rate[r] = alpha[r] / elementary::pow(1.0 + decay[r] * alpha[r] * made, power[r]);
      weight[r] = 1.0 / std::max(1.0, made - from[r]);
    }
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* average = step.state(kAverage, i);
      double* next = step.next(i);
      double* next_average = step.next_state(kAverage, i);
      for (int r = 0; r < step.runs(); ++r) {
        next[r] = w[r] * (1.0 - decay[r] * rate[r]) - rate[r] * g[r];
        next_average[r] =
            weight[r] == 1.0 ? next[r] : average[r] + weight[r] * (next[r] - average[r]);
      }
    }
  }
};

}  // namespace

constexpr Key asgd_keys[] = {
    keys::steplength(0.01),
    number("decay", "\\lambda", 1e-4, "decay of the weights and of the steplength")
        .at_least(0.0)
        .slide(0.0, 0.1),
    number("power", "p", 0.75, "power of the steplength's decay").at_least(0.0).slide(0.0, 1.0),
    number("average_from", "k_0", 1e6, "step from which the average is taken")
        .at_least(0.0)
        .slide(1.0, 1e6, true),
    keys::weight_decay()};
constexpr Description asgd_description = {
    .name = "asgd",
    .title = "Averaged SGD",
    .family = "gradient descent",
    .idea = "Gradient descent whose iterates are averaged, so that noise averages out.",
    .formula =
        R"(w \leftarrow (1-\lambda\eta_k) w - \eta_k \nabla g(w), \quad \bar w \leftarrow \bar w + \mu_k (w - \bar w), \quad \eta_k = \frac{\alpha}{(1+\lambda\alpha (k-1))^{p}})",
    .keys = asgd_keys,
    .reference = {"B. T. Polyak, A. B. Juditsky: Acceleration of stochastic approximation by "
                  "averaging",
                  1992, "SIAM J. Control and Optimization 30(4)"},
};

void register_asgd(MethodRegistry& registry) { registry.add<AveragedSgd>(asgd_description); }

}  // namespace descent
