#pragma once

#include <cmath>
#include <memory>
#include <vector>

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
std::vector<Key> compressed_keys(Key weight_decay);

extern const char* const formula;

}  // namespace descent::compressed
