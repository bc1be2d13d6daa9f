#include <cmath>

#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

class Adadelta final : public Method {
  enum { kSteplength, kDecay, kEpsilon };
  enum { kV, kU };

 public:
  void declare(Memory& memory) const override {
    memory.state("v", "moving average of the squared gradients");
    memory.state("u", "moving average of the squared steps, before the steplength");
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* rho = step.number(kDecay);
    const double* epsilon = step.number(kEpsilon);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* v = step.state(kV, i);
      const double* u = step.state(kU, i);
      double* next = step.next(i);
      double* next_v = step.next_state(kV, i);
      double* next_u = step.next_state(kU, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_v[r] = rho[r] * v[r] + (1.0 - rho[r]) * g[r] * g[r];
        const double delta =
            g[r] == 0.0 ? 0.0
                        : std::sqrt(u[r] + epsilon[r]) / std::sqrt(next_v[r] + epsilon[r]) * g[r];
        next_u[r] = rho[r] * u[r] + (1.0 - rho[r]) * delta * delta;
        next[r] = w[r] - alpha[r] * delta;
      }
    }
  }
};

}  // namespace

constexpr Key adadelta_keys[] = {
    keys::steplength(1.0),
    keys::decay_rate("decay", "\\rho", 0.9, "decay rate of both mean squares"), keys::epsilon(1e-6),
    keys::weight_decay()};
constexpr Description adadelta_description = {
    .name = "adadelta",
    .title = "Adadelta",
    .family = "adaptive",
    .idea = "RMSProp in the units of w: past steps set the scale of the next.",
    .formula =
        R"(\begin{aligned} v &\leftarrow \rho v + (1-\rho)(\nabla g)^2, \quad \delta = \frac{\sqrt{u+\varepsilon}}{\sqrt{v+\varepsilon}} \nabla g \\ u &\leftarrow \rho u + (1-\rho)\delta^2, \quad w \leftarrow w - \alpha\delta \end{aligned})",
    .keys = adadelta_keys,
    .reference = {"M. D. Zeiler: ADADELTA: An adaptive learning rate method", 2012,
                  "arXiv 1212.5701, algorithm 1"},
};

void register_adadelta(MethodRegistry& registry) { registry.add<Adadelta>(adadelta_description); }

}  // namespace descent
