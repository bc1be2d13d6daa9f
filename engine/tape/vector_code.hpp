#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "numbers/scalar.hpp"

/// Writing WebAssembly: bytes, and formulas over SIMD vectors of two doubles.
///
/// The formulas of DESCENT_ARITHMETIC_CODES are C++ expressions. Written over the types below they
/// compute nothing but describe themselves, and `write` turns the description into instructions of
/// a stack machine. So the code made while the page runs comes from the one list that the
/// evaluators come from. Encodings: WebAssembly core specification 2.0, section 5.4.
namespace descent::vector_code {

/// A growing piece of a module.
class Bytes {
 public:
  const std::vector<std::uint8_t>& all() const { return bytes_; }

  void byte(unsigned value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
  /// LEB128, unsigned.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(0x80 | (value & 0x7f));
    byte(static_cast<unsigned>(value));
  }
  /// LEB128 of a number that could also be negative, and is not.
  void positive(std::uint64_t value) {
    for (; value >= 0x40; value >>= 7) byte(0x80 | (value & 0x7f));
    byte(static_cast<unsigned>(value));
  }
  /// A name: its length and its characters.
  void name(std::string_view characters) {
    number(characters.size());
    for (const char c : characters) byte(static_cast<unsigned char>(c));
  }
  /// The eight bytes of a double, lowest first.
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) byte((bits >> shift) & 0xff);
  }
  /// A piece whose length comes first: a section, or the body of a function.
  void piece(const Bytes& other) {
    number(other.bytes_.size());
    append(other);
  }
  void append(const Bytes& other) {
    bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end());
  }

 private:
  std::vector<std::uint8_t> bytes_;
};

/// Instructions of the SIMD group, which share a first byte.
enum class Simd : unsigned {
  load = 0x00,
  load_splat = 0x0a,
  store = 0x0b,
  constant = 0x0c,
  splat = 0x14,
  equal = 0x47,
  not_equal = 0x48,
  less = 0x49,
  greater = 0x4a,
  less_equal = 0x4b,
  greater_equal = 0x4c,
  bit_and = 0x4e,
  bit_or = 0x50,
  choose = 0x52,
  store_lane = 0x5b,
  ceil = 0x74,
  floor = 0x75,
  abs = 0xec,
  negate = 0xed,
  sqrt = 0xef,
  add = 0xf0,
  subtract = 0xf1,
  multiply = 0xf2,
  divide = 0xf3,
};

inline void simd(Bytes& code, Simd instruction) {
  code.byte(0xfd);
  code.number(static_cast<unsigned>(instruction));
}

// What follows are the descriptions. Each has `write`, which leaves its value on the stack.

/// The value of a local variable.
struct Local {
  unsigned index = 0;
  void write(Bytes& code) const {
    code.byte(0x20);
    code.number(index);
  }
};

/// The same number in both lanes.
struct Constant {
  double value;
  void write(Bytes& code) const {
    simd(code, Simd::constant);
    code.real(value);
    code.real(value);
  }
};

template <class A>
struct Unary {
  Simd instruction;
  A a;
  void write(Bytes& code) const {
    a.write(code);
    simd(code, instruction);
  }
};

template <class A, class B>
struct Binary {
  Simd instruction;
  A a;
  B b;
  void write(Bytes& code) const {
    a.write(code);
    b.write(code);
    simd(code, instruction);
  }
};

/// a where the mask is set, else b.
template <class M, class A, class B>
struct Choice {
  M mask;
  A a;
  B b;
  void write(Bytes& code) const {
    a.write(code);
    b.write(code);
    mask.write(code);
    simd(code, Simd::choose);
  }
};

template <class T>
concept Described = requires(const T& description, Bytes& code) {
  description.write(code);
};

template <Described A, Described B>
Binary<A, B> operator+(A a, B b) {
  return {Simd::add, a, b};
}
template <Described A, Described B>
Binary<A, B> operator-(A a, B b) {
  return {Simd::subtract, a, b};
}
template <Described A, Described B>
Binary<A, B> operator*(A a, B b) {
  return {Simd::multiply, a, b};
}
template <Described A, Described B>
Binary<A, B> operator/(A a, B b) {
  return {Simd::divide, a, b};
}
template <Described A>
Unary<A> operator-(A a) {
  return {Simd::negate, a};
}

template <Described M, Described A, Described B>
Choice<M, A, B> choose(M mask, A a, B b) {
  return {mask, a, b};
}
template <Described A, Described B>
Binary<A, B> compare(Simd instruction, A a, B b) {
  return {instruction, a, b};
}

inline constexpr Constant zero{0.0}, one{1.0}, minus_one{-1.0}, undefined{scalar::nan};

/// 1, 0, or NaN where one of the two is NaN.
inline auto comparison(Simd instruction, Local a, Local b) {
  const auto known = compare(Simd::bit_and, compare(Simd::equal, a, a), compare(Simd::equal, b, b));
  return choose(known, compare(Simd::bit_and, compare(instruction, a, b), one), undefined);
}

/// The smaller or the larger, and what two that are equal (zeros of both signs) combine to.
inline auto extreme(Simd before, Simd of_equal, Local a, Local b) {
  const auto known = compare(Simd::bit_and, compare(Simd::equal, a, a), compare(Simd::equal, b, b));
  return choose(known,
                choose(compare(Simd::equal, a, b), compare(of_equal, a, b),
                       choose(compare(before, a, b), a, b)),
                undefined);
}

}  // namespace descent::vector_code

/// The functions of scalar.hpp as descriptions; what they mean stands there.
namespace descent::scalar {

using vector_code::Local;
using vector_code::Simd;

inline auto less(Local a, Local b) { return vector_code::comparison(Simd::less, a, b); }
inline auto less_equal(Local a, Local b) { return vector_code::comparison(Simd::less_equal, a, b); }
inline auto greater(Local a, Local b) { return vector_code::comparison(Simd::greater, a, b); }
inline auto greater_equal(Local a, Local b) {
  return vector_code::comparison(Simd::greater_equal, a, b);
}
inline auto equal(Local a, Local b) { return vector_code::comparison(Simd::equal, a, b); }
inline auto not_equal(Local a, Local b) { return vector_code::comparison(Simd::not_equal, a, b); }
inline auto select(Local c, Local a, Local b) {
  using namespace vector_code;
  return choose(compare(Simd::equal, c, c), choose(compare(Simd::not_equal, c, zero), a, b),
                undefined);
}
inline auto abs(Local a) { return vector_code::Unary<Local>{Simd::abs, a}; }
inline auto sign(Local a) {
  using namespace vector_code;
  return choose(compare(Simd::greater, a, zero), one,
                choose(compare(Simd::less, a, zero), minus_one,
                       choose(compare(Simd::equal, a, a), zero, undefined)));
}
inline auto floor(Local a) { return vector_code::Unary<Local>{Simd::floor, a}; }
inline auto ceil(Local a) { return vector_code::Unary<Local>{Simd::ceil, a}; }
inline auto sqrt(Local a) { return vector_code::Unary<Local>{Simd::sqrt, a}; }
inline auto relu(Local a) {
  using namespace vector_code;
  return choose(compare(Simd::greater, a, zero), a,
                choose(compare(Simd::equal, a, a), zero, undefined));
}
/// There is no instruction for it; it is never asked for.
inline auto mod(Local a, Local) { return a; }
inline auto min(Local a, Local b) { return vector_code::extreme(Simd::less, Simd::bit_or, a, b); }
inline auto max(Local a, Local b) {
  return vector_code::extreme(Simd::greater, Simd::bit_and, a, b);
}

}  // namespace descent::scalar
