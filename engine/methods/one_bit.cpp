#include <algorithm>
#include <cmath>
#include <memory>

#include "methods/moments.hpp"
#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

enum { kSteplength, kBeta1, kBeta2, kEpsilon, kWeightDecay, kWorkers, kWarmup };
enum { kM, kV, kServerError, kWorkerErrors, kVUpdates, kBytes, kFirstOwn };
enum { kWorkerGradient, kSum, kCompressed, kScale, kCorrection1, kCorrection2, kFirstOwnScratch };

constexpr double bytes_per_number = 4.0;  // single precision, as gradients are sent in practice

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

  void declare(Memory& memory) const override {
    const int n = memory.dimension();
    memory.state("m", "running mean of the gradients, as the server sends it");
    memory.state("v", "running mean of the squared gradients, frozen between full steps");
    memory.state("server_error", "what the server's compression has left out");
    memory.state("worker_errors", "what each worker's compression has left out", workers_ * n);
    memory.state("v_updates", "how often v was updated", 1);
    memory.state("bytes", "bytes that one worker has sent", 1);
    for (int i = 0; i < 3; ++i) memory.scratch();
    for (int i = 0; i < 3; ++i) memory.scratch(1);
  }

  void step(Step& step) const override {
    const bool full = sends_everything(step.k(), step.integer(kWarmup));
    const int n = step.dimension();
    if (full) {
      exchange_in_full(step);
    } else {
      exchange_signs(step);
    }
    const double sent = full ? bytes_per_number * n : std::ceil(n / 8.0) + bytes_per_number;
    double* correction1 = step.scratch(kCorrection1, 0);
    double* correction2 = step.scratch(kCorrection2, 0);
    bias_corrections(step, step.number(kBeta1), correction1);
    for (int r = 0; r < step.runs(); ++r) {
      const double updates = step.state(kVUpdates)[r] + (full ? 1.0 : 0.0);
      step.next_state(kVUpdates)[r] = updates;
      step.next_state(kBytes)[r] = step.state(kBytes)[r] + sent;
      correction2[r] = 1.0 - elementary::pow(step.number(kBeta2)[r], updates);
    }
    move(step, full);
  }

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
  const Columns& worker_gradient(Step& step, int worker) const {
    if (worker == 0) return step.gradients();
    step.oracle().gradient(step.points(), step.scratch(kWorkerGradient));
    return step.scratch(kWorkerGradient);
  }

  void exchange_in_full(Step& step) const {
    Columns& mean = step.scratch(kSum);
    mean = worker_gradient(step, 0);
    for (int worker = 1; worker < workers_; ++worker) mean += worker_gradient(step, worker);
    const double* beta1 = step.number(kBeta1);
    const double* beta2 = step.number(kBeta2);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* sum = step.scratch(kSum, i);
      const double* m = step.state(kM, i);
      const double* v = step.state(kV, i);
      double* next_m = step.next_state(kM, i);
      double* next_v = step.next_state(kV, i);
      for (int r = 0; r < step.runs(); ++r) {
        const double g = sum[r] / workers_;
        next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g;
        next_v[r] = beta2[r] * v[r] + (1.0 - beta2[r]) * g * g;
      }
    }
    step.keep_state(kServerError);
    step.keep_state(kWorkerErrors);
  }

  void exchange_signs(Step& step) const {
    const int n = step.dimension();
    const double* beta1 = step.number(kBeta1);
    Columns& sum = step.scratch(kSum);
    sum.setZero();
    for (int worker = 0; worker < workers_; ++worker) {
      const Columns& gradient = worker_gradient(step, worker);
      for (int i = 0; i < n; ++i) {
        const double* g = gradient.data() + i * gradient.cols();
        const double* m = step.state(kM, i);
        const double* error = step.state(kWorkerErrors, worker * n + i);
        double* message = step.scratch(kCompressed, i);
        for (int r = 0; r < step.runs(); ++r) {
          message[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r] + error[r];
        }
      }
      compress(step, kWorkerErrors, worker * n);
      sum += step.scratch(kCompressed);
    }
    for (int i = 0; i < n; ++i) {
      const double* error = step.state(kServerError, i);
      double* message = step.scratch(kCompressed, i);
      for (int r = 0; r < step.runs(); ++r) message[r] = sum(i, r) / workers_ + error[r];
    }
    compress(step, kServerError, 0);
    step.next_states(kM) = step.scratch(kCompressed);
    step.keep_state(kV);
  }

  /// Replaces the message by mean|x|·sign(x) and leaves the difference in an error state.
  static void compress(Step& step, int errors, int first) {
    const int n = step.dimension();
    double* scale = step.scratch(kScale, 0);
    for (int r = 0; r < step.runs(); ++r) scale[r] = 0.0;
    for (int i = 0; i < n; ++i) {
      const double* message = step.scratch(kCompressed, i);
      for (int r = 0; r < step.runs(); ++r) scale[r] += std::fabs(message[r]);
    }
    for (int i = 0; i < n; ++i) {
      double* message = step.scratch(kCompressed, i);
      double* error = step.next_state(errors, first + i);
      for (int r = 0; r < step.runs(); ++r) {
        const double sent = (message[r] < 0.0 ? -scale[r] : scale[r]) / n;
        error[r] = message[r] - sent;
        message[r] = sent;
      }
    }
  }

  int workers_;
};

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

