#include <array>
#include <cmath>

#include "methods/draws.hpp"
#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

enum { kSteplength, kRadius, kDistribution, kAppliedTo, kWhen, kGradientThreshold, kWait };
enum { kSince };                                     // first state of every perturbed method
enum { kGradient, kPoint, kWork, kNorm, kWhether };  // scratch of every perturbed method

/// Shared by the perturbed methods: decides which runs are perturbed at this step, draws ξ, and
/// leaves in scratch the point to step from and the gradient to step with.
///
/// Applied to the gradient: w and ∇g(w) + ξ. Applied to the point: w + ξ and ∇g(w + ξ), which
/// costs a gradient more. With when = small_gradient only runs with ‖∇g‖ ≤ threshold that have
/// waited more than `wait` steps since the last time.
void perturb(Step& step) {
  const int n = step.dimension();
  const double* radius = step.number(kRadius);
  const double* threshold = step.number(kGradientThreshold);
  const bool gaussian = step.choice(kDistribution) == 1;
  const bool to_point = step.choice(kAppliedTo) == 1;
  const bool always = step.choice(kWhen) == 0;
  const double wait = step.integer(kWait);
  double* norm = step.scratch(kNorm, 0);
  double* whether = step.scratch(kWhether, 0);
  column_norms(step.gradients(), norm);
  for (int r = 0; r < step.runs(); ++r) {
    // `since` counts the steps since the last perturbation, 0 before the first one.
    const double since = step.state(kSince)[r];
    whether[r] = always || (norm[r] <= threshold[r] && (since == 0.0 || since > wait));
    step.next_state(kSince)[r] = whether[r] != 0.0 ? 1.0 : since == 0.0 ? 0.0 : since + 1.0;
  }
  for (int i = 0; i < n; ++i) {
    for (int r = 0; r < step.runs(); ++r) {
      step.scratch(kPoint, i)[r] = step.w(i)[r];
      step.scratch(kGradient, i)[r] = step.gradient(i)[r];
    }
  }
  double* xi = step.scratch(kWork).data();
  double* gradient = xi + n;
  for (int r = 0; r < step.runs(); ++r) {
    if (whether[r] == 0.0 || !step.active(r)) continue;
    const random::Key key = random_key(step, r);
    if (gaussian) {
      random::normals(key, first_method_draw, xi, n);
      for (int i = 0; i < n; ++i) xi[i] *= radius[r] / std::sqrt(n);
    } else {
      random::in_ball(key, first_method_draw, xi, n);
      for (int i = 0; i < n; ++i) xi[i] *= radius[r];
    }
    if (to_point) {
      for (int i = 0; i < n; ++i) xi[i] += step.w(i)[r];
      step.oracle().gradient(r, xi, gradient);
      for (int i = 0; i < n; ++i) {
        step.scratch(kPoint, i)[r] = xi[i];
        step.scratch(kGradient, i)[r] = gradient[i];
      }
    } else {
      for (int i = 0; i < n; ++i) step.scratch(kGradient, i)[r] += xi[i];
    }
  }
}

void declare_perturbation(Memory& memory) {
  memory.state("since", "steps since the last perturbation, 0 before the first", 1);
  memory.scratch();
  memory.scratch();
  memory.scratch(2 * memory.dimension());
  memory.scratch(1);
  memory.scratch(1);
}

class PerturbedGradientDescent final : public Method {
 public:
  Traits traits() const override { return {.random = true}; }
  void declare(Memory& memory) const override { declare_perturbation(memory); }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    perturb(step);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* from = step.scratch(kPoint, i);
      const double* g = step.scratch(kGradient, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) next[r] = from[r] - alpha[r] * g[r];
    }
  }
};

class PerturbedMomentum final : public Method {
  enum { kMomentum = kWait + 1 };
  enum { kM = kSince + 1 };

 public:
  Traits traits() const override { return {.random = true}; }

  void declare(Memory& memory) const override {
    declare_perturbation(memory);
    memory.state("m", "accumulated gradients");
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* mu = step.number(kMomentum);
    perturb(step);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* from = step.scratch(kPoint, i);
      const double* g = step.scratch(kGradient, i);
      const double* m = step.state(kM, i);
      double* next = step.next(i);
      double* next_m = step.next_state(kM, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_m[r] = mu[r] * m[r] + g[r];
        next[r] = from[r] - alpha[r] * next_m[r];
      }
    }
  }
};

