#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace descent {

/// What a random draw depends on, and nothing else: never the column a run happens to sit in, nor
/// the method, so that all methods of an experiment meet the same noise.
struct NoiseKey {
  std::uint64_t seed = 1;
  std::uint64_t start = 0;  ///< Index of the start.
  std::uint64_t step = 1;   ///< Step number k, from 1.
  std::uint64_t draw = 0;   ///< Which gradient of this step: 0 at the iterate, then look-aheads.
};

/// Noise in the gradients that an oracle answers: either numbers added to the exact gradient, or
/// a mini-batch of the data rows. Immutable; the randomness is all in the key.
class Noise {
 public:
  virtual ~Noise() = default;

  /// True for a mini-batch: the oracle then calls rows() instead of sample().
  virtual bool mini_batch() const { return false; }

  /// Fills `sample` (N numbers) with what is added to the gradient.
  virtual void sample(const NoiseKey& key, std::span<double> sample) const {
    (void)key;
    for (double& value : sample) value = 0.0;
  }

  /// Chooses data rows out of 0 … count − 1. Must not allocate once `rows` has the batch's size.
  virtual void rows(const NoiseKey& key, int count, std::vector<int>& rows) const {
    (void)key;
    (void)count;
    rows.clear();
  }
};

}  // namespace descent
