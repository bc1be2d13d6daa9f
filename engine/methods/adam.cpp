#include <algorithm>
#include <array>
#include <cmath>

#include "methods/moments.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

constexpr Reference kingma_ba = {"D. P. Kingma, J. Ba: Adam: A method for stochastic optimization",
                                 2015, "arXiv 1412.6980, algorithm 1"};

enum { kSteplength, kBeta1, kBeta2, kEpsilon, kWeightDecay };
enum { kM, kV, kU };
enum { kCorrection1, kCorrection2 };

void declare_moments(Memory& memory) {
  memory.state("m", "running mean of the gradients");
  memory.state("v", "running mean of the squared gradients");
  memory.scratch(1);
  memory.scratch(1);
}

/// w − α/(1−β₁^k) · m/(√v/√(1−β₂^k) + ε), with `second` in place of v. The product of w and `keep`
/// (null: 1) comes first: decoupled weight decay.
void corrected_update(Step& step, int second, const double* decay) {
  const double* alpha = step.steplength();
  const double* epsilon = step.number(kEpsilon);
  double* correction1 = step.scratch(kCorrection1, 0);
  double* root2 = step.scratch(kCorrection2, 0);
  bias_corrections(step, step.number(kBeta1), correction1);
  bias_corrections(step, step.number(kBeta2), root2);
  for (int r = 0; r < step.runs(); ++r) root2[r] = std::sqrt(root2[r]);
  for (int i = 0; i < step.dimension(); ++i) {
    const double* w = step.w(i);
    const double* m = step.next_state(kM, i);
    const double* v = step.next_state(second, i);
    double* next = step.next(i);
    for (int r = 0; r < step.runs(); ++r) {
      const double from = decay == nullptr ? w[r] : w[r] * (1.0 - alpha[r] * decay[r]);
      const double divisor = std::sqrt(v[r]) / root2[r] + epsilon[r];
      next[r] = from - alpha[r] / correction1[r] * quotient(m[r], divisor);
    }
  }
}

/// u = max(u, v), the non-increasing steplengths of AMSGrad.
void update_maximum(Step& step) {
  for (int i = 0; i < step.dimension(); ++i) {
    const double* u = step.state(kU, i);
    const double* v = step.next_state(kV, i);
    double* next_u = step.next_state(kU, i);
    for (int r = 0; r < step.runs(); ++r) next_u[r] = std::max(u[r], v[r]);
  }
}

/// w − α·m/(√v + ε) without bias correction.
void uncorrected_update(Step& step, int second) {
  const double* alpha = step.steplength();
  const double* epsilon = step.number(kEpsilon);
  for (int i = 0; i < step.dimension(); ++i) {
    const double* w = step.w(i);
    const double* m = step.next_state(kM, i);
    const double* v = step.next_state(second, i);
    double* next = step.next(i);
    for (int r = 0; r < step.runs(); ++r) {
      next[r] = w[r] - alpha[r] * quotient(m[r], std::sqrt(v[r]) + epsilon[r]);
    }
  }
}

class Adam final : public Method {
 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }
  void declare(Memory& memory) const override { declare_moments(memory); }

  void step(Step& step) const override {
    update_moments(step, kM, kV, step.number(kBeta1), step.number(kBeta2));
    corrected_update(step, kV, nullptr);
  }
};

class AdamUncorrected final : public Method {
  enum { kInitial = kWeightDecay + 1 };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }
  void declare(Memory& memory) const override { declare_moments(memory); }

  void begin(Step& step) const override {
    if (step.choice(kInitial) == 0) return;
    for (int i = 0; i < step.dimension(); ++i) {
      const double* g = step.gradient(i);
      for (int r = 0; r < step.runs(); ++r) {
        step.initial_state(kM, i)[r] = g[r];
        step.initial_state(kV, i)[r] = g[r] * g[r];
      }
    }
  }

  void step(Step& step) const override {
    update_moments(step, kM, kV, step.number(kBeta1), step.number(kBeta2));
    uncorrected_update(step, kV);
  }
};

class Amsgrad final : public Method {
  enum { kBiasCorrection = kWeightDecay + 1 };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    declare_moments(memory);
    memory.state("u", "largest v so far");
  }

  void step(Step& step) const override {
    update_moments(step, kM, kV, step.number(kBeta1), step.number(kBeta2));
    update_maximum(step);
    if (step.flag(kBiasCorrection)) {
      corrected_update(step, kU, nullptr);
    } else {
      uncorrected_update(step, kU);
    }
  }
};

