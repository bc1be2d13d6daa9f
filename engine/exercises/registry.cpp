#include "exercises/registry.hpp"

namespace descent {

const ExerciseKind* ExerciseRegistry::find(std::string_view name) const {
  for (const ExerciseKind& kind : kinds_) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

const ExerciseRegistry& exercise_kinds() {
  static const ExerciseRegistry registry = [] {
    ExerciseRegistry all;
    register_all(all);
    return all;
  }();
  return registry;
}

}  // namespace descent
