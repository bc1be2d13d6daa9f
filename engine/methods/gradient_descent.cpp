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
    const double* w = step.w(0);
    const double* g = step.gradient(0);
    double* d = step.scratch(kDirection, 0);
    double* next = step.next(0);
    step.each([=](int at) { d[at] = -g[at]; });
    const double* alphas = step.steplength(step.scratch(kDirection));
    step.each([=](int at, double alpha) { next[at] = w[at] + alpha * d[at]; }, alphas);
  }
};

}  // namespace

constexpr Key gradient_descent_keys[] = {keys::steplength(0.1), keys::weight_decay(),
                                         keys::maximize()};
constexpr Description gradient_descent_description = {
    .name = "gradient_descent",
    .title = "Gradient descent",
    .family = "gradient descent",
    .idea = "Step against the gradient, the direction in which the cost falls fastest.",
    .formula = R"(w \leftarrow w - \alpha \nabla g(w))",
    .keys = gradient_descent_keys,
    .reference = {"A. Cauchy: Méthode générale pour la résolution des systèmes d'équations "
                  "simultanées",
                  1847, "Comptes rendus 25, pp. 536–538"},
};

void register_gradient_descent(MethodRegistry& registry) {
  registry.add<GradientDescent>(gradient_descent_description);
}

}  // namespace descent
