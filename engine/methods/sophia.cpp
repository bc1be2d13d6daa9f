#include <algorithm>

#include "methods/draws.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// Sophia with its Hessian diagonal exact, or by Hutchinson's estimator u ⊙ Hu with random signs u.
class Sophia final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kGamma, kEvery, kEpsilon, kWeightDecay, kEstimator };
  enum { kM, kH };
  enum { kWork };

 public:
  // A pull towards the origin only with λ > 0, which is not the default.
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    const int n = memory.dimension();
    memory.state("m", "running mean of the gradients");
    memory.state("h", "running mean of the Hessian's diagonal");
    memory.scratch(n * n + 2 * n);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* gamma = step.number(kGamma);
    const double* epsilon = step.number(kEpsilon);
    const double* lambda = step.number(kWeightDecay);
    if ((step.k() - 1) % step.integer(kEvery) == 0) {
      update_curvature(step);
    } else {
      step.keep_state(kH);
    }
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.state(kM, i);
      const double* h = step.next_state(kH, i);
      double* next = step.next(i);
      double* next_m = step.next_state(kM, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r];
        const double divisor = std::max(gamma[r] * h[r], epsilon[r]);
        const double ratio = next_m[r] == 0.0 ? 0.0 : next_m[r] / divisor;
        const double clipped = std::max(-1.0, std::min(1.0, ratio));
        next[r] = w[r] * (1.0 - alpha[r] * lambda[r]) - alpha[r] * clipped;
      }
    }
  }

 private:
  static void update_curvature(Step& step) {
    const int n = step.dimension();
    const double* beta2 = step.number(kBeta2);
    const bool hutchinson = step.choice(kEstimator) == 1;
    // The scratch rows of all runs, used as plain memory for one run after the other.
    double* hessian = step.scratch(kWork).data();
    double* point = hessian + n * n;
    double* signs = point + n;
    for (int r = 0; r < step.runs(); ++r) {
      if (!step.active(r)) continue;
      for (int i = 0; i < n; ++i) {
        point[i] = step.w(i)[r];
        signs[i] = random::uniform(random_key(step, r), first_method_draw + i) < 0.5 ? -1.0 : 1.0;
      }
      step.oracle().hessian(r, point, hessian);
      for (int i = 0; i < n; ++i) {
        double estimate = hessian[i * n + i];
        if (hutchinson) {
          estimate = 0.0;
          for (int j = 0; j < n; ++j) estimate += signs[i] * hessian[i * n + j] * signs[j];
        }
        step.next_state(kH, i)[r] = beta2[r] * step.state(kH, i)[r] + (1.0 - beta2[r]) * estimate;
      }
    }
  }
};

}  // namespace

constexpr Key sophia_keys[] = {
    keys::steplength(0.01),
    keys::decay_rate("beta1", "\\beta_1", 0.965, "decay rate of the running mean"),
    keys::decay_rate("beta2", "\\beta_2", 0.99, "decay rate of the curvature"),
    number("gamma", "\\gamma", 0.01, "how much curvature is trusted")
        .above(0.0)
        .slide(1e-3, 1.0, true),
    integer("every", "K", 10, "steps between two estimates of the curvature")
        .at_least(1)
        .slide(1, 100),
    keys::epsilon(1e-12),
    keys::decoupled_weight_decay(0.0),
    choice("estimator", "", "exact hutchinson",
           "the Hessian's diagonal itself, or its estimate by random signs")};
constexpr Description sophia_description = {
    .name = "sophia",
    .title = "Sophia",
    .family = "second order",
    .idea = "Divide by an estimate of the Hessian's diagonal, and never move further than α.",
    .formula =
        R"(w \leftarrow (1-\alpha\lambda) w - \alpha \operatorname{clip}\!\left(\frac{m}{\max(\gamma h, \varepsilon)}, -1, 1\right))",
    .keys = sophia_keys,
    .reference = {"H. Liu et al.: Sophia: A scalable stochastic second-order optimizer for "
                  "language model pre-training",
                  2023, "arXiv 2305.14342, algorithm 3"},
    .needs = "hessian",
};

void register_sophia(MethodRegistry& registry) { registry.add<Sophia>(sophia_description); }

}  // namespace descent
