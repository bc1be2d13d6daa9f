#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

constexpr std::string_view layer_idea =
    "Each layer moves in proportion to the size of its own weights.";

/// With momentum on the whole gradient, then normalised per layer.
class Lars final : public Method {
  enum { kSteplength, kBeta1, kWeightDecay };
  enum { kM };
  enum { kWeightNorm, kMomentNorm };

 public:
  Traits traits() const override {
    return {.invariances = {.translation = false, .rotation = true, .cost_scale = true}};
  }

  void declare(Memory& memory) const override {
    memory.state("m", "running mean of the gradients, decay included");
    memory.scratch(1);
    memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* beta1 = step.number(kBeta1);
    const double* lambda = step.number(kWeightDecay);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* m = step.state(kM, i);
      double* next_m = step.next_state(kM, i);
      for (int r = 0; r < step.runs(); ++r) {
        next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * (g[r] + lambda[r] * w[r]);
      }
    }
    double* weights = step.scratch(kWeightNorm, 0);
    double* moments = step.scratch(kMomentNorm, 0);
    for (const Block& block : step.blocks()) {
      const int size = block.rows * block.columns;
      column_norms(step.points(), block.first, size, weights);
      column_norms(step.next_states(kM), block.first, size, moments);
      for (int i = block.first; i < block.first + size; ++i) {
        const double* w = step.w(i);
        const double* m = step.next_state(kM, i);
        double* next = step.next(i);
        for (int r = 0; r < step.runs(); ++r) {
          next[r] = w[r] - alpha[r] * trust_ratio(weights[r], moments[r]) * m[r];
        }
      }
    }
  }
};

/// The first version: a local rate per layer inside heavy-ball momentum.
class Lars2017 final : public Method {
  enum { kGamma, kTrust, kMomentum, kWeightDecay };
  enum { kV };
  enum { kWeightNorm, kGradientNorm };

 public:
  Traits traits() const override {
    return {.invariances = {.translation = false, .rotation = true}};
  }

  void declare(Memory& memory) const override {
    memory.state("v", "velocity");
    memory.scratch(1);
    memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* gamma = step.number(kGamma);
    const double* trust = step.number(kTrust);
    const double* mu = step.number(kMomentum);
    const double* lambda = step.number(kWeightDecay);
    double* weights = step.scratch(kWeightNorm, 0);
    double* gradients = step.scratch(kGradientNorm, 0);
    for (int r = 0; r < step.runs(); ++r) step.recorded_steplength()[r] = gamma[r];
    for (const Block& block : step.blocks()) {
      const int size = block.rows * block.columns;
      column_norms(step.points(), block.first, size, weights);
      column_norms(step.gradients(), block.first, size, gradients);
      for (int i = block.first; i < block.first + size; ++i) {
        const double* w = step.w(i);
        const double* g = step.gradient(i);
        const double* v = step.state(kV, i);
        double* next = step.next(i);
        double* next_v = step.next_state(kV, i);
        for (int r = 0; r < step.runs(); ++r) {
          const double local =
              trust[r] * trust_ratio(weights[r], gradients[r] + lambda[r] * weights[r]);
          next_v[r] = mu[r] * v[r] + gamma[r] * local * (g[r] + lambda[r] * w[r]);
          next[r] = w[r] - next_v[r];
        }
      }
    }
  }
};

}  // namespace

constexpr Key lars_keys[] = {keys::steplength(0.01), keys::beta1(),
                             keys::decoupled_weight_decay(0.0)};
constexpr Description lars_description = {
    .name = "lars",
    .title = "LARS",
    .family = "layer-wise",
    .idea = layer_idea,
    .formula =
        R"(m \leftarrow \beta_1 m + (1-\beta_1)(\nabla g + \lambda w), \quad w \leftarrow w - \alpha \frac{\lVert w \rVert}{\lVert m \rVert} m \text{ per layer})",
    .keys = lars_keys,
    .reference = {"Y. You et al.: Large batch optimization for deep learning", 2020,
                  "arXiv 1904.00962, algorithm 1"},
};

constexpr Key lars_2017_keys[] = {
    schedule("gamma", "\\gamma", 1.0, "global rate, a number or a rule")
        .above(0.0)
        .slide(1e-2, 100.0, true),
    number("trust", "\\eta", 0.001, "how far a layer may move, relative to its weights")
        .above(0.0)
        .slide(1e-4, 0.1, true),
    keys::decay_rate("momentum", "\\mu", 0.9, "how much of the past push remains"),
    keys::decoupled_weight_decay(0.0)};
constexpr Description lars_2017_description = {
    .name = "lars_2017",
    .title = "LARS (2017)",
    .family = "layer-wise",
    .idea = layer_idea,
    .formula =
        R"(v \leftarrow \mu v + \gamma\eta \frac{\lVert w \rVert}{\lVert \nabla g \rVert + \lambda \lVert w \rVert} (\nabla g + \lambda w), \quad w \leftarrow w - v \text{ per layer})",
    .keys = lars_2017_keys,
    .reference = {"Y. You, I. Gitman, B. Ginsburg: Large batch training of convolutional networks",
                  2017, "arXiv 1708.03888, algorithm 1"},
};

void register_lars(MethodRegistry& registry) {
  registry.add<Lars>(lars_description);
  registry.add<Lars2017>(lars_2017_description);
}

}  // namespace descent
