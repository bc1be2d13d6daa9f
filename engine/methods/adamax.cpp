#include <algorithm>
#include <cmath>

#include "methods/moments.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// With ε = 0 this is the paper's algorithm; PyTorch adds ε to |g| inside the maximum.
class Adamax final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kEpsilon };
  enum { kM, kU };
  enum { kCorrection1 };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients");
    memory.state("u", "decaying maximum of |g|");
    memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* beta2 = step.number(kBeta2);
    const double* epsilon = step.number(kEpsilon);
    double* correction1 = step.scratch(kCorrection1, 0);
    bias_corrections(step, beta1, correction1);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.state(kM, i);
      const double* u = step.state(kU, i);
      double* next = step.next(i);
      double* next_m = step.next_state(kM, i);
      double* next_u = step.next_state(kU, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r];
        next_u[r] = std::max(beta2[r] * u[r], std::fabs(g[r]) + epsilon[r]);
        next[r] = w[r] - alpha[r] / correction1[r] * quotient(next_m[r], next_u[r]);
      }
    }
  }
};

}  // namespace

constexpr Key adamax_keys[] = {keys::steplength(0.01), keys::beta1(), keys::beta2(),
                               keys::epsilon(1e-8), keys::weight_decay()};
constexpr Description adamax_description = {
    .name = "adamax",
    .title = "AdaMax",
    .family = "adam",
    .idea = "Adam with the largest recent |gradient| in place of the root mean square.",
    .formula =
        R"(u \leftarrow \max(\beta_2 u, |\nabla g| + \varepsilon), \quad w \leftarrow w - \frac{\alpha}{1-\beta_1^k} \frac{m}{u})",
    .keys = adamax_keys,
    .reference = {"D. P. Kingma, J. Ba: Adam: A method for stochastic optimization", 2015,
                  "arXiv 1412.6980, algorithm 2 (ε = 0)"},
};

void register_adamax(MethodRegistry& registry) { registry.add<Adamax>(adamax_description); }

}  // namespace descent
