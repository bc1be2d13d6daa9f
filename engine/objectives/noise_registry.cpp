#include "objectives/noise_registry.hpp"

namespace descent {

const NoiseRegistry& noises() {
  static const NoiseRegistry registry = [] {
    NoiseRegistry all;
    register_all(all);
    return all;
  }();
  return registry;
}

}  // namespace descent
