#pragma once

#include <memory>
#include <vector>

namespace descent {

/// An allocator that leaves new numbers unset: for large arrays of which every number is written
/// anyway, clearing them first would be another pass over memory.
template <typename T>
struct Unset : std::allocator<T> {
  template <typename U>
  struct rebind {
    using other = Unset<U>;
  };
  template <typename U>
  void construct(U* place) {
    ::new (static_cast<void*>(place)) U;
  }
  template <typename U, typename... Arguments>
  void construct(U* place, Arguments&&... arguments) {
    ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
  }
};

/// Numbers that resize() leaves unset.
using UnsetNumbers = std::vector<double, Unset<double>>;

}  // namespace descent
