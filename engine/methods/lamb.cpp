#include <cmath>

#include "methods/moments.hpp"
#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class Lamb final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kEpsilon, kWeightDecay };
  enum { kM, kV };
  enum { kUpdate, kCorrection1, kCorrection2, kWeightNorm, kUpdateNorm };

 public:
  Traits traits() const override {
    return {.invariances = {.translation = false, .cost_scale = true}};
  }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients");
    memory.state("v", "running mean of the squared gradients");
    memory.scratch();
    for (int i = 0; i < 4; ++i) memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    const double* lambda = step.number(kWeightDecay);
    double* correction1 = step.scratch(kCorrection1, 0);
    double* correction2 = step.scratch(kCorrection2, 0);
    update_moments(step, kM, kV, step.number(kBeta1), step.number(kBeta2));
    bias_corrections(step, step.number(kBeta1), correction1);
    bias_corrections(step, step.number(kBeta2), correction2);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* m = step.next_state(kM, i);
      const double* v = step.next_state(kV, i);
      double* u = step.scratch(kUpdate, i);
      for (int r = 0; r < step.runs(); ++r) {
        const double divisor = std::sqrt(v[r] / correction2[r]) + epsilon[r];
        u[r] = quotient(m[r] / correction1[r], divisor) + lambda[r] * w[r];
      }
    }
    double* weights = step.scratch(kWeightNorm, 0);
    double* updates = step.scratch(kUpdateNorm, 0);
    for (const Block& block : step.blocks()) {
      const int size = block.rows * block.columns;
      column_norms(step.points(), block.first, size, weights);
      column_norms(step.scratch(kUpdate), block.first, size, updates);
      for (int i = block.first; i < block.first + size; ++i) {
        const double* w = step.w(i);
        const double* u = step.scratch(kUpdate, i);
        double* next = step.next(i);
        for (int r = 0; r < step.runs(); ++r) {
          next[r] = w[r] - alpha[r] * trust_ratio(weights[r], updates[r]) * u[r];
        }
      }
    }
  }
};

}  // namespace

constexpr Key lamb_keys[] = {keys::steplength(0.01), keys::beta1(), keys::beta2(),
                             keys::epsilon(1e-8), keys::decoupled_weight_decay(0.01)};
constexpr Description lamb_description = {
    .name = "lamb",
    .title = "LAMB",
    .family = "layer-wise",
    .idea = "Adam's direction, with each layer moving in proportion to the size of its weights.",
    .formula =
        R"(u = \frac{m/(1-\beta_1^k)}{\sqrt{v/(1-\beta_2^k)}+\varepsilon} + \lambda w, \quad w \leftarrow w - \alpha \frac{\lVert w \rVert}{\lVert u \rVert} u \text{ per layer})",
    .keys = lamb_keys,
    .reference = {"Y. You et al.: Large batch optimization for deep learning", 2020,
                  "arXiv 1904.00962, algorithm 2"},
};

void register_lamb(MethodRegistry& registry) { registry.add<Lamb>(lamb_description); }

}  // namespace descent
