#include <algorithm>
#include <cmath>

#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"
#include "numbers/elementary.hpp"

namespace descent {

namespace {

constexpr Key threshold(std::string_view meaning) {
  return schedule("threshold", "\\gamma", 1.0, meaning).above(0.0).slide(1e-3, 100, true);
}

class ClippedGradientDescent final : public Method {
  enum { kSteplength, kThreshold };
  enum { kNorm };

 public:
  Traits traits() const override { return {.invariances = {.rotation = true}}; }

  void declare(Memory& memory) const override { memory.scratch(1); }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* gamma = step.number(kThreshold);
    double* norm = step.scratch(kNorm, 0);
    column_norms(step.gradients(), norm);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        next[r] = w[r] - std::min(alpha[r], gamma[r] * alpha[r] / norm[r]) * g[r];
      }
    }
  }
};

class CoordinateClippedGradientDescent final : public Method {
  enum { kSteplength, kThreshold };

 public:
  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* tau = step.number(kThreshold);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        next[r] = w[r] - alpha[r] * std::max(-tau[r], std::min(tau[r], g[r]));
      }
    }
  }
};

/// Adaptive coordinate-wise clipping. The state `t` is the moving average of |g|^a, so that the
/// threshold is τ = t^(1/a); both averages start at 0 and are not bias-corrected.
class Acclip final : public Method {
  enum { kSteplength, kBeta1, kBeta2, kTailIndex, kEpsilon };
  enum { kM, kT };

 public:
  void declare(Memory& memory) const override {
    memory.state("m", "moving average of the gradients");
    memory.state("t", "moving average of |g| to the tail index: the threshold to that power");
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* beta2 = step.number(kBeta2);
    const double* tail = step.number(kTailIndex);
    const double* epsilon = step.number(kEpsilon);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.state(kM, i);
      const double* t = step.state(kT, i);
      double* next = step.next(i);
      double* next_m = step.next_state(kM, i);
      double* next_t = step.next_state(kT, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r];
        next_t[r] = beta2[r] * t[r] + (1.0 - beta2[r]) * elementary::pow(std::fabs(g[r]), tail[r]);
        const double tau = elementary::pow(next_t[r], 1.0 / tail[r]);
        const double size = std::fabs(next_m[r]) + epsilon[r];
        const double factor = size == 0.0 ? 1.0 : std::min(tau / size, 1.0);
        next[r] = w[r] - alpha[r] * (factor * next_m[r]);
      }
    }
  }
};

}  // namespace

constexpr Key clipped_gradient_descent_keys[] = {
    keys::steplength(0.01),
    threshold("gradients longer than this are shortened to it, a number or a rule")};
constexpr Description clipped_gradient_descent_description = {
    .name = "clipped_gradient_descent",
    .title = "Clipped gradient descent",
    .family = "clipped",
    .idea = "Gradient descent whose steps are never longer than α times the threshold.",
    .formula =
        R"(w \leftarrow w - \min\!\left(\alpha, \frac{\gamma\alpha}{\lVert\nabla g(w)\rVert}\right) \nabla g(w))",
    .keys = clipped_gradient_descent_keys,
    .reference = {"J. Zhang, T. He, S. Sra, A. Jadbabaie: Why gradient clipping accelerates "
                  "training",
                  2020, "arXiv 1905.11881, section 2"},
};

constexpr Key coordinate_clipped_gradient_descent_keys[] = {
    keys::steplength(0.01),
    threshold("partial derivatives beyond this are cut to it, a number or a rule")};
constexpr Description coordinate_clipped_gradient_descent_description = {
    .name = "coordinate_clipped_gradient_descent",
    .title = "Coordinate-wise clipped gradient descent",
    .family = "clipped",
    .idea = "Each partial derivative is cut to the threshold on its own.",
    .formula =
        R"(w_j \leftarrow w_j - \alpha \min\!\left(\frac{\tau}{|\partial_j g(w)|}, 1\right) \partial_j g(w))",
    .keys = coordinate_clipped_gradient_descent_keys,
    .reference = {"J. Zhang et al.: Why are adaptive methods good for attention models?", 2020,
                  "arXiv 1912.03194, CClip"},
};

constexpr Key acclip_keys[] = {
    keys::steplength(0.01), keys::beta1(),
    keys::decay_rate("beta2", "\\beta_2", 0.99, "decay rate of the threshold"),
    number("tail_index", "a", 1.5, "tail index of the gradient noise")
        .at_least(1.0)
        .at_most(2.0)
        .slide(1.0, 2.0),
    keys::epsilon(1e-8)};
constexpr Description acclip_description = {
    .name = "acclip",
    .title = "ACClip",
    .family = "clipped",
    .idea = "Coordinate-wise clipping whose thresholds follow the size of past gradients.",
    .formula =
        R"(\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1) \nabla g, \quad \tau^a \leftarrow \beta_2 \tau^a + (1-\beta_2)|\nabla g|^a \\ w &\leftarrow w - \alpha \min\!\left(\frac{\tau}{|m|+\varepsilon}, 1\right) m \end{aligned})",
    .keys = acclip_keys,
    .reference = {"J. Zhang et al.: Why are adaptive methods good for attention models?", 2020,
                  "arXiv 1912.03194, algorithm 1"},
};

void register_clipped(MethodRegistry& registry) {
  registry.add<ClippedGradientDescent>(clipped_gradient_descent_description);
  registry.add<CoordinateClippedGradientDescent>(coordinate_clipped_gradient_descent_description);
  registry.add<Acclip>(acclip_description);
}

}  // namespace descent
