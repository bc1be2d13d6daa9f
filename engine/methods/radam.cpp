#include <cmath>

#include "methods/moments.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// ε is added before the bias correction of v, as in PyTorch; the paper has none.
class Radam final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kEpsilon };
  enum { kM, kV };
  enum { kCorrection1, kCorrection2, kRectification };

 public:
  Traits traits() const override { return {}; }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients");
    memory.state("v", "running mean of the squared gradients");
    for (int i = 0; i < 3; ++i) memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta2 = step.number(kBeta2);
    const double* epsilon = step.number(kEpsilon);
    double* correction1 = step.scratch(kCorrection1, 0);
    double* correction2 = step.scratch(kCorrection2, 0);
    double* rectification = step.scratch(kRectification, 0);
    update_moments(step, kM, kV, step.number(kBeta1), beta2);
    bias_corrections(step, step.number(kBeta1), correction1);
    bias_corrections(step, beta2, correction2);
    for (int r = 0; r < step.runs(); ++r) {
      rectification[r] = rectify(step.k(), beta2[r], correction2[r]);
    }
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* m = step.next_state(kM, i);
      const double* v = step.next_state(kV, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        const double mean = alpha[r] * m[r] / correction1[r];
        next[r] = rectification[r] == 0.0
                      ? w[r] - mean
                      : w[r] - rectification[r] * quotient(mean * std::sqrt(correction2[r]),
                                                           std::sqrt(v[r]) + epsilon[r]);
      }
    }
  }

 private:
  /// r_k of the paper's equation (18), or 0 while too few gradients are in v for its variance to be
  /// tractable (ρ_k ≤ 5; the paper's text has 4, its code and PyTorch 5).
  static double rectify(int k, double beta2, double correction2) {
    const double limit = 2.0 / (1.0 - beta2) - 1.0;
    const double length = limit - 2.0 * k * (1.0 - correction2) / correction2;
    if (!(length > 5.0)) return 0.0;
    return std::sqrt((length - 4.0) * (length - 2.0) * limit /
                     ((limit - 4.0) * (limit - 2.0) * length));
  }
};

}  // namespace

constexpr Key radam_keys[] = {keys::steplength(0.01), keys::beta1(), keys::beta2(),
                              keys::epsilon(1e-8), keys::weight_decay()};
constexpr Description radam_description = {
    .name = "radam",
    .title = "RAdam",
    .family = "adam",
    .idea = "Adam that waits with its scaling until the variance of v can be trusted.",
    .formula =
        R"(w \leftarrow w - \alpha\, r_k \frac{m/(1-\beta_1^k)}{(\sqrt{v}+\varepsilon)/\sqrt{1-\beta_2^k}} \text{ if } \rho_k > 5, \text{ else } w - \alpha \frac{m}{1-\beta_1^k})",
    .keys = radam_keys,
    .reference = {"L. Liu et al.: On the variance of the adaptive learning rate and beyond", 2020,
                  "arXiv 1908.03265, algorithm 2"},
};

void register_radam(MethodRegistry& registry) { registry.add<Radam>(radam_description); }

}  // namespace descent
