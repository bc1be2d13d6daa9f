#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class Lion final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kWeightDecay };
  enum { kM };

 public:
  Traits traits() const override {
    // With λ = 0, the default, nothing pulls to the origin.
    return {.invariances = {.cost_scale = true}};
  }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients");
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* beta2 = step.number(kBeta2);
    const double* lambda = step.number(kWeightDecay);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.state(kM, i);
      double* next = step.next(i);
      double* next_m = step.next_state(kM, i);
      for (int r = 0; r < step.runs(); ++r) {
        const double c = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r];
        const double sign = c > 0.0 ? 1.0 : c < 0.0 ? -1.0 : c;
        next[r] = w[r] - alpha[r] * (sign + lambda[r] * w[r]);
        next_m[r] = beta2[r] * m[r] + (1.0 - beta2[r]) * g[r];
      }
    }
  }
};

}  // namespace

constexpr Key lion_keys[] = {
    keys::steplength(0.01), keys::beta1(),
    keys::decay_rate("beta2", "\\beta_2", 0.99, "decay rate of the running mean"),
    keys::decoupled_weight_decay(0.0)};
constexpr Description lion_description = {
    .name = "lion",
    .title = "Lion",
    .family = "adam",
    .idea = "Only the sign of a blend of momentum and gradient: every coordinate moves by α.",
    .formula =
        R"(c = \beta_1 m + (1-\beta_1)\nabla g, \quad w \leftarrow w - \alpha(\operatorname{sign}(c) + \lambda w), \quad m \leftarrow \beta_2 m + (1-\beta_2)\nabla g)",
    .keys = lion_keys,
    .reference = {"X. Chen et al.: Symbolic discovery of optimization algorithms", 2023,
                  "arXiv 2302.06675, algorithm 2"},
};

void register_lion(MethodRegistry& registry) { registry.add<Lion>(lion_description); }

}  // namespace descent