class PerturbedNormalizedGradientDescent final : public Method {
  enum { kEpsilon = kWait + 1 };

 public:
  Traits traits() const override { return {.random = true}; }
  void declare(Memory& memory) const override { declare_perturbation(memory); }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    double* norm = step.scratch(kNorm, 0);
    perturb(step);
    column_norms(step.scratch(kGradient), norm);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* from = step.scratch(kPoint, i);
      const double* g = step.scratch(kGradient, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        const double divisor = norm[r] + epsilon[r];
        next[r] = divisor == 0.0 ? from[r] : from[r] - alpha[r] * g[r] / divisor;
      }
    }
  }
};

/// The keys that all of these have, in the order of the enumeration above, and those of its own.
template <class... Own>
constexpr std::array<Key, 7 + sizeof...(Own)> perturbation_keys(double initial_steplength,
                                                                Own... own) {
  return {keys::steplength(initial_steplength),
          number("radius", "r", 0.01, "size of the perturbation ξ")
              .at_least(0.0)
              .slide(1e-6, 1.0, true),
          choice("distribution", "", "ball gaussian",
                 "ξ uniform in the ball of radius r, or normal with covariance r²/N·I"),
          choice("applied_to", "", "gradient point",
                 "ξ is added to the gradient, or to the point before a plain step"),
          choice("when", "", "always small_gradient",
                 "at every step, or only where the gradient is small"),
          number("gradient_threshold", "g_{\\text{thres}}", 1e-3,
                 "a gradient this short counts as small")
              .at_least(0.0)
              .slide(1e-6, 1.0, true),
          integer("wait", "t_{\\text{thres}}", 1, "steps to wait before the next perturbation")
              .at_least(0)
              .slide(0, 100),
          own...};
}

constexpr Reference jin = {
    "C. Jin, R. Ge, P. Netrapalli, S. Kakade, M. Jordan: How to escape saddle "
    "points efficiently",
    2017, "arXiv 1703.00887, algorithms 1 and 2; every step: arXiv 1902.04811"};

}  // namespace

constexpr auto perturbed_gradient_descent_keys = perturbation_keys(0.01);
constexpr Description perturbed_gradient_descent_description = {
    .name = "perturbed_gradient_descent",
    .title = "Perturbed gradient descent",
    .family = "perturbed",
    .idea = "A little noise pushes the iterate off saddle points, where the gradient is 0.",
    .formula = R"(w \leftarrow w - \alpha(\nabla g(w) + \xi), \quad \xi \sim B(r))",
    .keys = perturbed_gradient_descent_keys,
    .reference = jin,
};

constexpr auto perturbed_momentum_keys = perturbation_keys(
    0.01, keys::decay_rate("momentum", "\\mu", 0.9, "how much of the past push remains"));
constexpr Description perturbed_momentum_description = {
    .name = "perturbed_momentum",
    .title = "Perturbed momentum",
    .family = "perturbed",
    .idea = "Momentum with the same little noise.",
    .formula = R"(m \leftarrow \mu m + \nabla g(w) + \xi, \quad w \leftarrow w - \alpha m)",
    .keys = perturbed_momentum_keys,
    .reference = jin,
};

constexpr auto perturbed_normalized_gradient_descent_keys =
    perturbation_keys(0.01, keys::epsilon(1e-8));
constexpr Description perturbed_normalized_gradient_descent_description = {
    .name = "perturbed_normalized_gradient_descent",
    .title = "Perturbed normalized gradient descent",
    .family = "perturbed",
    .idea = "Steps of constant length along a slightly noisy direction.",
    .formula =
        R"(w \leftarrow w - \alpha \frac{\nabla g(w) + \xi}{\lVert \nabla g(w) + \xi \rVert + \varepsilon})",
    .keys = perturbed_normalized_gradient_descent_keys,
    .reference = {"K. Y. Levy: The power of normalization: faster evasion of saddle points", 2016,
                  "arXiv 1611.04831, algorithm 1"},
};

void register_perturbed(MethodRegistry& registry) {
  registry.add<PerturbedGradientDescent>(perturbed_gradient_descent_description);
  registry.add<PerturbedMomentum>(perturbed_momentum_description);
  registry.add<PerturbedNormalizedGradientDescent>(
      perturbed_normalized_gradient_descent_description);
}

}  // namespace descent
