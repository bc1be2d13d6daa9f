#pragma once

#include <utility>
#include <variant>

#include "errors/diagnostic.hpp"

namespace descent {

/// A value or the diagnostic that says why there is none. (C++20 has no std::expected.)
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Diagnostic error) : content_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return content_.index() == 0; }

  /// The value; only when the result converts to true.
  T& operator*() { return *std::get_if<0>(&content_); }
  const T& operator*() const { return *std::get_if<0>(&content_); }
  T* operator->() { return std::get_if<0>(&content_); }
  const T* operator->() const { return std::get_if<0>(&content_); }

  /// The diagnostic; only when the result converts to false.
  Diagnostic& error() { return *std::get_if<1>(&content_); }
  const Diagnostic& error() const { return *std::get_if<1>(&content_); }

 private:
  std::variant<T, Diagnostic> content_;
};

}  // namespace descent
