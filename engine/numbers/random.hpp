#pragma once

#include <array>
#include <cstdint>

/// Random numbers that are a pure function of where they are used. There is no state: the number
/// is keyed by (seed, start, step, draw), so a run draws the same ones wherever its column sits,
/// whatever runs beside it, and in whatever order results are computed.
///
/// The bits are Philox4x32-10 (Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1,
/// 2, 3, SC 2011), key = seed, counter = (draw, step, start, kind of draw with the number of
/// retries). Distributions are computed with elementary:: functions only, hence the same bits
/// everywhere.
namespace descent::random {

/// Where a random number belongs.
struct Key {
  std::uint64_t seed = 0;
  std::uint32_t start = 0;  ///< Index of the start among those of the experiment.
  std::uint32_t step = 0;
};

/// One block of Philox4x32-10.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key);

/// Uniform in (0, 1), never 0 or 1: an odd multiple of 2^-53 (52 random bits).
double uniform(const Key& key, std::uint32_t draw);

/// Uniform in {0, …, bound - 1}, without bias (Lemire 2019); 0 for bound <= 1.
std::uint32_t uniform_integer(const Key& key, std::uint32_t draw, std::uint32_t bound);

/// Standard normal (Box and Muller 1958).
double normal(const Key& key, std::uint32_t draw);

/// Student's t with `degrees` > 0 of freedom (Bailey, Polar generation of random variates with the
/// t-distribution, 1994). Its tail index is `degrees`; infinite degrees give the standard normal.
double student_t(const Key& key, std::uint32_t draw, double degrees);

/// Symmetric alpha-stable with 0 < alpha <= 2 and characteristic function exp(-|t|^alpha)
/// (Chambers, Mallows, Stuck 1976). alpha = 2 is normal with variance 2, not 1; alpha = 1 is
/// Cauchy.
double alpha_stable(const Key& key, std::uint32_t draw, double alpha);

/// `count` numbers into out, those of draws first, first + 1, ….
void normals(const Key& key, std::uint32_t first, double* out, int count);

/// A point uniform on the unit sphere of R^n, n >= 1 (normalised normals of draws first, …). For
/// n = 1 it is ±1.
void on_sphere(const Key& key, std::uint32_t first, double* out, int n);

/// A point uniform in the unit ball of R^n, n >= 1.
void in_ball(const Key& key, std::uint32_t first, double* out, int n);

}  // namespace descent::random
