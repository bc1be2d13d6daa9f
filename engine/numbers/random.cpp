#include "numbers/random.hpp"

#include <cmath>

#include "numbers/elementary.hpp"
#include "numbers/reduce.hpp"

namespace descent::random {
namespace {

constexpr double pi = 0x1.921fb54442d18p+1;

/// Kinds of draws have streams of their own, so that the same draw number asked for as a uniform
/// and as a normal gives independent numbers.
enum class Kind : std::uint32_t { uniform, integer, normal, student, stable, ball };

/// Retry numbers occupy the upper bits of the fourth counter word.
std::array<std::uint32_t, 4> block(const Key& key, std::uint32_t draw, Kind kind,
                                   std::uint32_t retry = 0) {
  return philox({draw, key.step, key.start, static_cast<std::uint32_t>(kind) | (retry << 8)},
                {static_cast<std::uint32_t>(key.seed), static_cast<std::uint32_t>(key.seed >> 32)});
}

/// (j + 1/2) 2^-52 for the upper 52 of 64 bits.
double open_unit(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t word = (std::uint64_t{high} << 32) | low;
  return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52;
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c,
                                    std::array<std::uint32_t, 2> k) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53} * c[0];
    const std::uint64_t b = std::uint64_t{0xCD9E8D57} * c[2];
    c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ k[0], static_cast<std::uint32_t>(b),
         static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ k[1], static_cast<std::uint32_t>(a)};
    k[0] += 0x9E3779B9;
    k[1] += 0xBB67AE85;
  }
  return c;
}

double uniform(const Key& key, std::uint32_t draw) {
  const auto b = block(key, draw, Kind::uniform);
  return open_unit(b[0], b[1]);
}

std::uint32_t uniform_integer(const Key& key, std::uint32_t draw, std::uint32_t bound) {
  if (bound <= 1) return 0;
  // The high word of word * bound, except for the few words that make some values more frequent.
  const std::uint32_t threshold = (0 - bound) % bound;
  for (std::uint32_t retry = 0;; ++retry) {
    for (const std::uint32_t word : block(key, draw, Kind::integer, retry)) {
      const std::uint64_t product = std::uint64_t{word} * bound;
      if (static_cast<std::uint32_t>(product) >= threshold) {
        return static_cast<std::uint32_t>(product >> 32);
      }
    }
  }
}

double normal(const Key& key, std::uint32_t draw) {
  const auto b = block(key, draw, Kind::normal);
  const double radius = std::sqrt(-2.0 * elementary::log(open_unit(b[0], b[1])));
  return radius * elementary::cos(2.0 * pi * open_unit(b[2], b[3]));
}

double student_t(const Key& key, std::uint32_t draw, double degrees) {
  if (std::isinf(degrees)) return normal(key, draw);
  // cos(2 pi v) sqrt(n (u^(-2/n) - 1)), the difference by expm1 as it is small for large n.
  const auto b = block(key, draw, Kind::student);
  const double log_u = elementary::log(open_unit(b[0], b[1]));
  const double radius = std::sqrt(degrees * elementary::expm1(-2.0 / degrees * log_u));
  return radius * elementary::cos(2.0 * pi * open_unit(b[2], b[3]));
}

double alpha_stable(const Key& key, std::uint32_t draw, double alpha) {
  const auto b = block(key, draw, Kind::stable);
  const double angle = pi * (open_unit(b[0], b[1]) - 0.5);
  if (alpha == 1.0) return elementary::tan(angle);
  const double exponential = -elementary::log(open_unit(b[2], b[3]));
  const double cosine = elementary::cos(angle);
  // The two powers under one exponential: each alone may over- or underflow for small alpha.
  const double exponent =
      ((1.0 - alpha) * elementary::log(elementary::cos((1.0 - alpha) * angle) / exponential) -
       elementary::log(cosine)) /
      alpha;
  return elementary::sin(alpha * angle) * elementary::exp(exponent);
}

void normals(const Key& key, std::uint32_t first, double* out, int count) {
  for (int i = 0; i < count; ++i) out[i] = normal(key, first + static_cast<std::uint32_t>(i));
}

void on_sphere(const Key& key, std::uint32_t first, double* out, int n) {
  normals(key, first, out, n);
  const double length = reduce::norm(out, n);
  if (length == 0.0) {  // not within reach of the generator's smallest numbers, but total
    out[0] = 1.0;
    return;
  }
  for (int i = 0; i < n; ++i) out[i] /= length;
}

void in_ball(const Key& key, std::uint32_t first, double* out, int n) {
  on_sphere(key, first, out, n);
  const auto b = block(key, first, Kind::ball);
  const double radius = elementary::pow(open_unit(b[0], b[1]), 1.0 / n);
  for (int i = 0; i < n; ++i) out[i] *= radius;
}

}  // namespace descent::random
