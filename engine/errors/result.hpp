#pragma once

#include <utility>
#include <variant>

#include "errors/diagnostic.hpp"

namespace descent {

/// A diagnostic of its own on the heap. Results are made, passed on and dropped at hundreds of
/// places; the texts of a diagnostic handled inline at each of them would be a large part of the
/// program.
class Failure {
 public:
  explicit Failure(const Diagnostic& diagnostic);
  Failure(const Failure& other);
  Failure(Failure&& other) noexcept : diagnostic_(std::exchange(other.diagnostic_, nullptr)) {}
  Failure& operator=(Failure other) noexcept {
    std::swap(diagnostic_, other.diagnostic_);
    return *this;
  }
  ~Failure();

  Diagnostic& diagnostic() const { return *diagnostic_; }

 private:
  Diagnostic* diagnostic_;  ///< Null only after it was moved from.
};

/// A value or the diagnostic that says why there is none. (C++20 has no std::expected.)
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(const Diagnostic& error) : content_(std::in_place_index<1>, error) {}

  explicit operator bool() const { return content_.index() == 0; }

  /// The value; only when the result converts to true.
  T& operator*() { return *std::get_if<0>(&content_); }
  const T& operator*() const { return *std::get_if<0>(&content_); }
  T* operator->() { return std::get_if<0>(&content_); }
  const T* operator->() const { return std::get_if<0>(&content_); }

  /// The diagnostic; only when the result converts to false.
  Diagnostic& error() { return std::get_if<1>(&content_)->diagnostic(); }
  const Diagnostic& error() const { return std::get_if<1>(&content_)->diagnostic(); }

 private:
  std::variant<T, Failure> content_;
};

}  // namespace descent
