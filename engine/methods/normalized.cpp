#include <cmath>

#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class NormalizedGradientDescent final : public Method {
  enum { kSteplength, kEpsilon };
  enum { kNorm };

 public:
  Traits traits() const override { return {.invariances = {.rotation = true, .cost_scale = true}}; }

  void declare(Memory& memory) const override { memory.scratch(1); }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    double* norm = step.scratch(kNorm, 0);
    column_norms(step.gradients(), norm);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        // At a stationary point there is no direction; with ε = 0 the quotient would be 0/0.
        const double divisor = norm[r] + epsilon[r];
        next[r] = divisor == 0.0 ? w[r] : w[r] - alpha[r] * g[r] / divisor;
      }
    }
  }
};

class SignGradientDescent final : public Method {
  enum { kSteplength, kEpsilon };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        next[r] = g[r] == 0.0 ? w[r] : w[r] - alpha[r] * (g[r] / (std::fabs(g[r]) + epsilon[r]));
      }
    }
  }
};

}  // namespace

constexpr Key normalized_gradient_descent_keys[] = {keys::steplength(0.01), keys::epsilon(1e-8)};
constexpr Description normalized_gradient_descent_description = {
    .name = "normalized_gradient_descent",
    .title = "Normalized gradient descent",
    .family = "normalized",
    .idea = "Use the gradient's direction only: every step is as long as the steplength.",
    .formula =
        R"(w \leftarrow w - \alpha \frac{\nabla g(w)}{\lVert \nabla g(w) \rVert_2 + \varepsilon})",
    .keys = normalized_gradient_descent_keys,
    .reference = {"Yu. Nesterov: Minimization methods for nonsmooth convex and quasiconvex "
                  "functions",
                  1984, "Matekon 29, pp. 519–531"},
};

constexpr Key sign_gradient_descent_keys[] = {keys::steplength(0.01), keys::epsilon(0.0)};
constexpr Description sign_gradient_descent_description = {
    .name = "sign_gradient_descent",
    .title = "Component-wise normalized gradient descent",
    .family = "normalized",
    .idea = "Only the signs of the partial derivatives count: every coordinate moves as far.",
    .formula =
        R"(w_j \leftarrow w_j - \alpha \frac{\partial_j g(w)}{|\partial_j g(w)| + \varepsilon})",
    .keys = sign_gradient_descent_keys,
    .reference = {"J. Watt, R. Borhani, A. Katsaggelos: Machine Learning Refined, 2nd edition",
                  2020, "appendix A.3"},
};

void register_normalized(MethodRegistry& registry) {
  registry.add<NormalizedGradientDescent>(normalized_gradient_descent_description);
  registry.add<SignGradientDescent>(sign_gradient_descent_description);
}

}  // namespace descent
