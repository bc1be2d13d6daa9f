#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// After the change of variables w̃ = w + βv: only gradients at the iterate are needed.
class Nesterov final : public Method {
  enum { kSteplength, kMomentum };
  enum { kM };

 public:
  Traits traits() const override {
    return {.invariances = {.rotation = true}, .state_shows_in_point = true};
  }

  void declare(Memory& memory) const override { memory.state("m", "accumulated gradients"); }

  void step(Step& step) const override {
    const double* w = step.w(0);
    const double* g = step.gradient(0);
    const double* m = step.state(kM);
    double* next = step.next(0);
    double* next_m = step.next_state(kM);
    const auto move = [=](int at, double alpha, double mu) {
      const double pushed = mu * m[at] + g[at];
      next_m[at] = pushed;
      next[at] = w[at] - alpha * (g[at] + mu * pushed);
    };
    step.each(move, step.steplength(), step.number(kMomentum));
  }
};

/// The original: look ahead along the velocity, and correct it with the gradient found there.
class NesterovLookahead final : public Method {
  enum { kSteplength, kBeta };
  enum { kV };
  enum { kAhead, kGradientAhead };

 public:
  Traits traits() const override {
    return {.invariances = {.rotation = true}, .uses_gradient = false};
  }

  void declare(Memory& memory) const override {
    memory.state("v", "velocity");
    memory.scratch();
    memory.scratch();
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta = step.number(kBeta);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* v = step.state(kV, i);
      double* ahead = step.scratch(kAhead, i);
      for (int r = 0; r < step.runs(); ++r) ahead[r] = w[r] + beta[r] * v[r];
    }
    step.oracle().gradient(step.scratch(kAhead), step.scratch(kGradientAhead));
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* v = step.state(kV, i);
      const double* g = step.scratch(kGradientAhead, i);
      double* next = step.next(i);
      double* next_v = step.next_state(kV, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_v[r] = beta[r] * v[r] - alpha[r] * g[r];
        next[r] = w[r] + next_v[r];
      }
    }
  }
};

}  // namespace

constexpr Key nesterov_keys[] = {
    keys::steplength(0.1),
    keys::decay_rate("momentum", "\\mu", 0.9, "how much of the past push remains"),
    keys::weight_decay()};
constexpr Description nesterov_description = {
    .name = "nesterov",
    .title = "Nesterov momentum",
    .family = "momentum",
    .idea = "Momentum that already takes part of its next push into account.",
    .formula =
        R"(m \leftarrow \mu m + \nabla g(w), \quad w \leftarrow w - \alpha(\nabla g(w) + \mu m))",
    .keys = nesterov_keys,
    .reference = {"I. Sutskever, J. Martens, G. Dahl, G. Hinton: On the importance of "
                  "initialization and momentum in deep learning",
                  2013, "equations (3) and (4), after the change of variables w + μv"},
};

constexpr Key nesterov_lookahead_keys[] = {
    keys::steplength(0.1),
    keys::decay_rate("beta", "\\beta", 0.9, "how much of the velocity remains")};
constexpr Description nesterov_lookahead_description = {
    .name = "nesterov_lookahead",
    .title = "Nesterov momentum, look-ahead form",
    .family = "momentum",
    .idea = "Look at the gradient where the velocity is about to carry you.",
    .formula = R"(v \leftarrow \beta v - \alpha \nabla g(w + \beta v), \quad w \leftarrow w + v)",
    .keys = nesterov_lookahead_keys,
    .reference = {"Yu. Nesterov: A method for solving the convex programming problem with "
                  "convergence rate O(1/k²)",
                  1983, "Soviet Mathematics Doklady 27, pp. 372–376"},
};

void register_nesterov(MethodRegistry& registry) {
  registry.add<Nesterov>(nesterov_description);
  registry.add<NesterovLookahead>(nesterov_lookahead_description);
}

}  // namespace descent
