#include <cmath>

#include "methods/moments.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// Adam with Nesterov momentum, as PyTorch documents it. Its μ_k = β₁(1 − ½·0.96^(kψ)) warms up;
/// the published products of μ replace the powers of β₁.
class Nadam final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kEpsilon, kWeightDecay, kMomentumDecay };
  enum { kM, kV, kProduct };
  enum { kCorrection2, kGradientFactor, kMomentFactor };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients");
    memory.state("v", "running mean of the squared gradients");
    memory.state("mu_product", "product of the μ so far", 1);
    for (int i = 0; i < 3; ++i) memory.scratch(1);
  }

  void begin(Step& step) const override {
    for (int r = 0; r < step.runs(); ++r) step.initial_state(kProduct)[r] = 1.0;
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* epsilon = step.number(kEpsilon);
    const double* psi = step.number(kMomentumDecay);
    double* correction2 = step.scratch(kCorrection2, 0);
    double* gradient_factor = step.scratch(kGradientFactor, 0);
    double* moment_factor = step.scratch(kMomentFactor, 0);
    update_moments(step, kM, kV, beta1, step.number(kBeta2));
    bias_corrections(step, step.number(kBeta2), correction2);
    for (int r = 0; r < step.runs(); ++r) {
      const double mu = beta1[r] * (1.0 - 0.5 * elementary::pow(0.96, step.k() * psi[r]));
      const double mu_ahead =
          beta1[r] * (1.0 - 0.5 * elementary::pow(0.96, (step.k() + 1) * psi[r]));
      const double product = step.state(kProduct)[r] * mu;
      step.next_state(kProduct)[r] = product;
      gradient_factor[r] = alpha[r] * (1.0 - mu) / (1.0 - product);
      moment_factor[r] = alpha[r] * mu_ahead / (1.0 - product * mu_ahead);
    }
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.next_state(kM, i);
      const double* v = step.next_state(kV, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        const double divisor = std::sqrt(v[r] / correction2[r]) + epsilon[r];
        next[r] = w[r] - gradient_factor[r] * quotient(g[r], divisor) -
                  moment_factor[r] * quotient(m[r], divisor);
      }
    }
  }
};

}  // namespace

constexpr Key nadam_keys[] = {
    keys::steplength(0.01),
    keys::beta1(),
    keys::beta2(),
    keys::epsilon(1e-8),
    keys::weight_decay(),
    number("momentum_decay", "\\psi", 0.004, "how slowly the momentum warms up")
        .at_least(0.0)
        .slide(0.0, 0.1)};
constexpr Description nadam_description = {
    .name = "nadam",
    .title = "Nadam",
    .family = "adam",
    .idea = "Adam that looks ahead as Nesterov's momentum does.",
    .formula =
        R"(w \leftarrow w - \alpha \frac{\frac{1-\mu_k}{1-\prod_{i\le k}\mu_i}\nabla g + \frac{\mu_{k+1}}{1-\prod_{i\le k+1}\mu_i} m}{\sqrt{v/(1-\beta_2^k)} + \varepsilon}, \quad \mu_k = \beta_1\left(1 - \tfrac12 0.96^{k\psi}\right))",
    .keys = nadam_keys,
    .reference = {"T. Dozat: Incorporating Nesterov momentum into Adam", 2016,
                  "ICLR workshop, algorithm 8"},
};

void register_nadam(MethodRegistry& registry) { registry.add<Nadam>(nadam_description); }

}  // namespace descent
