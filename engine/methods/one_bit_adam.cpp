#include "methods/compressed_momentum.hpp"

namespace descent {

namespace {

using namespace compressed;

/// A full warm-up, then v frozen for good.
class OneBitAdam : public CompressedMomentum {
 public:
  using CompressedMomentum::CompressedMomentum;

  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

 protected:
  bool sends_everything(int k, int warmup) const override { return k <= warmup; }

  void move(Step& step, bool) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    const double* correction1 = step.scratch(kCorrection1, 0);
    const double* correction2 = step.scratch(kCorrection2, 0);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* m = step.next_state(kM, i);
      const double* v = step.next_state(kV, i);
      double* next = step.next(i);
      for (int r = 0; r < step.runs(); ++r) {
        next[r] =
            w[r] - alpha[r] * direction(m[r], v[r], correction1[r], correction2[r], epsilon[r]);
      }
    }
  }
};

/// v is updated at ever longer intervals instead: `warmup` times at every step, then as often at
/// every second step, at every fourth, … (the paper's policy for T_v with κ = warmup; it also
/// skips communication between steps, which is not simulated here).
class ZeroOneAdam final : public OneBitAdam {
 public:
  using OneBitAdam::OneBitAdam;

 protected:
  bool sends_everything(int k, int warmup) const override {
    long long since = k - 1;
    long long interval = 1;
    while (since >= warmup * interval) {
      since -= warmup * interval;
      interval *= 2;
    }
    return since % interval == 0;
  }
};

}  // namespace

constexpr auto one_bit_adam_keys = compressed_keys(keys::weight_decay());
constexpr Description one_bit_adam_description = {
    .name = "one_bit_adam",
    .title = "1-bit Adam",
    .family = "compressed",
    .idea = "After a warm-up, freeze v and send only the signs of the momentum.",
    .formula = formula,
    .keys = one_bit_adam_keys,
    .reference = {"H. Tang et al.: 1-bit Adam", 2021, "arXiv 2102.02888, algorithm 1"},
};

constexpr auto zero_one_adam_keys = compressed_keys(keys::weight_decay());
constexpr Description zero_one_adam_description = {
    .name = "zero_one_adam",
    .title = "0/1 Adam",
    .family = "compressed",
    .idea = "Send signs, and update v in full at ever longer intervals.",
    .formula = formula,
    .keys = zero_one_adam_keys,
    .reference = {"Y. Lu et al.: Maximizing communication efficiency for large-scale training "
                  "via 0/1 Adam",
                  2022, "arXiv 2202.06009, algorithm 1"},
};

void register_one_bit_adam(MethodRegistry& registry) {
  registry.add(one_bit_adam_description, make<OneBitAdam>);
  registry.add(zero_one_adam_description, make<ZeroOneAdam>);
}

}  // namespace descent
