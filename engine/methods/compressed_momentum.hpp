#pragma once

#include <array>
#include <cmath>
#include <memory>
#include <string_view>

#include "methods/moments.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

/// What 1-bit Adam, 0/1 Adam and 1-bit LAMB have in common.
namespace descent::compressed {

enum { kSteplength, kBeta1, kBeta2, kEpsilon, kWeightDecay, kWorkers, kWarmup };
enum { kM, kV, kServerError, kWorkerErrors, kVUpdates, kBytes, kFirstOwn };
enum { kWorkerGradient, kSum, kCompressed, kScale, kCorrection1, kCorrection2, kFirstOwnScratch };

/// Simulated data-parallel training: each worker has a gradient of its own (its own noise or
/// mini-batch; without noise they are all the same), and what it sends is compressed to one sign
/// per coordinate and one scale. What the compression loses is added to the next message: error
/// feedback. The server averages, compresses the same way and sends back.
///
/// Derived methods say at which steps everything is sent in full, which are also the steps that
/// update v, and make the step from m and v.
class CompressedMomentum : public Method {
 public:
  explicit CompressedMomentum(int workers) : workers_(workers) {}

  void declare(Memory& memory) const override;

  void step(Step& step) const override;

 protected:
  virtual bool sends_everything(int k, int warmup) const = 0;
  virtual void move(Step& step, bool full) const = 0;

  /// m̂/(√v̂ + ε) of one entry.
  static double direction(double m, double v, double correction1, double correction2,
                          double epsilon) {
    return quotient(m / correction1, std::sqrt(v / correction2) + epsilon);
  }

 private:
  /// The gradient of one worker: the one at hand for the first, another draw for the others.
  const Columns& worker_gradient(Step& step, int worker) const;

  void exchange_in_full(Step& step) const;

  void exchange_signs(Step& step) const;

  /// Replaces the message by mean|x|·sign(x) and leaves the difference in an error state.
  static void compress(Step& step, int errors, int first);

  int workers_;
};

template <class T>
Result<std::unique_ptr<const Method>> make(const Configuration& settings) {
  return std::unique_ptr<const Method>(
      std::make_unique<T>(static_cast<int>(settings[kWorkers].numbers(0))));
}

/// The keys in the order of the enumeration above.
constexpr std::array<Key, 7> compressed_keys(Key weight_decay) {
  return {keys::steplength(0.01),
          keys::beta1(),
          keys::beta2(),
          keys::epsilon(1e-8),
          weight_decay,
          integer("workers", "n", 4, "simulated workers, each with gradients of its own")
              .at_least(1)
              .at_most(1024)
              .slide(1, 16),
          integer("warmup", "K_w", 20, "full steps before the compression begins")
              .at_least(1)
              .slide(1, 200)};
}

inline constexpr std::string_view formula =
    R"(\hat c_i = C\big(\beta_1 m + (1-\beta_1)\nabla g_i + \delta_i\big), \quad m \leftarrow C\Big(\tfrac1n \sum_i \hat c_i + \bar\delta\Big), \quad C(x) = \tfrac{\lVert x \rVert_1}{N} \operatorname{sign}(x))";

}  // namespace descent::compressed
