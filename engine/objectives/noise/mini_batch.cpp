#include <algorithm>

#include "numbers/random.hpp"
#include "objectives/noise_registry.hpp"

namespace descent {

namespace {

/// So many different data rows at each step, drawn without replacement by Floyd's algorithm
/// (Bentley and Floyd, Programming pearls: a sample of brilliance, CACM 30(9), 1987). They are
/// kept in ascending order, so that a batch of all rows sums like the whole data set.
class MiniBatch final : public Noise {
  enum { kSize };

 public:
  explicit MiniBatch(const Configuration& settings)
      : size_(static_cast<int>(settings[kSize].numbers(0))) {}

  bool mini_batch() const override { return true; }

  void rows(const NoiseKey& key, int count, std::vector<int>& rows) const override {
    const int size = std::min(size_, count);
    const random::Key place{key.seed, static_cast<std::uint32_t>(key.start),
                            static_cast<std::uint32_t>(key.step)};
    rows.clear();
    rows.reserve(static_cast<std::size_t>(size));
    for (int last = count - size; last < count; ++last) {
      const auto draw = static_cast<std::uint32_t>(key.draw * static_cast<std::uint64_t>(count) +
                                                   static_cast<std::uint64_t>(last));
      int chosen = static_cast<int>(
          random::uniform_integer(place, draw, static_cast<std::uint32_t>(last) + 1));
      auto position = std::lower_bound(rows.begin(), rows.end(), chosen);
      if (position != rows.end() && *position == chosen) {
        chosen = last;
        position = rows.end();
      }
      rows.insert(position, chosen);
    }
  }

 private:
  int size_;
};

}  // namespace

constexpr Key mini_batch_keys[] = {
    integer("size", "|B|", 16, "rows in a batch").at_least(1).slide(1, 256, true)};
constexpr Description mini_batch_description = {
    .name = "mini_batch",
    .title = "Mini-batches",
    .family = "data",
    .idea = "Each gradient is taken over a few randomly chosen data rows, which stand for all n.",
    .formula = R"(\frac{n}{|B|}\sum_{i \in B} \nabla g_i(w))",
    .keys = mini_batch_keys,
    .reference = {"H. Robbins, S. Monro: A stochastic approximation method", 1951, ""},
    .needs = "data",
};

void register_mini_batch(NoiseRegistry& registry) {
  registry.add<MiniBatch>(mini_batch_description);
}

}  // namespace descent
