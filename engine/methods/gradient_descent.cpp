#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

enum { kSteplength, kWeightDecay, kMaximize };
enum { kDirection };

class GradientDescent final : public Method {
 public:
  Traits traits() const override {
    return {.invariances = {.translation = true, .rotation = true}, .has_direction = true};
  }

  void declare(Memory& memory) const override { memory.scratch(); }

  void step(Step& step) const override {
    for (int i = 0; i < step.dimension(); ++i) {
      const double* g = step.gradient(i);
      double* d = step.scratch(kDirection, i);
      for (int r = 0; r < step.runs(); ++r) d[r] = -g[r];
    }
    const double* alpha = step.steplength(step.scratch(kDirection));
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* d = step.scratch(kDirection, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) next[r] = w[r] + alpha[r] * d[r];
    }
  }
};

}  // namespace

void register_gradient_descent(MethodRegistry& registry) {
  registry.add<GradientDescent>({
      .name = "gradient_descent",
      .title = "Gradient descent",
      .family = "gradient descent",
      .idea = "Step against the gradient, the direction in which the cost falls fastest.",
      .formula = R"(w \leftarrow w - \alpha \nabla g(w))",
      .keys = {keys::steplength(0.1), keys::weight_decay(), keys::maximize()},
      .reference = {"A. Cauchy: Méthode générale pour la résolution des systèmes d'équations "
                    "simultanées",
                    1847, "Comptes rendus 25, pp. 536–538"},
  });
}

}  // namespace descent
