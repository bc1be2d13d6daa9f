#include "numbers/random.hpp"
#include "objectives/noise_registry.hpp"

namespace descent {

namespace {

random::Key random_key(const NoiseKey& key) {
  return {key.seed, static_cast<std::uint32_t>(key.start), static_cast<std::uint32_t>(key.step)};
}

/// First of the N draws for one gradient.
std::uint32_t first_draw(const NoiseKey& key, std::size_t count) {
  return static_cast<std::uint32_t>(key.draw * count);
}

class Gaussian final : public Noise {
  enum { kScale };

 public:
  explicit Gaussian(const Configuration& settings) : scale_(settings[kScale].numbers(0)) {}

  void sample(const NoiseKey& key, std::span<double> sample) const override {
    random::normals(random_key(key), first_draw(key, sample.size()), sample.data(),
                    static_cast<int>(sample.size()));
    for (double& value : sample) value *= scale_;
  }

 private:
  double scale_;
};

/// Independent heavy-tailed numbers per coordinate, by one of the generators of random.hpp.
template <double (*Draw)(const random::Key&, std::uint32_t, double)>
class HeavyTailed final : public Noise {
  enum { kScale, kTailIndex };

 public:
  explicit HeavyTailed(const Configuration& settings)
      : scale_(settings[kScale].numbers(0)), tail_index_(settings[kTailIndex].numbers(0)) {}

  void sample(const NoiseKey& key, std::span<double> sample) const override {
    std::uint32_t draw = first_draw(key, sample.size());
    for (double& value : sample) value = scale_ * Draw(random_key(key), draw++, tail_index_);
  }

 private:
  double scale_;
  double tail_index_;
};

constexpr Key scale() {
  return number("scale", "\\sigma", 0.1, "factor of the noise in every partial derivative")
      .at_least(0.0)
      .slide(0.0, 10.0);
}

}  // namespace

constexpr Key gaussian_keys[] = {scale()};
constexpr Description gaussian_description = {
    .name = "gaussian",
    .title = "Gaussian noise",
    .family = "additive",
    .idea = "Independent normal noise in every partial derivative.",
    .formula = R"(\nabla g(w) + \sigma z, \quad z \sim \mathcal N(0, I))",
    .keys = gaussian_keys,
};

constexpr Key student_t_keys[] = {
    scale(), number("tail_index", "\\nu", 1.5, "degrees of freedom: the tail index")
                 .at_least(1.0)
                 .slide(1.0, 10.0)};
constexpr Description student_t_description = {
    .name = "student_t",
    .title = "Student t noise",
    .family = "additive",
    .idea = "Noise with a power-law tail; its moments exist only below the tail index.",
    .formula = R"(\nabla g(w) + \sigma t, \quad t_j \sim t_\nu)",
    .keys = student_t_keys,
    .reference = {"Student: The probable error of a mean", 1908, "Biometrika 6(1)"},
};

constexpr Key alpha_stable_keys[] = {
    scale(), number("tail_index", "a", 1.5, "tail index; 2 is Gaussian with variance 2")
                 .at_least(1.0)
                 .at_most(2.0)
                 .slide(1.0, 2.0)};
constexpr Description alpha_stable_description = {
    .name = "alpha_stable",
    .title = "Stable noise",
    .family = "additive",
    .idea = "Noise whose sums keep its shape: Gaussian for index 2, ever heavier tails below.",
    .formula = R"(\nabla g(w) + \sigma s, \quad \mathbb E\, e^{i t s_j} = e^{-|t|^a})",
    .keys = alpha_stable_keys,
    .reference = {"J. Zhang et al.: Why are adaptive methods good for attention models?", 2020,
                  "arXiv 1912.03194"},
};

void register_additive_noise(NoiseRegistry& registry) {
  registry.add<Gaussian>(gaussian_description);
  registry.add<HeavyTailed<random::student_t>>(student_t_description);
  registry.add<HeavyTailed<random::alpha_stable>>(alpha_stable_description);
}

}  // namespace descent
