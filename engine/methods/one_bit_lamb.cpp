#include <algorithm>
#include <cmath>

#include "methods/compressed_momentum.hpp"
#include "methods/norms.hpp"

namespace descent {

namespace {

using namespace compressed;

/// LAMB whose trust ratios are frozen with v: a running mean of those of the warm-up, scaled by how
/// far v would have moved since. v is followed through gradients reconstructed from m.
class OneBitLamb final : public CompressedMomentum {
  enum { kFresh = kFirstOwn, kRatios, kFactors };
  enum { kUpdate = kFirstOwnScratch, kWeightNorm, kUpdateNorm };

  // The constants of the paper's algorithm 1 and section 4.
  static constexpr double ratio_decay = 0.9;
  static constexpr double smallest_factor = 0.5;
  static constexpr double largest_factor = 4.0;
  static constexpr double largest_change = 0.1;

 public:
  using CompressedMomentum::CompressedMomentum;

  Traits traits() const override {
    return {.invariances = {.translation = false, .cost_scale = true}};
  }

  void declare(Memory& memory) const override {
    CompressedMomentum::declare(memory);
    const int layers = static_cast<int>(memory.blocks().size());
    memory.state("v_fresh", "v as it would be without freezing");
    memory.state("ratios", "running mean of each layer's trust ratio in the warm-up", layers);
    memory.state("factors", "factor of each layer's frozen trust ratio", layers);
    memory.scratch();
    memory.scratch(1);
    memory.scratch(1);
  }

  void begin(Step& step) const override {
    for (std::size_t layer = 0; layer < step.blocks().size(); ++layer) {
      double* factors = step.initial_state(kFactors, static_cast<int>(layer));
      for (int r = 0; r < step.runs(); ++r) factors[r] = 1.0;
    }
  }

 protected:
  bool sends_everything(int k, int warmup) const override { return k <= warmup; }

  void move(Step& step, bool full) const override {
    follow_v(step, full);
    update(step);
    for (std::size_t layer = 0; layer < step.blocks().size(); ++layer) {
      const Block& block = step.blocks()[layer];
      if (full) {
        ratios_of_warmup(step, block, static_cast<int>(layer));
      } else {
        frozen_ratios(step, block, static_cast<int>(layer));
      }
    }
  }

 private:
  static void follow_v(Step& step, bool full) {
    if (full) {
      step.next_states(kFresh) = step.next_states(kV);
      return;
    }
    const double* beta1 = step.number(kBeta1);
    const double* beta2 = step.number(kBeta2);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* before = step.state(kM, i);
      const double* after = step.next_state(kM, i);
      const double* fresh = step.state(kFresh, i);
      double* next_fresh = step.next_state(kFresh, i);
      for (int r = 0; r < step.runs(); ++r) {
        const double g = (after[r] - beta1[r] * before[r]) / (1.0 - beta1[r]);
        next_fresh[r] = beta2[r] * fresh[r] + (1.0 - beta2[r]) * g * g;
      }
    }
  }

  static void update(Step& step) {
    const double* epsilon = step.number(kEpsilon);
    const double* lambda = step.number(kWeightDecay);
    const double* correction1 = step.scratch(kCorrection1, 0);
    const double* correction2 = step.scratch(kCorrection2, 0);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* m = step.next_state(kM, i);
      const double* v = step.next_state(kV, i);
      double* u = step.scratch(kUpdate, i);
      for (int r = 0; r < step.runs(); ++r) {
        u[r] = direction(m[r], v[r], correction1[r], correction2[r], epsilon[r]) + lambda[r] * w[r];
      }
    }
  }

  static void ratios_of_warmup(Step& step, const Block& block, int layer) {
    const int size = block.rows * block.columns;
    const double* alpha = step.steplength();
    double* weights = step.scratch(kWeightNorm, 0);
    double* updates = step.scratch(kUpdateNorm, 0);
    column_norms(step.points(), block.first, size, weights);
    column_norms(step.scratch(kUpdate), block.first, size, updates);
    for (int r = 0; r < step.runs(); ++r) {
      const double ratio = trust_ratio(weights[r], updates[r]);
      const double mean = step.state(kRatios, layer)[r];
      step.next_state(kRatios, layer)[r] =
          step.k() == 1 ? ratio : ratio_decay * mean + (1.0 - ratio_decay) * ratio;
      step.next_state(kFactors, layer)[r] = step.state(kFactors, layer)[r];
      for (int i = block.first; i < block.first + size; ++i) {
        step.next(i)[r] = step.w(i)[r] - alpha[r] * ratio * step.scratch(kUpdate, i)[r];
      }
    }
  }

  static void frozen_ratios(Step& step, const Block& block, int layer) {
    const int size = block.rows * block.columns;
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    for (int r = 0; r < step.runs(); ++r) {
      double largest = 0.0;
      for (int i = block.first; i < block.first + size; ++i) {
        largest = std::max(largest, (std::sqrt(step.next_state(kV, i)[r]) + epsilon[r]) /
                                        (std::sqrt(step.next_state(kFresh, i)[r]) + epsilon[r]));
      }
      const double last = step.state(kFactors, layer)[r];
      double factor = std::clamp(largest, smallest_factor, largest_factor);
      factor = std::clamp(factor, last * (1.0 - largest_change), last * (1.0 + largest_change));
      step.next_state(kFactors, layer)[r] = factor;
      const double ratio = step.state(kRatios, layer)[r];
      step.next_state(kRatios, layer)[r] = ratio;
      for (int i = block.first; i < block.first + size; ++i) {
        step.next(i)[r] = step.w(i)[r] - alpha[r] * factor * ratio * step.scratch(kUpdate, i)[r];
      }
    }
  }
};

}  // namespace

constexpr auto one_bit_lamb_keys = compressed_keys(keys::decoupled_weight_decay(0.01));
constexpr Description one_bit_lamb_description = {
    .name = "one_bit_lamb",
    .title = "1-bit LAMB",
    .family = "compressed",
    .idea = "1-bit Adam with layer-wise trust ratios that are frozen and rescaled.",
    .formula = formula,
    .keys = one_bit_lamb_keys,
    .reference = {"C. Li et al.: 1-bit LAMB", 2021, "arXiv 2104.06069, algorithm 1"},
};

void register_one_bit_lamb(MethodRegistry& registry) {
  registry.add(one_bit_lamb_description, make<OneBitLamb>);
}

}  // namespace descent
