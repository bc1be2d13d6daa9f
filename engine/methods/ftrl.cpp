#include <cmath>

#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// Follow the proximally regularised leader, per coordinate. The paper starts at w = 0 with z = 0;
/// from another start, z begins with the value whose minimiser is that start.
class Ftrl final : public Method {
  enum { kSteplength, kBeta, kL1, kL2 };
  enum { kZ, kN };

 public:
  Traits traits() const override { return {.invariances = {.translation = false}}; }

  void declare(Memory& memory) const override {
    memory.state("z", "sum of gradients, shifted by the proximal terms");
    memory.state("n", "sum of squared gradients");
  }

  void begin(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta = step.number(kBeta);
    const double* l1 = step.number(kL1);
    const double* l2 = step.number(kL2);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      double* z = step.initial_state(kZ, i);
      for (int r = 0; r < step.runs(); ++r) {
        z[r] =
            w[r] == 0.0 ? 0.0 : -w[r] * (beta[r] / alpha[r] + l2[r]) - std::copysign(l1[r], w[r]);
      }
    }
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta = step.number(kBeta);
    const double* l1 = step.number(kL1);
    const double* l2 = step.number(kL2);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* z = step.state(kZ, i);
      const double* n = step.state(kN, i);
      double* next = step.next(i);
      double* next_z = step.next_state(kZ, i);
      double* next_n = step.next_state(kN, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_n[r] = n[r] + g[r] * g[r];
        const double root = std::sqrt(next_n[r]);
        const double sigma = (root - std::sqrt(n[r])) / alpha[r];
        next_z[r] = z[r] + g[r] - sigma * w[r];
        next[r] = std::fabs(next_z[r]) <= l1[r] ? 0.0
                                                : -(next_z[r] - std::copysign(l1[r], next_z[r])) /
                                                      ((beta[r] + root) / alpha[r] + l2[r]);
      }
    }
  }
};

}  // namespace

constexpr Key ftrl_keys[] = {
    keys::steplength(0.01),
    number("beta", "\\beta", 1.0, "tames the first steps").at_least(0.0).slide(0.0, 10.0),
    number("l1", "\\lambda_1", 0.0, "weight of |w|: small weights become exactly 0")
        .at_least(0.0)
        .slide(0.0, 1.0),
    number("l2", "\\lambda_2", 0.0, "weight of w²/2").at_least(0.0).slide(0.0, 1.0)};
constexpr Description ftrl_description = {
    .name = "ftrl",
    .title = "FTRL-proximal",
    .family = "adaptive",
    .idea = "Minimise all past linearised costs at once, with an L1 term that gives exact zeros.",
    .formula =
        R"(\begin{aligned} z &\leftarrow z + g - \tfrac{\sqrt{n+g^2}-\sqrt{n}}{\alpha} w, \quad n \leftarrow n + g^2 \\ w &= \begin{cases} 0 & |z| \le \lambda_1 \\ -\dfrac{z - \operatorname{sign}(z)\lambda_1}{(\beta+\sqrt{n})/\alpha + \lambda_2} & \text{else} \end{cases} \end{aligned})",
    .keys = ftrl_keys,
    .reference = {"H. B. McMahan et al.: Ad click prediction: a view from the trenches", 2013,
                  "KDD, algorithm 1"},
};

void register_ftrl(MethodRegistry& registry) { registry.add<Ftrl>(ftrl_description); }

}  // namespace descent