class Adamw final : public Method {
  enum { kAmsgrad = kWeightDecay + 1 };

 public:
  Traits traits() const override {
    // The decay pulls towards the origin, wherever the minimum is.
    return {.invariances = {.translation = false, .cost_scale = true}};
  }

  void declare(Memory& memory) const override {
    declare_moments(memory);
    memory.state("u", "largest v so far (amsgrad only)");
  }

  void step(Step& step) const override {
    update_moments(step, kM, kV, step.number(kBeta1), step.number(kBeta2));
    const bool amsgrad = step.flag(kAmsgrad);
    if (amsgrad) {
      update_maximum(step);
    } else {
      step.keep_state(kU);
    }
    corrected_update(step, amsgrad ? kU : kV, step.number(kWeightDecay));
  }
};

/// The keys that all of these have, in the order of the enumeration above, and those of its own.
template <class... Own>
constexpr std::array<Key, 5 + sizeof...(Own)> keys_of_adam(Key weight_decay, Own... own) {
  return {keys::steplength(0.01), keys::beta1(), keys::beta2(),
          keys::epsilon(1e-8),    weight_decay,  own...};
}

}  // namespace

constexpr auto adam_keys = keys_of_adam(keys::weight_decay());
constexpr Description adam_description = {
    .name = "adam",
    .title = "Adam",
    .family = "adam",
    .idea = "Momentum for the direction, RMSProp for the scale, both corrected for starting at 0.",
    .formula =
        R"(\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\nabla g, \quad v \leftarrow \beta_2 v + (1-\beta_2)(\nabla g)^2 \\ w &\leftarrow w - \alpha \frac{m/(1-\beta_1^k)}{\sqrt{v/(1-\beta_2^k)} + \varepsilon} \end{aligned})",
    .keys = adam_keys,
    .reference = kingma_ba,
};

constexpr auto adam_uncorrected_keys = keys_of_adam(
    keys::weight_decay(),
    keys::start_from_gradient("m and v start at 0, or at the first gradient and its square"));
constexpr Description adam_uncorrected_description = {
    .name = "adam_uncorrected",
    .title = "Adam without bias correction",
    .family = "adam",
    .idea = "Adam as it would be if its running means were used as they are.",
    .formula = R"(w \leftarrow w - \alpha \frac{m}{\sqrt{v} + \varepsilon})",
    .keys = adam_uncorrected_keys,
    .reference = kingma_ba,
};

constexpr auto amsgrad_keys = keys_of_adam(
    keys::weight_decay(),
    boolean("bias_correction", "", true, "divide by 1 − β₁ᵏ and √(1 − β₂ᵏ); the paper does not"));
constexpr Description amsgrad_description = {
    .name = "amsgrad",
    .title = "AMSGrad",
    .family = "adam",
    .idea = "Adam whose denominator never shrinks, so that rare large gradients are not forgotten.",
    .formula =
        R"(u \leftarrow \max(u, v), \quad w \leftarrow w - \frac{\alpha}{1-\beta_1^k} \frac{m}{\sqrt{u}/\sqrt{1-\beta_2^k} + \varepsilon})",
    .keys = amsgrad_keys,
    .reference = {"S. J. Reddi, S. Kale, S. Kumar: On the convergence of Adam and beyond", 2018,
                  "arXiv 1904.09237, algorithm 2"},
};

constexpr auto adamw_keys =
    keys_of_adam(keys::decoupled_weight_decay(0.01),
                 boolean("amsgrad", "", false, "use the largest v so far, as AMSGrad does"));
constexpr Description adamw_description = {
    .name = "adamw",
    .title = "AdamW",
    .family = "adam",
    .idea = "Adam with weight decay applied to the weights, not through the gradient.",
    .formula =
        R"(w \leftarrow (1 - \alpha\lambda) w - \alpha \frac{m/(1-\beta_1^k)}{\sqrt{v/(1-\beta_2^k)} + \varepsilon})",
    .keys = adamw_keys,
    .reference = {"I. Loshchilov, F. Hutter: Decoupled weight decay regularization", 2019,
                  "arXiv 1711.05101, algorithm 2; here the decay is αλ"},
};

void register_adam(MethodRegistry& registry) {
  registry.add<Adam>(adam_description);
  registry.add<AdamUncorrected>(adam_uncorrected_description);
  registry.add<Amsgrad>(amsgrad_description);
  registry.add<Adamw>(adamw_description);
}

}  // namespace descent