template <class T>
Result<std::unique_ptr<const Method>> make(const Configuration& settings) {
  return std::unique_ptr<const Method>(
      std::make_unique<T>(static_cast<int>(settings[kWorkers].numbers(0))));
}

std::vector<Key> compressed_keys(Key weight_decay) {
  return {keys::steplength(0.01),
          keys::beta1(),
          keys::beta2(),
          keys::epsilon(1e-8),
          std::move(weight_decay),
          integer("workers", "n", 4, "simulated workers, each with gradients of its own")
              .at_least(1)
              .at_most(1024)
              .slide(1, 16),
          integer("warmup", "K_w", 20, "full steps before the compression begins")
              .at_least(1)
              .slide(1, 200)};
}

const char* const one_bit_formula =
    R"(\hat c_i = C\big(\beta_1 m + (1-\beta_1)\nabla g_i + \delta_i\big), \quad m \leftarrow C\Big(\tfrac1n \sum_i \hat c_i + \bar\delta\Big), \quad C(x) = \tfrac{\lVert x \rVert_1}{N} \operatorname{sign}(x))";

}  // namespace

void register_one_bit(MethodRegistry& registry) {
  registry.add(
      {
          .name = "one_bit_adam",
          .title = "1-bit Adam",
          .family = "compressed",
          .idea = "After a warm-up, freeze v and send only the signs of the momentum.",
          .formula = one_bit_formula,
          .keys = compressed_keys(keys::weight_decay()),
          .reference = {"H. Tang et al.: 1-bit Adam", 2021, "arXiv 2102.02888, algorithm 1"},
      },
      make<OneBitAdam>);
  registry.add(
      {
          .name = "zero_one_adam",
          .title = "0/1 Adam",
          .family = "compressed",
          .idea = "Send signs, and update v in full at ever longer intervals.",
          .formula = one_bit_formula,
          .keys = compressed_keys(keys::weight_decay()),
          .reference =
              {"Y. Lu et al.: Maximizing communication efficiency for large-scale training "
               "via 0/1 Adam",
               2022, "arXiv 2202.06009, algorithm 1"},
      },
      make<ZeroOneAdam>);
  registry.add(
      {
          .name = "one_bit_lamb",
          .title = "1-bit LAMB",
          .family = "compressed",
          .idea = "1-bit Adam with layer-wise trust ratios that are frozen and rescaled.",
          .formula = one_bit_formula,
          .keys = compressed_keys(keys::decoupled_weight_decay(0.01)),
          .reference = {"C. Li et al.: 1-bit LAMB", 2021, "arXiv 2104.06069, algorithm 1"},
      },
      make<OneBitLamb>);
}

}  // namespace descent
