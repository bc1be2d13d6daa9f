#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "functions_under_test.hpp"
#include "numbers/bits.hpp"
#include "numbers/random.hpp"

using namespace descent;

namespace {

using test::same_bits;

/// Ordinary numbers, numbers of any exponent and spicy ones, mixed.
std::vector<double> arguments(int count, std::uint32_t seed) {
  std::vector<double> result;
  const random::Key key{seed, 0, 0};
  for (int i = 0; i < count; ++i) {
    const auto draw = static_cast<std::uint32_t>(i);
    const double u = random::uniform(key, draw);
    switch (random::uniform_integer(key, draw, 4)) {
      case 0: {
        const auto& spicy = test::spicy_arguments();
        const auto n = static_cast<std::uint32_t>(spicy.size());
        result.push_back(spicy[random::uniform_integer(key, draw + 1000000, n)]);
        break;
      }
      case 1: {
        const auto high = static_cast<std::uint64_t>(u * 0x1p52) << 12;
        result.push_back(std::bit_cast<double>(high | random::uniform_integer(key, draw, 4096)));
        break;
      }
      case 2: result.push_back(20.0 * (u - 0.5)); break;
      default: result.push_back(2.0 * (u - 0.5));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("A block gives the bits of one number at a time, for every length and in place") {
  const std::vector<double> a = arguments(4096, 1), b = arguments(4096, 2);
  std::vector<double> out(131), second(131);
  int offset = 0;
  for (int n = 0; n <= 130; ++n) {
    offset = (offset + 61) % 3900;
    for (const auto& f : test::unary_functions()) {
      out.assign(131, 7.0);
      f.block(a.data() + offset, out.data(), n);
      bool equal = out[static_cast<std::size_t>(n)] == 7.0;  // nothing beyond n is written
      std::vector<double> in_place(a.begin() + offset, a.begin() + offset + n);
      f.block(in_place.data(), in_place.data(), n);
      for (int i = 0; i < n; ++i) {
        const double one = f.one(a[static_cast<std::size_t>(offset + i)]);
        equal = equal && same_bits(one, out[static_cast<std::size_t>(i)]) &&
                same_bits(one, in_place[static_cast<std::size_t>(i)]);
      }
      INFO(f.name << " with n = " << n);
      REQUIRE(equal);
    }
    for (const auto& f : test::binary_functions()) {
      out.assign(131, 7.0);
      f.block(a.data() + offset, b.data() + offset, out.data(), n);
      bool equal = out[static_cast<std::size_t>(n)] == 7.0;
      std::vector<double> first(a.begin() + offset, a.begin() + offset + n);
      std::vector<double> last(b.begin() + offset, b.begin() + offset + n);
      f.block(first.data(), b.data() + offset, first.data(), n);
      f.block(a.data() + offset, last.data(), last.data(), n);
      for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) {
        const double one = f.one(a[offset + i], b[offset + i]);
        equal =
            equal && same_bits(one, out[i]) && same_bits(one, first[i]) && same_bits(one, last[i]);
      }
      INFO(f.name << " with n = " << n);
      REQUIRE(equal);
    }
    elementary::sincos(a.data() + offset, out.data(), second.data(), n);
    std::vector<double> sine(a.begin() + offset, a.begin() + offset + n), cosine(131);
    elementary::sincos(sine.data(), sine.data(), cosine.data(), n);
    for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) {
      INFO("sincos with n = " << n);
      REQUIRE(same_bits(out[i], elementary::sin(a[offset + i])));
      REQUIRE(same_bits(second[i], elementary::cos(a[offset + i])));
      REQUIRE(same_bits(sine[i], out[i]));
      REQUIRE(same_bits(cosine[i], second[i]));
    }
  }
}

TEST_CASE("Every system gives these bits") {
  struct Pinned {
    std::string_view name;
    std::uint64_t hash;
  };
  // From g++ 12; clang, AVX2 and WebAssembly must reproduce them. They change only when a function
  // itself is changed.
  const std::vector<Pinned> pinned = {
#include "pinned_hashes.inc"
  };
  const std::vector<double> a = arguments(20000, 3), b = arguments(20000, 4);
  std::vector<double> out(a.size());
  const auto n = static_cast<int>(a.size());
  std::vector<Pinned> found;
  for (const auto& f : test::unary_functions()) {
    f.block(a.data(), out.data(), n);
    DoubleHash hash;
    hash.add(out.data(), n);
    found.push_back({f.name, hash.value()});
  }
  for (const auto& f : test::binary_functions()) {
    f.block(a.data(), b.data(), out.data(), n);
    DoubleHash hash;
    hash.add(out.data(), n);
    found.push_back({f.name, hash.value()});
  }
  REQUIRE(found.size() == pinned.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO("{\"" << found[i].name << "\", 0x" << std::hex << found[i].hash << "},");
    CHECK(found[i].name == pinned[i].name);
    CHECK(found[i].hash == pinned[i].hash);
  }
}
